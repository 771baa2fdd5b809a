import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadCalendar } from '@fengqiao/calendar';
import { CaseFile } from '@fengqiao/case-file';
import { timekeeper, type World } from '@fengqiao/docket';
import { civilDate, isRefusal, makeCaseNumber, orThrow, type CivilDate } from '@fengqiao/kernel';
import { decide, type DocketState, type NewDocket, type Procedure, type Timekeeper } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';
import { complaint } from './procedures/complaint.procedure.js';
import { evidenceRequest } from './procedures/evidence-request.procedure.js';

/** Cases that labour departments, courts and newspapers published, with their dates; names are invented. */
const calendar = orThrow(loadCalendar(JSON.parse(readFileSync(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8'))));
const noPromises = { place: 'elsewhere', localRules: [], promises: [] } as unknown as Scheme;
let ids = 0;

const time = (on: CivilDate): Timekeeper =>
  timekeeper({ calendar, today: () => on, newId: () => `id-${++ids}` } as unknown as World, noPromises, on, 'someone');

const everyone = { id: 'someone', roles: [...complaint.roles, 'system'] };
const caseNo = makeCaseNumber('XX', 2026, new Uint8Array([9, 8, 7, 6, 5]));
const attempt = (procedure: Procedure, docket: DocketState | NewDocket, on: string, action: string, input: unknown) =>
  decide(procedure, docket, { action, actor: everyone, input }, time(civilDate(on)));
const take = (docket: DocketState | NewDocket, on: string, action: string, input: unknown, procedure = complaint): DocketState =>
  orThrow(attempt(procedure, docket, on, action, input)).docket;
const clockOf = (docket: DocketState, duty: string) => docket.clocks.findLast(clock => clock.duty === duty);

const fileOf = (workers: number, amount: number, respondents: object[],
  claims: object[] = [{ id: 'wages', kind: 'wages', title: '工资', amount }]) => CaseFile.parse({
  caseNo, place: 'elsewhere', openedOn: '2015-01-01', title: '公布案例', claims, evidence: [], instruments: [], events: [],
  parties: [...Array.from({ length: workers }, (_, index) => ({ id: `w${index}`, role: 'applicant', kind: 'person', name: `工友${index}` })),
    ...respondents],
});
const inspectors = ['监察员甲', '监察员乙'];
const filing = { number: '立1号', inspectors, violation: { what: '拖欠工资' }, harmed: true, competence: 'own' };
const firm = { id: 'firm', role: 'respondent', kind: 'firm', name: '某公司' };

describe('K27: seventeen workers, an order in seven working days, then the police', () => {
  const contractor = { id: 'contractor', role: 'respondent', kind: 'person', name: '包工头某' };
  const complained = take({ id: 'k27', caseNo, file: fileOf(17, 15_548_600, [contractor]) }, '2019-04-08', 'complain',
    { request: '支付2018年8月至12月工资' });
  const accepted = take(complained, '2019-04-08', 'accept', filing);
  const ordered = take(accepted, '2019-04-08', 'order', {
    number: '令1号', inspectors, requirements: '支付所欠工资', deadline: { set: 'working-days', days: 7 }, amount: 15_548_600, debtors: ['contractor'],
  });
  const transfer = { offence: 'refusal-to-pay', to: '某公安分局', number: '移1号' };

  it('was due for acceptance on 2019-04-15 and accepted on day 0', () => {
    expect(clockOf(accepted, 'acceptance')).toMatchObject({ lastDay: '2019-04-15', state: 'met', closedOn: '2019-04-08' });
  });

  it('had until 2019-07-03 to investigate', () => {
    expect(clockOf(accepted, 'investigation')).toMatchObject({ lastDay: '2019-07-03' });
  });

  it('had to be paid by Wednesday 2019-04-17', () => {
    expect(clockOf(ordered, 'rectification')).toMatchObject({ lastDay: '2019-04-17', rule: 'inspection.order' });
  });

  it('could go to the police from 2019-04-18, not before', () => {
    const early = attempt(complaint, ordered, '2019-04-17', 'transferCrime', transfer);
    expect(isRefusal(early) && early).toMatchObject({ code: 'order-still-running', details: { from: '2019-04-18' } });
    const lapsed = take(ordered, '2019-04-18', 'orderLapses', {});
    const sent = take(lapsed, '2019-04-18', 'transferCrime', transfer);
    expect(take(sent, '2019-04-23', 'policeFiled', { number: '公立1号' }).state).toBe('transferred');
  });
});

describe('K29: 435 workers, an order with a day of its own', () => {
  const builder = { id: 'builder', role: 'respondent', kind: 'firm', name: '某建工公司' };
  const branch = { id: 'branch', role: 'respondent', kind: 'firm', name: '某建安公司分公司' };
  const amount = 792_300_767;
  const complained = take({ id: 'k29', caseNo, file: fileOf(435, amount, [builder, branch]) }, '2015-10-26', 'complain', { request: '支付工资' });
  const ordered = take(take(complained, '2015-10-26', 'accept', filing), '2015-11-02', 'order', {
    number: '令2号', inspectors, requirements: '共同支付', deadline: { set: 'day', lastDay: '2015-11-09' }, amount, debtors: ['builder', 'branch'],
  });

  it('ends on 2015-11-09 without any counting', () => {
    expect(clockOf(ordered, 'rectification')).toMatchObject({ lastDay: '2015-11-09', nominal: '2015-11-09' });
  });

  it('binds both debtors jointly', () => {
    expect(ordered.facts.order).toMatchObject({ debtors: ['builder', 'branch'], amount });
  });
});

describe('K24: the inspectorate as the court’s invited mediator for thirty-eight workers', () => {
  const complained = take({ id: 'k24', caseNo, file: fileOf(38, 100, [firm]) }, '2023-03-01', 'complain', { request: '支付工资' });
  const invited = take(complained, '2023-03-01', 'recordInvitation', { court: '某区人民法院', officers: ['监察员甲'] });

  it('lets the mediating officer use no enforcement power in the same case', () => {
    const refused = attempt(complaint, invited, '2023-03-02', 'accept', filing);
    expect(isRefusal(refused) && refused.code).toBe('mediator-may-not-enforce');
  });

  it('lets colleagues enforce', () => {
    expect(take(invited, '2023-03-02', 'accept', { ...filing, inspectors: ['监察员乙', '监察员丙'] }).state).toBe('investigating');
  });
});

describe('K32: the inspection record used in arbitration', () => {
  it('travels as evidence whose origin is the inspectorate, with the facts it fixed', () => {
    const received = take({
      id: 'k32', caseNo, file: fileOf(1, 500_000, [firm]),
      openedBy: { referralId: 'referral-1', from: 'arbitration-bridge', purpose: 'evidence-help', particulars: {} },
    }, '2023-09-01', 'receive', { wanted: ['调查笔录'] }, evidenceRequest);
    const accepted = take(received, '2023-09-01', 'accept', { inspectors }, evidenceRequest);
    const record = { title: '调查笔录', mediaType: 'application/pdf', size: 2048, digest: 'B'.repeat(43), fixedFacts: '公司负责人承认尚欠部分工资' };
    const copied = take(accepted, '2023-09-04', 'copyDocuments', { wanted: '调查笔录', inspectors, documents: [record] }, evidenceRequest);
    const delivered = orThrow(attempt(evidenceRequest, copied, '2023-09-04', 'deliverEvidence', {}));
    expect(delivered.answers[0]?.adds?.evidence).toEqual([expect.objectContaining({ origin: 'inspection-bridge', fixedFacts: record.fixedFacts,
      digest: record.digest })]);
  });

  it('keeps the remainder that is before the commission out of a second inspection', () => {
    const claims = [{ id: 'rest', kind: 'wages', title: '剩余工资' }, { id: 'insurance', kind: 'social-insurance', title: '社会保险' }];
    const complained = take({ id: 'k32b', caseNo, file: fileOf(1, 0, [firm], claims) }, '2023-09-10', 'complain', { request: '支付剩余工资、补缴社保' });
    const pending = [{ claim: 'rest', route: 'arbitration', body: '某仲裁委' }];
    const twice = attempt(complaint, complained, '2023-09-11', 'accept', { ...filing, pending });
    expect(isRefusal(twice) && twice.code).toBe('matter-already-pending');
    expect(take(complained, '2023-09-11', 'accept', { ...filing, pending, claims: ['insurance'] }).facts.claims).toEqual(['insurance']);
  });
});
