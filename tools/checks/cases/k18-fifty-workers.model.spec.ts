import { isWorkday, lastDay } from '@fengqiao/calendar';
import { civilDate } from '@fengqiao/kernel';
import { getRule, periodOf } from '@fengqiao/law';
import { describe, expect, it } from '@jest/globals';
import { LAWYER, MEDIATOR, TALKED, TRIAGED, about, claim, contractor, evidence, ids, owes, signedOn, work, workers } from './cast.js';
import { replay } from './replay.js';

/** 井研，2021：五十名农民工春节前求助，节后第三天三十八人持欠条达成协议，其余十二人继续取证。各人数额未公布，为演示所填。 */
const slips = ids(1, 38);
const halves = (payee: string) => [owes('debtor', payee, '2,000', '2021-02-20', { paidOn: '2021-02-20' }), owes('debtor', payee, '2,000', '2021-12-31')];
const wife = (special: boolean) => ({ agents: [{ party: 'debtor', name: '先某（其妻）', special, document: evidence('power-of-attorney', '授权委托书', { origin: 'debtor' }) }] });

const k18 = await replay({ today: '2022-01-17' }, {
  parties: [...workers(50, { workerKind: 'migrant' }), contractor('debtor')], claims: [claim('c1', 'wages')],
  employment: work('civil', { job: '建筑工' }), events: [about('worked', '2020-02-01', 'month', '在工地做工', { until: civilDate('2020-07-31') })],
});
await k18.when(
  ['2021-02-10', 'claim.register', { channel: { kind: 'service-station', station: 'township-legal-service' }, declaredHeadcount: 50 }],
  ['2021-02-10', 'claim.triage', TRIAGED('legal-aid')],
  ['2021-02-10', 'claim.requestAid', { form: 'mediation', waiver: 'migrant-wages' }],
  ['2021-02-10', 'aid-application.grant', { number: '援1号', means: { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' } }],
  ['2021-02-10', 'aid-application.appoint', LAWYER],
  ['2021-02-18', 'aid-application.requestMediation', { body: 'peoples' }],
  ['2021-02-18', 'mediation.accept'],
  ['2021-02-18', 'mediation.assign', MEDIATOR],
  ['2021-02-18', 'mediation.verify', TALKED],
  ['2021-02-20', 'mediation.recordPartAgreement', signedOn('2021-02-20', slips.flatMap(halves), { parties: slips, ...wife(false) }), 'agent-may-not-settle'],
  ['2021-02-20', 'mediation.recordPartAgreement', signedOn('2021-02-20', slips.flatMap(halves), { parties: slips, ...wife(true) })],
  ['2021-02-20', 'claim.splitGroup', { parts: [{ title: '持有欠条', parties: slips }, { title: '没有欠条', parties: ids(39, 49) }] }, 'split-does-not-add-up'],
  ['2021-02-20', 'claim.splitGroup', { parts: [{ title: '持有欠条', parties: slips }, { title: '没有欠条', parties: ids(39, 50) }] }],
);
await k18.when(['2021-02-20', 'claim.recordOutcome', { party: 'w1', alike: slips.slice(1), outcome: 'agreement' }]);
const window = k18.clock('mediation.confirmationWindow');
const due = k18.clock('mediation.performance');
await k18.when(
  ['2021-03-22', 'mediation.requestConfirmation', { joint: true }],
  ['2021-03-23', 'confirmation.accept', { number: '诉前调确1号' }],
  ['2021-03-24', 'confirmation.confirm', { number: '诉前调确1号' }],
  ['2022-01-04', 'mediation.planEnforceability'],
);

describe('K18 fifty workers, thirty-eight with slips', () => {
  it('settled on a Saturday that was a working day', () => {
    expect(new Date('2021-02-20T00:00:00Z').getUTCDay()).toBe(6);
    expect(isWorkday(k18.place.world.calendar, civilDate('2021-02-20'))).toBe(true);
  });

  it('was to be decided on by 2021-02-25 under the old procedure; under the Law it would have been 2021-02-18', () => {
    expect(k18.clock('aid-application.decision')).toMatchObject({ lastDay: '2021-02-25', state: 'met', closedOn: '2021-02-10' });
    const today = getRule('legal-aid.decision');
    expect(!today.local && lastDay(k18.place.world.calendar, periodOf(today, civilDate('2021-02-10')))).toMatchObject({ lastDay: '2021-02-18' });
  });

  it('splits into 38 and 12, each with a state of its own, and nobody is lost', () => {
    expect(k18.docket('mediation').state).toBe('partAgreed');
    const settled = k18.outcomes('mediation');
    expect([settled.filter(line => line.outcome === 'agreement').length, 50 - settled.length]).toEqual([38, 12]);
    expect(k18.list<{ parties: string[] }>('claim', 'parts').map(part => part.parties.length)).toEqual([38, 12]);
    expect(k18.list<{ state: string }>('claim', 'parts').map(part => part.state)).toEqual(['ended', 'taken']);
    expect(k18.blocked('split-does-not-add-up')?.message.zh).toContain('合计 49 人，名单共 50 人');
  });

  it('could have the first part confirmed until 2021-03-22, on which day it was asked for', () => {
    expect(window).toMatchObject({ lastDay: '2021-03-22' });
    expect(k18.docket('confirmation').state).toBe('confirmed');
  });

  it('owes the second half on 2021-12-31, enforceable until 2024-01-02, nominally a Sunday', () => {
    expect(due).toMatchObject({ lastDay: '2021-12-31' });
    expect(k18.way('enforcement')).toMatchObject({ open: true, lastDay: '2024-01-02' });
    expect(k18.law('enforcement.application', '2021-12-31')).toMatchObject({ nominal: '2023-12-31' });
  });

  it('lets the debtor’s wife sign only with a power that says she may settle, and keeps the paper', () => {
    expect(k18.blocked('agent-may-not-settle')).toMatchObject({ basis: '《民法典》第165条' });
    expect(k18.list('mediation', 'agreements')).toMatchObject([{ agents: [{ party: 'debtor', name: '先某（其妻）', document: 'power-of-attorney' }] }]);
    expect(k18.file('mediation').evidence.map(item => item.id)).toContain('power-of-attorney');
  });
});
