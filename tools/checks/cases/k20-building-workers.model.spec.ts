import { daysBetween } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { LAWYER, MEDIATOR, TALKED, TRIAGED, SCANNED, claim, contractor, firm, owes, signedOn, work, workers, yuan } from './cast.js';
import { replay } from './replay.js';

/** 江苏，2025：七十三名建筑工人，法律援助，仲裁调解，从他案已冻结账户中优先受偿。日期只公布到月和天数，日为演示所填。 */
const crew = [...workers(73, { workerKind: 'migrant' }).map((party, at) => ({ ...party, representative: at < 3 })), firm('builder'), contractor()];
const k20 = await replay({ today: '2025-02-05' }, { parties: crew, claims: [claim('c1', 'wages', '1,400,000')], employment: work('labour') });
await k20.when(
  ['2025-01-06', 'aid-application.apply', { form: 'arbitration', waiver: 'migrant-wages', urgent: false, channel: 'window' }],
  ['2025-01-06', 'aid-application.grant', { number: '援1号', means: { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' } }],
  ['2025-01-06', 'aid-application.appoint', LAWYER],
  ['2025-01-07', 'aid-application.signRetainer', { signedOn: '2025-01-07', authority: 'special' }],
  ['2025-01-08', 'aid-application.requestArbitration', { jurisdiction: 'performance-place' }],
  ['2025-01-08', 'arbitration-case.accept', { number: '1号' }],
  ['2025-01-14', 'arbitration-case.makeStatement', { number: '调1号', obligations: [{ id: 'o1', ...owes('builder', 'w1', '1,400,000', '2025-01-15') }] }],
  ['2025-01-14', 'arbitration-case.signStatement', { signedBy: ['w1', 'w2', 'w3', 'builder', 'contractor'] }],
  ['2025-01-16', 'aid-application.requestEnforcement', so => ({
    instrument: so.file('aid-application').instruments.find(paper => paper.kind === 'mediation-statement')!.id, unpaid: yuan('1,400,000'), greenChannel: true,
    knownProperty: '被执行人账户已被另案法院冻结',
  })],
  ['2025-01-19', 'enforcement.file', { number: '执1号' }],
  ['2025-01-19', 'enforcement.notifyDebtor'],
  ['2025-01-20', 'enforcement.joinDistribution', { court: '虚构另案法院', number: '另案执1号', what: '另案债权人已冻结的账户，工资优先受偿' }],
  ['2025-01-24', 'enforcement.recordRecovery', { amount: yuan('1,400,000'), manner: 'distribution', paid: ['o1'] }],
  ['2025-01-24', 'enforcement.close', { outcome: 'completed' }],
);

/** The same settlement as the source words it: an agreement before the case was filed, which the court then confirmed. */
const worded = k20.alongside({ parties: crew, claims: [claim('c1', 'wages', '1,400,000')], employment: work('labour') });
await worded.when(
  ['2025-01-06', 'claim.register', SCANNED],
  ['2025-01-06', 'claim.triage', TRIAGED('mediation')],
  ['2025-01-06', 'claim.requestMediation', { body: 'pre-arbitration' }],
  ['2025-01-06', 'mediation.accept'],
  ['2025-01-06', 'mediation.assign', MEDIATOR],
  ['2025-01-08', 'mediation.verify', TALKED],
  ['2025-01-14', 'mediation.recordAgreement', signedOn('2025-01-14', [owes('builder', 'w1', '1,400,000', '2025-01-15')], { form: 'labour' })],
  ['2025-01-14', 'mediation.requestConfirmation', { joint: true }],
  ['2025-01-15', 'confirmation.accept', { number: '诉前调确1号' }],
  ['2025-01-15', 'confirmation.confirm', { number: '诉前调确1号' }],
  ['2025-01-16', 'mediation.reportNonPerformance'],
  ['2025-01-16', 'mediation.requestEnforcement'],
  ['2025-01-16', 'enforcement.file', { number: '执2号' }],
);

describe('K20 seventy-three building workers and a frozen account', () => {
  it('settled eight days after the application', () => {
    const statement = k20.file('arbitration-case').instruments.at(-1)!;
    expect(daysBetween(k20.docket('aid-application').openedOn, statement.issuedOn)).toBe(8);
  });

  it('is enforced on the arbitration statement itself; no confirmation was asked for, and one would be refused', async () => {
    expect(k20.dockets('confirmation')).toEqual([]);
    expect(k20.file('enforcement').instruments.find(paper => paper.id === k20.facts('enforcement').instrument)).toMatchObject({ kind: 'mediation-statement', effectiveOn: '2025-01-14' });
    const agreement = { id: 'agreement', kind: 'mediation-agreement' as const, number: '调2号', issuedBy: '虚构', issuedOn: '2025-01-14' as never, effectiveOn: '2025-01-14' as never, obligations: [] };
    await k20.given({ ...k20.file('aid-application'), instruments: [...k20.file('aid-application').instruments.map(paper => ({ ...paper, restsOn: 'agreement' })), agreement] } as never).when(
      ['2025-01-25', 'confirmation.apply', { agreement: 'agreement', joint: true, mediatedBy: '虚构调解组织', court: 'mediation-body' }],
      ['2025-01-25', 'confirmation.accept', { number: '诉前调确2号' }, 'already-enforceable'],
    );
  });

  it('may also go the way the source words it, by an agreement before filing and its confirmation', () => {
    expect(worded.docket('confirmation').state).toBe('confirmed');
    expect(worded.docket('enforcement').state).toBe('filed');
    expect(worded.file('enforcement').instruments.at(-1)).toMatchObject({ kind: 'confirmation-ruling' });
  });

  it('was filed for enforcement in three days of seven, and draws on another court’s freeze for another creditor', () => {
    expect(k20.clock('enforcement.filing')).toMatchObject({ lastDay: '2025-01-23', state: 'met', closedOn: '2025-01-19' });
    expect(k20.facts('enforcement').elsewhere).toEqual([{ court: '虚构另案法院', number: '另案执1号', what: '另案债权人已冻结的账户，工资优先受偿' }]);
    expect(k20.list('aid-application', 'heard').at(-1)).toMatchObject({ purpose: 'enforcement', answer: 'concluded', outcome: 'completed' });
  });
});
