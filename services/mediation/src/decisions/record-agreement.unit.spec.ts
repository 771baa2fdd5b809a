import { civilDate, fen } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { agreement, claim, docket, firm, someone, worker } from '../../test/dispute.js';
import { onDay } from '../../test/time.js';
import { recordAgreement, recordPartAgreement } from './record-agreement.js';

const two = { parties: [worker('w1'), worker('w2'), firm()] };
const facts = { mediator: someone };
const today = onDay('2026-03-06');

describe('recording an agreement', () => {
  it('takes no party who is not in the case, or who already has an outcome', () => {
    const decided = { ...facts, outcomes: [{ party: 'w1', outcome: 'withdrawn' as const, on: civilDate('2026-03-05') }] };
    expect(recordAgreement(docket('mediating', decided, two), agreement('2026-03-06', { parties: ['w1'] }), today)).toMatchObject({ code: 'applicant-already-decided' });
    const stranger = [{ payer: 'uncle', payee: 'w1', amount: fen(1), dueOn: civilDate('2026-04-01') }];
    expect(recordAgreement(docket('mediating', facts), agreement('2026-03-06', { obligations: stranger }), today)).toMatchObject({ code: 'obligation-without-party' });
  });

  it('takes no signature from the future', () => {
    expect(recordAgreement(docket('mediating', facts), agreement('2026-03-09'), today)).toMatchObject({ code: 'signed-after-today' });
  });

  it('leaves no worker and no claim behind unsaid', () => {
    const claims = { claims: [claim('c1'), claim('c2', 'economic-compensation')] };
    expect(recordAgreement(docket('mediating', facts, two), agreement('2026-03-06', { parties: ['w1'] }), today)).toMatchObject({ code: 'agreement-leaves-applicants' });
    expect(recordAgreement(docket('mediating', facts, claims), agreement('2026-03-06', { claims: ['c1'] }), today)).toMatchObject({ code: 'agreement-leaves-claims' });
    expect(recordPartAgreement(docket('mediating', facts, two), agreement('2026-03-06'), today)).toMatchObject({ code: 'part-not-named' });
  });

  it('starts no review window without a labour relation, and no window at all when everything is paid', () => {
    const civil = { employment: { relation: 'civil' as const, region: 'longgang' } };
    expect(recordAgreement(docket('mediating', facts, civil), agreement('2026-03-06'), today))
      .toMatchObject({ to: 'agreed', clocks: { reviewWindow: false, confirmationWindow: { from: '2026-03-06' }, performance: { until: '2026-06-01' } } });
    const paid = [{ payer: 'firm', payee: 'w1', amount: fen(1), dueOn: civilDate('2026-03-06'), paidOn: civilDate('2026-03-06') }];
    expect(recordAgreement(docket('mediating', facts), agreement('2026-03-06', { obligations: paid }), today))
      .toMatchObject({ to: 'performed', clocks: { reviewWindow: false, confirmationWindow: false, performance: false } });
  });

  it('holds an agreed rule instead of money (K46)', () => {
    expect(recordAgreement(docket('mediating', facts), agreement('2026-03-06', { obligations: [], summary: '绩效规则自四月起调整' }), today)).toMatchObject({ to: 'performed' });
  });

  it('lets an agent sign only with a power to settle, and keeps the paper (K18)', () => {
    const document = { id: 'power', title: '授权委托书', mediaType: 'application/pdf', size: 1, digest: 'A'.repeat(43), origin: 'firm' };
    const by = (special: boolean, party = 'firm') => recordAgreement(docket('mediating', facts), agreement('2026-03-06', { agents: [{ party, name: '其弟', special, document }] }), today);
    expect(by(false)).toMatchObject({ code: 'agent-may-not-settle' });
    expect(by(true, 'uncle')).toMatchObject({ code: 'agent-without-party' });
    expect(by(true)).toMatchObject({ adds: { evidence: [document] }, facts: { agreements: [{ agents: [{ party: 'firm', name: '其弟', document: 'power' }] }] } });
  });

  it('holds whose debt a payer advances, who is a party too (K12)', () => {
    const advanced = (onBehalfOf: string) => agreement('2026-03-06', { obligations: [{ payer: 'firm', onBehalfOf, payee: 'w1', amount: fen(1), dueOn: civilDate('2026-04-01') }] });
    const dispute = docket('mediating', facts, { parties: [worker('w1'), firm(), firm('a')] });
    expect(recordAgreement(dispute, advanced('nobody'), today)).toMatchObject({ code: 'obligation-without-party' });
    expect(recordAgreement(dispute, advanced('a'), today)).toMatchObject({ adds: { instruments: [{ obligations: [{ onBehalfOf: 'a' }] }] } });
  });

  it('needs a mediator', () => {
    expect(recordAgreement(docket('mediating'), agreement('2026-03-06'), today)).toMatchObject({ code: 'no-mediator-assigned' });
    expect(recordPartAgreement(docket('mediating'), agreement('2026-03-06'), today)).toMatchObject({ code: 'no-mediator-assigned' });
  });
});
