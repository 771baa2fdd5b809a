import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket, someone } from '../../test/dispute.js';
import { verifyFacts } from './verify-facts.js';

const today = timeOn('2026-03-04');
const said = (answer: 'agrees' | 'refuses') => ({ answer, how: '电话', agreed: ['欠付两个月工资'], disputed: [] });

describe('going through the facts with the respondent', () => {
  it('is a mediator\'s, and leads to the table only who is willing', () => {
    expect(verifyFacts(docket('accepted'), said('agrees'), today)).toMatchObject({ code: 'no-mediator-assigned' });
    expect(verifyFacts(docket('accepted', { mediator: someone }), said('agrees'), today)).toMatchObject({ to: 'mediating', facts: { contact: { answer: 'agrees' } } });
    expect(verifyFacts(docket('mediating', { mediator: someone }), said('refuses'), today)).toMatchObject({ to: 'accepted' });
  });
});
