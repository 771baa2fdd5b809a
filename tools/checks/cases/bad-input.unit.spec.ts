import { readFileSync } from 'node:fs';
import { loadCalendar } from '@fengqiao/calendar';
import { civilDate, isRefusal, type Refusal } from '@fengqiao/kernel';
import { minimumWageOn, minimumWageSchema } from '@fengqiao/law';
import { Walk, aFile, anAppointment, firm, worker } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { AGENCIES } from './replay.js';

const page = (agency: string, procedure: string) => AGENCIES.find(known => known.name === agency)!.procedures.find(known => known.name === procedure)!;
const shipped = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../deploy/${name}`, import.meta.url), 'utf8'));
const walk = (agency: string, procedure: string, file = aFile()) => new Walk(page(agency, procedure), { file });
const arbitration = (file = aFile()) => walk('arbitration-bridge', 'arbitration-case', file).take('apply', '2026-03-05', { jurisdiction: 'performance-place' });
const mediation = () => walk('mediation', 'mediation').take('apply', '2026-03-05', { body: 'station' }).take('accept', '2026-03-05')
  .among([anAppointment('serving', { id: 'm1', person: '虚构调解员' })]);
const heard = () => arbitration().take('accept', '2026-03-05', { number: '1号' })
  .take('notifyOnce', '2026-03-06', { tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2026-03-20', hearing: { on: '2026-03-25', time: '09:00', form: 'room', place: '仲裁庭' } })
  .take('holdHearing', '2026-03-25', { attended: ['worker', 'firm'], mediation: 'failed' });
const item = { id: 'i1', claim: 'c1', kind: 'wages', title: '工资', payer: 'firm', payee: 'worker', amount: 2_400_001 };

/**
 * What somebody fills in wrongly, what refuses it, and the article or notice that decides. A scheme with a promise later
 * than the law is refused by its own checker (`libs/scheme/src/check/check-scheme.unit.spec.ts`).
 */
const REFUSED: readonly (readonly [what: string, code: string, basis: string, refused: () => unknown])[] = [
  ['a claim kind without its facts', 'claim-without-facts', '《劳动争议调解仲裁法》第二十八条',
    () => arbitration(aFile({ claims: [{ id: 'c1', kind: 'overtime', title: '加班费' }] })).ask('accept', '2026-03-05', { number: '1号' })],
  ['work that ends before it begins', 'file-dates-out-of-order', '《劳动争议调解仲裁法》第二十八条',
    () => walk('intake', 'claim', aFile({ employment: { relation: 'labour', region: '360100', startedOn: civilDate('2026-02-01'), endedOn: civilDate('2026-01-01') } }))
      .ask('register', '2026-03-02', { channel: { kind: 'online' } })],
  ['papers served before the case was accepted', 'date-out-of-order', '《民事诉讼法》第八十五条',
    () => arbitration().take('accept', '2026-03-05', { number: '1号' }).ask('recordService', '2026-03-09', { receivedOn: '2026-03-04', manner: 'mail' })],
  ['an unknown region', 'minimum-wage-unknown', '《劳动争议调解仲裁法》第四十七条',
    () => minimumWageOn(minimumWageSchema.parse(shipped('minimum-wages/cn.json')), '999999', civilDate('2026-03-02'))],
  ['an employer that is the mediator’s own', 'mediator-conflict-of-interest', '《最高人民法院关于人民法院特邀调解的规定》第15条',
    () => mediation().ask('assign', '2026-03-05', { mediator: { id: 'm1', name: '虚构调解员', chosenBy: 'roster' }, affiliations: [firm().name] })],
  ['a party as the mediator', 'mediator-conflict-of-interest', '《最高人民法院关于人民法院特邀调解的规定》第15条',
    () => mediation().ask('assign', '2026-03-05', { mediator: { id: 'm1', name: worker().name, chosenBy: 'parties' } })],
  ['an award above the threshold called final', 'award-not-final', '《劳动争议调解仲裁法》第四十七条',
    () => heard().ask('award', '2026-03-27', { awards: [{ number: '裁1号', called: 'final', items: [item], performBy: '2026-05-15' }] })],
  ['a calendar with a gap', 'calendar-years-broken', '《全国年节及纪念日放假办法》', () => {
    const calendar = shipped('calendars/cn.json') as { plans: { year: number }[] };
    return loadCalendar({ ...calendar, plans: calendar.plans.filter(plan => plan.year !== 2025) });
  }],
];

describe('bad input', () => {
  it.each(REFUSED)('%s is refused as %s, with its basis and a next step in both languages', (_what, code, basis, refused) => {
    const answer = refused();
    expect(isRefusal(answer)).toBe(true);
    const refusal = answer as Refusal;
    expect(refusal).toMatchObject({ code, basis: expect.stringContaining(basis) });
    for (const text of [refusal.message, refusal.nextStep]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[A-Za-z]/);
    }
  });
});
