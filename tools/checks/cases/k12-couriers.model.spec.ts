import { sumFen } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { MEDIATOR, TALKED, TRIAGED, about, claim, firm, owes, signedOn, work, workers, yuan } from './cast.js';
import { replay } from './replay.js';

/** 深圳龙岗，2024：二十名快递员、三家付款方，联合调解，司法确认。日期只公布到月，日为演示所填；工资归属到人的数额未公布，由代表人代收。 */
const MONTHS = (...months: string[]) => ({ title: '劳务报酬', months });
const k12 = await replay({ today: '2025-01-06' }, {
  parties: [...workers(15, { workerKind: 'courier' }), firm('brand'), firm('a', { role: 'respondent', name: '虚构承包商甲' }), firm('b', { name: '虚构承包商乙' })],
  claims: [claim('c1', 'wages', '402,836', MONTHS('2024-09', '2024-10'))], employment: work('civil', { job: '快递员' }),
  events: [about('complained', '2024-12-01', 'month', '十五名快递员集体反映', { source: '受理登记' })],
});
await k12.when(
  ['2024-12-03', 'claim.register', { channel: { kind: 'transfer', source: '区人力资源部门、街道' }, declaredHeadcount: 15 }],
  ['2024-12-03', 'claim.triage', TRIAGED('mediation')],
  ['2024-12-05', 'claim.addWorkers', { parties: workers(5, { workerKind: 'courier' }, 16) }],
  ['2024-12-05', 'claim.supplement', { claims: [claim('c1', 'wages', '402,836', MONTHS('2024-08', '2024-09'))] }],
  ['2024-12-05', 'claim.requestMediation', { body: 'joint' }],
  ['2024-12-05', 'mediation.accept'],
  ['2024-12-05', 'mediation.assign', MEDIATOR],
  ['2024-12-06', 'mediation.verify', TALKED],
  ['2024-12-18', 'mediation.recordAgreement', signedOn('2024-12-18', [
    owes('brand', 'w1', '134,388.50', '2024-12-31', { onBehalfOf: 'a' }), owes('brand', 'w1', '134,388.50', '2025-01-27', { onBehalfOf: 'a' }),
    owes('a', 'w1', '59,423', '2024-12-31'), owes('b', 'w1', '74,636', '2024-12-31'),
  ])],
  ['2024-12-18', 'mediation.planEnforceability'],
  ['2024-12-19', 'mediation.requestReview', { joint: true }, 'review-outside-scope'],
  ['2024-12-19', 'mediation.requestConfirmation', { joint: true, court: 'inviting-court' }],
  ['2024-12-20', 'confirmation.accept', { number: '诉前调确1号' }],
  ['2024-12-23', 'confirmation.confirm', { number: '诉前调确1号' }],
);
const agreement = k12.file('mediation').instruments.find(instrument => instrument.kind === 'mediation-agreement')!;

describe('K12 twenty couriers and three payers', () => {
  it('points to judicial confirmation, and shows why arbitration review is closed', () => {
    expect(k12.ways.filter(way => way.open).map(way => way.way)).toEqual(['judicial-confirmation']);
    expect(k12.way('arbitration-review')).toMatchObject({ open: false, code: 'review-outside-scope', why: { zh: expect.stringContaining('未确立劳动关系') } });
    expect(k12.blocked('review-outside-scope')?.nextStep.zh).toContain('司法确认');
  });

  it('holds each payer’s duties and instalments in one agreement, with whose debt is advanced', () => {
    const paidBy = (payer: string) => sumFen(agreement.obligations.filter(duty => duty.payer === payer).map(duty => duty.amount));
    expect(['brand', 'a', 'b'].map(paidBy)).toEqual([yuan('268,777'), yuan('59,423'), yuan('74,636')]);
    expect(sumFen(agreement.obligations.map(duty => duty.amount))).toBe(yuan('402,836'));
    expect(agreement.obligations.filter(duty => duty.onBehalfOf === 'a')).toHaveLength(2);
    expect(k12.file('mediation').instruments.at(-1)).toMatchObject({ kind: 'confirmation-ruling', restsOn: agreement.id, obligations: agreement.obligations });
  });

  it('warns that fifteen complained and twenty signed', () => {
    expect(k12.advice('headcount-differs')).toContain('申报 15 人，登记 20 人');
  });

  it('warns that two papers give two pairs of months', () => {
    expect(k12.advice('claim-months-differ')).toContain('先为 2024-09、2024-10，后为 2024-08、2024-09');
  });
});
