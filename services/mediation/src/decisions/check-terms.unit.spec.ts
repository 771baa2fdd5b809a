import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { agreement, docket, someone } from '../../test/dispute.js';
import { recordAgreement } from './record-agreement.js';

const facts = { mediator: someone };
const today = timeOn('2026-03-06');

describe('the terms of an agreement', () => {
  it('lets an agent sign only with a power to settle, and keeps the paper (K18)', () => {
    const document = { id: 'power', title: '授权委托书', mediaType: 'application/pdf', size: 1, digest: 'A'.repeat(43), origin: 'firm' };
    const by = (special: boolean, party = 'firm') => recordAgreement(docket('mediating', facts), agreement('2026-03-06', { agents: [{ party, name: '其弟', special, document }] }), today);
    expect(by(false)).toMatchObject({ code: 'agent-may-not-settle' });
    expect(by(true, 'uncle')).toMatchObject({ code: 'agent-without-party' });
    expect(by(true)).toMatchObject({ adds: { evidence: [document] }, facts: { agreements: [{ agents: [{ party: 'firm', name: '其弟', document: 'power' }] }] } });
  });
});
