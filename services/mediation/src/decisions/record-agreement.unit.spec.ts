import { civilDate, fen } from '@fengqiao/kernel';
import { firm, timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { agreement, claim, docket, employee, someone } from '../../test/dispute.js';
import { group, heard, INSTALMENTS, mediating, RULING } from '../../test/talks.js';
import { recordAgreement, recordPartAgreement } from './record-agreement.js';

const two = { parties: [employee('w1'), employee('w2'), firm()] };
const facts = { mediator: someone };
const today = timeOn('2026-03-06');

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

  it('holds whose debt a payer advances, who is a party too (K12)', () => {
    const advanced = (onBehalfOf: string) => agreement('2026-03-06', { obligations: [{ payer: 'firm', onBehalfOf, payee: 'w1', amount: fen(1), dueOn: civilDate('2026-04-01') }] });
    const dispute = docket('mediating', facts, { parties: [employee('w1'), firm(), firm('a')] });
    expect(recordAgreement(dispute, advanced('nobody'), today)).toMatchObject({ code: 'obligation-without-party' });
    expect(recordAgreement(dispute, advanced('a'), today)).toMatchObject({ adds: { instruments: [{ obligations: [{ onBehalfOf: 'a' }] }] } });
  });

  it('needs a mediator', () => {
    expect(recordAgreement(docket('mediating'), agreement('2026-03-06'), today)).toMatchObject({ code: 'no-mediator-assigned' });
    expect(recordPartAgreement(docket('mediating'), agreement('2026-03-06'), today)).toMatchObject({ code: 'no-mediator-assigned' });
  });
});

describe('agreements on the way', () => {
  it('hold several payers in one paper (K12)', () => {
    const couriers = { parties: [employee('w1'), employee('w2'), firm('brand'), firm('a', { name: '承包商甲' }), firm('b', { name: '承包商乙' })] };
    const owed = { brand: 26_877_700, a: 5_942_300, b: 7_463_600 };
    const obligations = Object.entries(owed).map(([payer, amount]) => ({ payer, payee: 'w1', amount: fen(amount), dueOn: civilDate('2026-06-01') }));
    const one = mediating(couriers).take('recordAgreement', '2026-03-06', agreement('2026-03-06', { obligations }));
    expect(one.docket.file.instruments[0]!.obligations.reduce((sum, duty) => sum + duty.amount, 0)).toBe(40_283_600);
  });

  it('are signed as a batch in one sitting, and one ruling closes no other (K24)', () => {
    const alone = (id: string) => agreement('2026-03-06', { parties: [id], obligations: [{ ...INSTALMENTS[0]!, payee: id }] });
    const one = mediating(group(3)).take('recordPartAgreement', '2026-03-06', { agreements: [alone('w1'), alone('w2')] });
    const [first, second] = one.docket.file.instruments;
    one.take('requestConfirmation', '2026-03-06', { agreement: first!.id, joint: true })
      .bring({ instruments: [{ ...RULING, restsOn: first!.id }] }).take('hearWay', '2026-03-09', heard('judicial-confirmation', 'concluded', 'confirmed'));
    expect(one.refusal('requestConfirmation', '2026-03-09', { agreement: first!.id, joint: true })).toBe('already-enforceable');
    one.take('requestConfirmation', '2026-03-09', { agreement: second!.id, joint: true });
    expect(one.refusal('recordAgreement', '2026-03-09', { agreements: [alone('w2')] })).toBe('applicant-already-decided');
    one.take('recordAgreement', '2026-03-09', { agreements: [alone('w3')] });
    expect(one.facts['outcomes']).toHaveLength(3);
  });

  it('may settle wages first, and the rest of the claims later', () => {
    const one = mediating({ claims: [claim('c1'), claim('c2', 'economic-compensation')] })
      .take('recordPartAgreement', '2026-03-06', agreement('2026-03-06', { claims: ['c1'] })).take('recordAgreement', '2026-03-08', agreement('2026-03-08'));
    expect(one.facts['agreements']).toMatchObject([{ claims: ['c1'] }, { claims: ['c2'] }]);
  });
});
