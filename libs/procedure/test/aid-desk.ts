import { CaseFile } from '@fengqiao/case-file';
import { addDays, civilDate, makeCaseNumber, refuse, type CivilDate } from '@fengqiao/kernel';
import { z } from 'zod';
import { law, procedure, type DocketState, type NewDocket, type Timekeeper } from '../src/index.js';

/** A page with one of everything that the engine does. */
export const aidDesk = procedure({
  name: 'aid-desk', title: '援助台', version: 1, roles: ['reviewer', 'director'],
  facts: z.object({ note: z.string(), reason: z.string() }),
  states: { received: { title: '待审查' }, granted: { title: '已给予' }, refused: { title: '不予', terminal: true }, ended: { title: '已结', terminal: true } },
  duties: { decision: { title: '审查决定', rule: 'decision' }, retainer: { title: '签订协议' }, suit: { title: '起诉', rule: 'suit', whose: 'parties', outlives: true } },
})(action => ({
  receive: action({ title: '收到', from: 'new', to: 'received', by: ['system', 'reviewer'], basis: law('法律援助法', '43'), input: z.unknown(), receives: ['legal-aid'], starts: ['decision'] }),
  annotate: action({ title: '备注', from: ['received', 'granted'], to: ['received', 'granted'], by: ['reviewer'], basis: law('法律援助法', '43'), input: z.strictObject({ note: z.string().min(1) }) }),
  pause: action({ title: '中止', from: 'received', to: 'received', by: ['reviewer'], basis: law('法律援助法', '43'), input: z.unknown(), pauses: ['decision'] }),
  resume: action({ title: '恢复', from: 'received', to: 'received', by: ['reviewer'], basis: law('法律援助法', '43'), input: z.unknown(), resumes: ['decision'] }),
  extend: action({ title: '延长', from: 'received', to: 'received', by: ['director'], basis: law('法律援助法', '43'), input: z.unknown(), extends: ['decision'] }),
  grant: action({
    title: '给予', from: 'received', to: 'granted', by: ['reviewer'], basis: law('法律援助法', '43'), input: z.strictObject({ until: z.string() }),
    stops: ['decision'], starts: ['retainer'], answers: ['accepted'], issues: ['aid-decision'],
    decide: (_docket, input) => ({ clocks: { retainer: { until: input.until as CivilDate } } }),
  }),
  refuse: action({
    title: '不予', from: 'received', to: 'refused', by: ['director'], basis: law('法律援助法', '43'), input: z.strictObject({ reason: z.string() }),
    starts: ['suit'], answers: ['declined'],
    decide: (_docket, input, moment) => (input.reason === 'never' ? refuse('not-so', 'closed', { zh: '不可', en: 'no' }, { zh: '另行', en: 'else' })
      : { facts: { reason: input.reason }, answer: { reason: { code: 'not-eligible', text: `${input.reason}（${moment.actor}）` } } }),
  }),
  end: action({ title: '结案', from: 'granted', to: 'ended', by: ['reviewer'], basis: law('法律援助法', '48'), input: z.unknown(), answers: ['concluded'] }),
}));

/** Seven days for a decision, fifteen for a suit, a promise of the same day; one extension of five. */
export const timeOn = (day: string, recorded = day): Timekeeper => {
  const deadline = (length: number, from: CivilDate) => ({
    lastDay: addDays(from, length), nominal: addDays(from, length), provisional: false, basis: `第${length}日`, period: { from, length, unit: 'calendar' as const },
  });
  let ids = 0;
  return {
    on: civilDate(day), recordedOn: civilDate(recorded), actor: 'u1',
    deadline: (_rule, from) => deadline(7, from),
    minimumWage: () => { throw new Error('not asked here'); },
    newId: () => `clock-${day}-${ids++}`,
    deadlinesOf: ({ name }, from) => ({
      ...(name === 'decision' ? { law: deadline(7, from), promise: deadline(0, from) } : {}), ...(name === 'suit' ? { law: deadline(15, from) } : {}),
    }),
    remaining: (clock, on) => ({ length: Math.max(0, (Date.parse(clock.lastDay) - Date.parse(on)) / 86_400_000), unit: 'calendar', roll: false }),
    resumed: (clock, on) => deadline(clock.remaining?.length ?? 0, on),
    extended: clock => (clock.extendedBy ? refuse('extension-not-allowed', 'closed', { zh: '已延', en: 'used' }, { zh: '无', en: 'none' }) : deadline(12, clock.startedOn)),
  };
};

const caseNo = makeCaseNumber('NC', 2026, new Uint8Array([1, 2, 3, 4, 5]));

export const fresh = (referred = true): NewDocket => ({
  id: 'docket-1', caseNo,
  file: CaseFile.parse({ caseNo, place: 'nanchang', openedOn: '2026-03-02', title: '争议', parties: [], claims: [], evidence: [], instruments: [], events: [] }),
  ...(referred ? { openedBy: { referralId: 'referral-1', from: 'intake', purpose: 'legal-aid', particulars: {} } } : {}),
});

export const clockOf = (docket: DocketState, duty: string, kind: 'law' | 'promise' = 'law') => docket.clocks.findLast(clock => clock.duty === duty && clock.kind === kind);
