import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadCalendar } from '@fengqiao/calendar';
import { CaseFile, partiesOf } from '@fengqiao/case-file';
import { timekeeper, type World } from '@fengqiao/docket';
import { civilDate, isRefusal, makeCaseNumber, orThrow, type CivilDate } from '@fengqiao/kernel';
import { decide, type DocketState, type NewDocket } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';
import { aidApplication } from './procedures/aid-application.procedure.js';

/** Cases that justice bureaus published, with their dates; names are invented. */
const calendar = orThrow(loadCalendar(JSON.parse(readFileSync(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8'))));
let ids = 0;
const time = (on: CivilDate) => timekeeper(
  { calendar, today: () => on, newId: () => `id-${++ids}` } as unknown as World,
  { place: 'elsewhere', localRules: [], promises: [] } as unknown as Scheme, on, 'someone',
);
const everyone = { id: 'someone', roles: [...aidApplication.roles, 'system'] };
const caseNo = makeCaseNumber('XX', 2026, new Uint8Array([9, 8, 7, 6, 5]));

const fileOf = (workers: number, claim: { kind: string; amount: number }) => CaseFile.parse({
  caseNo, place: 'elsewhere', openedOn: '2021-01-01', title: '公布案例',
  parties: [
    ...Array.from({ length: workers }, (_, index) =>
      ({ id: `w${index}`, role: 'applicant', kind: 'person', name: `工友${index}`, workerKind: 'migrant', representative: index < 2 && workers > 2 })),
    { id: 'debtor', role: 'respondent', kind: 'person', name: '承包人某' },
  ],
  claims: [{ id: 'claim', title: '请求', ...claim }], evidence: [], instruments: [], events: [],
});

function take(docket: DocketState | NewDocket, on: string, action: string, input: unknown): DocketState {
  return orThrow(decide(aidApplication, docket, { action, actor: everyone, input }, time(civilDate(on)))).docket;
}
const clockOf = (docket: DocketState, duty: string) => docket.clocks.findLast(clock => clock.duty === duty);
const apply = { form: 'litigation', waiver: 'none', urgent: false, channel: 'window' };
const appointment = { lawyer: { name: '援助律师', kind: 'lawyer' }, actsForOtherSide: false };

describe('K01: a crowd-sourced rider, three days from application to lawyer', () => {
  const file = fileOf(1, { kind: 'platform-injury', amount: 1_884_667 });
  const applied = take({ id: 'k01', caseNo, file }, '2023-08-08', 'apply', apply);
  const means = { way: 'checked', source: '经济困难状况核查', withinStandard: true };

  it('is due for decision on 2023-08-15', () => {
    expect(clockOf(applied, 'decision')).toMatchObject({ lastDay: '2023-08-15' });
  });

  it('is outside the law’s list and needs the local rule that widens it', () => {
    const refused = decide(aidApplication, applied, { action: 'grant', actor: everyone, input: { number: '决1号', means } },
      time(civilDate('2023-08-10')));
    expect(isRefusal(refused) && refused.code).toBe('outside-aid-scope');
  });

  it('is decided on day 2, and a lawyer due on Monday 14 August is there on day 3', () => {
    const granted = take(applied, '2023-08-10', 'grant', { number: '决1号', means, localScope: '地方规定：新就业形态劳动者职业伤害' });
    expect(clockOf(granted, 'decision')).toMatchObject({ state: 'met' });
    expect(clockOf(granted, 'appointment')).toMatchObject({ nominal: '2023-08-13', lastDay: '2023-08-14' });
    const appointed = take(granted, '2023-08-11', 'appoint', appointment);
    expect(clockOf(appointed, 'appointment')).toMatchObject({ state: 'met' });
    expect(clockOf(appointed, 'retainer')).toMatchObject({ lastDay: '2023-08-16' });
  });
});

describe('K16: twenty form-workers, aid in one day with papers still missing', () => {
  const file = fileOf(20, { kind: 'wages', amount: 9_110_000 });
  const applied = take({ id: 'k16', caseNo, file }, '2024-06-13', 'apply', {
    ...apply, waiver: 'migrant-wages',
    earlierHelp: [{ on: '2024-01-10', what: '向信访部门反映', by: '信访部门' }, { on: '2024-03-05', what: '向劳动监察投诉', by: '劳动保障监察机构' }],
  });
  const granted = take(applied, '2024-06-13', 'grant', {
    number: '决2号', means: { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' }, papersOwed: { items: ['身份证复印件'], by: '2024-06-28' },
  });
  const appointed = take(granted, '2024-06-13', 'appoint', appointment);

  it('is due on 2024-06-20, 2024-06-17 and 2024-06-18, and is done on day 0', () => {
    expect(clockOf(applied, 'decision')).toMatchObject({ lastDay: '2024-06-20' });
    expect(clockOf(appointed, 'decision')).toMatchObject({ state: 'met', closedOn: '2024-06-13' });
    expect(clockOf(appointed, 'appointment')).toMatchObject({ nominal: '2024-06-16', lastDay: '2024-06-17', state: 'met', closedOn: '2024-06-13' });
    expect(clockOf(appointed, 'retainer')).toMatchObject({ lastDay: '2024-06-18' });
  });

  it('stands for twenty by two representatives', () => {
    const workers = partiesOf(appointed.file, 'applicant');
    expect([workers.length, workers.filter(worker => worker.representative).length]).toEqual([20, 2]);
  });

  it('keeps the two channels that failed before as interruptions of the limitation period', () => {
    expect(applied.file.events.map(({ on, interruptsLimitation }) => [on, interruptsLimitation])).toEqual([['2024-01-10', true],
      ['2024-03-05', true]]);
  });

  it('keeps an open task for the missing papers', () => {
    expect(clockOf(appointed, 'latePapers')).toMatchObject({ state: 'running', lastDay: '2024-06-28' });
  });

  it('plans the next call while enforcement is open', () => {
    const assisting = take(appointed, '2024-06-17', 'signRetainer', { signedOn: '2024-06-17', authority: 'special' });
    const called = take(assisting, '2024-10-15', 'followUp', { said: '仍在执行', nextOn: '2024-12-09' });
    expect(clockOf(called, 'followUp')).toMatchObject({ state: 'running', lastDay: '2024-12-09' });
    const again = take(called, '2024-12-09', 'followUp', { said: '仍在执行' });
    expect(clockOf(again, 'followUp')).toMatchObject({ state: 'met' });
  });
});

describe('K18: fifty workers before the Legal Aid Law', () => {
  it('had seven working days under the procedure of 2012, over the Spring Festival', () => {
    const applied = take({ id: 'k18', caseNo, file: fileOf(50, { kind: 'wages', amount: 100 }) }, '2021-02-10', 'apply', apply);
    expect(clockOf(applied, 'decision')).toMatchObject({ lastDay: '2021-02-25' });
  });
});
