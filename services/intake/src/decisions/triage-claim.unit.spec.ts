import { describe, expect, it } from '@jest/globals';
import { aDocket, aFile, timeOn } from '@fengqiao/testing/walks';
import type { ClaimDocket } from '../procedures/claim.head.js';
import { decideRelation, triageClaim } from './triage-claim.js';

const today = timeOn('2026-03-02');

describe('triage', () => {
  it('does not send to mediation what it found unsuitable for it', () => {
    const triage = { suitable: false, next: 'mediation', urgency: 'normal', reason: '一方明确拒绝' } as const;
    expect(triageClaim(aDocket('registered', {}), triage, today)).toMatchObject({ code: 'triage-contradicts-itself' });
    expect(triageClaim(aDocket('registered', {}), { ...triage, next: 'arbitration' }, today)).toMatchObject({ facts: { triage: { next: 'arbitration', on: '2026-03-02' } } });
  });

  it('decides on no kind of work relation without a word on the work', () => {
    const { employment: _none, ...bare } = aFile();
    const docket: ClaimDocket = { ...aDocket<ClaimDocket>('triaged', {}), file: bare };
    expect(decideRelation(docket, { relation: 'labour', reason: '有管理' }, today)).toMatchObject({ code: 'employment-missing' });
  });
});
