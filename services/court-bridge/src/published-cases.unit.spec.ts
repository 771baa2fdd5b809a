import { describe, expect, it } from '@jest/globals';
import { civilDate, fen } from '@fengqiao/kernel';
import { Walk, aFile, anAgreement, timeOn } from '@fengqiao/testing/walks';
import { awardSetAside } from './procedures/award-set-aside.procedure.js';
import { confirmation } from './procedures/confirmation.procedure.js';
import { courtFiling } from './procedures/court-filing.procedure.js';
import { enforcement } from './procedures/enforcement.procedure.js';
import { paymentOrder } from './procedures/payment-order.procedure.js';

/** Disputes that official bodies published as typical cases, replayed under the calendar of their year. All parties are invented. */

const CIVIL = { relation: 'civil', region: '341100' } as const;
const agreementOf = (on: string, dueOn: string, amount: number) => anAgreement({
  issuedOn: civilDate(on), effectiveOn: civilDate(on), obligations: [{ id: 'o1', payer: 'firm', payee: 'worker', amount: fen(amount), dueOn: civilDate(dueOn) }],
});
const confirmOn = (effective: string, on: string) => new Walk(confirmation, { file: aFile({ instruments: [agreementOf(effective, effective, 309_000)] }) })
  .take('apply', on, { agreement: 'agreement-1', joint: true, mediatedBy: '示例调解室', court: 'inviting-court' }).ask('accept', on, { number: '1号' });

describe('K15: a bricklayer’s 3,090 yuan', () => {
  const complaint = () => new Walk(courtFiling, { file: aFile({ employment: CIVIL }), purpose: 'court-filing' }).take('receive', '2023-07-14', { cause: '劳务合同纠纷', ground: 'civil' });

  it('would be decided on by 2023-07-21 if the worker insisted, and may be mediated until 2023-08-14', () => {
    expect(complaint().lastDay('filing')).toBe('2023-07-21');
    const walk = complaint().take('delegateMediation', '2023-07-14', { number: '诉前调1号', body: 'union' }).take('delegationTaken', '2023-07-14', { purpose: 'mediation', answer: 'accepted' });
    expect(walk.clock('delegated')).toMatchObject({ nominal: '2023-08-13', lastDay: '2023-08-14' });
  });

  it('may be confirmed until 2023-08-28', () => {
    expect(confirmOn('2023-07-28', '2023-08-28')).not.toMatchObject({ refused: true });
    expect(confirmOn('2023-07-28', '2023-08-29')).toMatchObject({ code: 'confirmation-too-late', details: { lastDay: '2023-08-28' } });
  });

  it('may be enforced until 2025-09-01', () => {
    expect(timeOn('2025-09-01').deadline('enforcement.application', civilDate('2023-09-01'))).toMatchObject({ lastDay: '2025-09-01' });
    const ruling = { ...agreementOf('2023-07-31', '2023-09-01', 309_000), id: 'ruling-1', kind: 'confirmation-ruling' as const };
    const late = (on: string) => new Walk(enforcement, { file: aFile({ instruments: [ruling] }) }).take('apply', on, { instrument: 'ruling-1', unpaid: 309_000 }).take('file', on, { number: '1号' }).facts.late;
    expect([late('2025-09-01'), late('2025-09-02')]).toEqual([false, true]);
  });
});

describe('K44: two power-site workers, an agreement of 2025-04-22', () => {
  it('may be confirmed until 2025-05-22', () => {
    expect(confirmOn('2025-04-22', '2025-05-22')).not.toMatchObject({ refused: true });
    expect(confirmOn('2025-04-22', '2025-05-23')).toMatchObject({ details: { lastDay: '2025-05-22' } });
  });
});

describe('K20: seventy-three building workers and an account frozen elsewhere', () => {
  const statement = { ...agreementOf('2025-01-14', '2025-01-15', 140_000_000), id: 'statement-1', kind: 'mediation-statement' as const, restsOn: 'agreement-1' };

  it('asks for no confirmation of an arbitration statement, and takes one of a pre-filing agreement', () => {
    const asked = (instruments: (typeof statement | ReturnType<typeof anAgreement>)[]) => new Walk(confirmation, { file: aFile({ instruments }) })
      .take('apply', '2025-01-15', { agreement: 'agreement-1', joint: true, mediatedBy: '仲裁案前调解', court: 'mediation-body' }).ask('accept', '2025-01-15', { number: '1号' });
    const agreement = agreementOf('2025-01-14', '2025-01-15', 140_000_000);
    expect(asked([agreement, statement])).toMatchObject({ code: 'already-enforceable' });
    expect(asked([agreement])).not.toMatchObject({ refused: true });
  });

  it('is filed within three days and paid out of the account that another court holds', () => {
    const walk = new Walk(enforcement, { file: aFile({ instruments: [statement] }) }).take('apply', '2025-01-16', { instrument: 'statement-1', unpaid: 140_000_000, greenChannel: true })
      .take('file', '2025-01-19', { number: '1号' }).take('notifyDebtor', '2025-01-19')
      .take('joinDistribution', '2025-01-20', { court: '另案法院', number: '另案执1号', what: '已冻结账户，工资优先受偿' })
      .take('recordRecovery', '2025-01-24', { amount: 140_000_000, manner: 'distribution', paid: ['o1'] }).take('close', '2025-01-24', { outcome: 'completed' });
    expect(walk.clock('filing')).toMatchObject({ state: 'met', lastDay: '2025-01-23' });
    expect(walk.last.answers).toEqual([]);
  });
});

describe('K25: ten retirees hired again', () => {
  const file = aFile({ employment: CIVIL });

  it('need no arbitration: there is no labour relation', () => {
    expect(new Walk(courtFiling, { file }).take('apply', '2024-01-08', { cause: '劳务合同纠纷', ground: 'civil' }).ask('file', '2024-01-08', { number: '1号', claimants: ['worker'] }))
      .not.toMatchObject({ refused: true });
  });

  it('get a payment order that is in force after fifteen days without payment or objection', () => {
    const walk = new Walk(paymentOrder, { file }).take('apply', '2024-01-08', { basis: 'wages', amount: 960_000 })
      .take('accept', '2024-01-09', { number: '1号', noOtherDebts: true, deliverable: true }).take('issue', '2024-01-10', { number: '1号', payer: 'firm', payee: 'worker' })
      .take('serve', '2024-01-11', { receivedOn: '2024-01-11', manner: 'in-person' });
    expect(walk.lastDay('objection')).toBe('2024-01-26');
    expect(walk.take('takeEffect', '2024-01-27').docket.file.instruments).toMatchObject([{ kind: 'payment-order', effectiveOn: '2024-01-27' }]);
  });

  it('go on to a suit, not to arbitration, where the debtor objects', () => {
    const walk = new Walk(paymentOrder, { file }).take('apply', '2024-01-08', { basis: 'wages', amount: 960_000 })
      .take('accept', '2024-01-09', { number: '1号', noOtherDebts: true, deliverable: true }).take('issue', '2024-01-10', { number: '1号', payer: 'firm', payee: 'worker' })
      .take('object', '2024-01-15', { what: '已付清', onTheDebt: true });
    expect(walk.last.remark!.zh).toContain('直接向人民法院起诉');
  });
});

describe('K40: an application for set-aside, filed on 2020-12-23', () => {
  const award = anAgreement({ id: 'award-1', kind: 'award', issuedOn: civilDate('2020-11-16'), effectiveOn: civilDate('2020-11-16') });
  const asked = (receivedOn: string) => new Walk(awardSetAside, { file: aFile({ instruments: [award] }) })
    .take('apply', '2020-12-23', { award: 'award-1', applicant: 'firm', grounds: ['wrong-law'], countedFrom: receivedOn }).ask('accept', '2020-12-23', { number: '1号', workerSuitPending: false });

  it('is in time only if the award was received on 2020-11-23 or later', () => {
    expect(asked('2020-11-23')).not.toMatchObject({ refused: true });
    expect(asked('2020-11-22')).toMatchObject({ code: 'set-aside-too-late', details: { lastDay: '2020-12-22' } });
  });
});
