import { lastDay, type Deadline, type Period } from '@fengqiao/calendar';
import { timekeeper } from '@fengqiao/docket';
import { Refused, isRefusal, orThrow, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { citationOf, periodOf, ruleInForce, type Rule } from '@fengqiao/law';
import type { Deadline as DutyDeadline } from '@fengqiao/procedure';
import { promiseOf, sayTerm, schemeInForce, schemeKey, type Scheme } from '@fengqiao/scheme';
import { makeWorld, readTables } from '@fengqiao/service-kit/world';
import { agencies } from '../agencies.js';
import { inColumns } from '../print/columns.js';
import type { Answer } from '../session.js';
import { shippedCalendar, TABLES } from '../shipped.js';

/** One last day, and what it rests on. */
interface DueDay {
  readonly kind: 'law' | 'promise';
  readonly lastDay: CivilDate;
  /** The last day before it moved off a rest day. */
  readonly nominal: CivilDate;
  /** It may still move: it lies beyond the calendar that is loaded. */
  readonly provisional: boolean;
  readonly basis: string;
  /** `arbitration-case.acceptance`, for a promise. */
  readonly duty?: string;
  /** For which dockets a promise holds, where not for all. */
  readonly only?: 'referred' | 'direct';
}

/** A promise without a number, such as 及时: it is shown, no day can be counted from it. */
interface OpenPromise {
  readonly duty: string;
  readonly term: { readonly zh: string; readonly en: string };
  readonly basis: string;
}

const UNITS: Readonly<Record<Period['unit'], string>> = { calendar: '日（自然日） days', working: '个工作日 working days', month: '个月 months', year: '年 years' };

/** Wrong usage that commander cannot see. */
export const oneOfBoth = (): Refused => new Refused(refuse('clock-not-said', 'invalid',
  { zh: '请只给出 --rule，或者同时给出 --length 和 --unit', en: 'Give --rule alone, or --length together with --unit' },
  { zh: '例如 --rule arbitration.acceptance --from 2026-10-09', en: 'For example --rule arbitration.acceptance --from 2026-10-09' }));

const localLength = (rule: Rule): Refusal => refuse('rule-set-locally', 'closed',
  { zh: `“${rule.title.zh}”的期限由地方或者文书确定，法律未定日数`, en: `The length of "${rule.title.en}" is left to the place or to a paper` },
  { zh: '加 --scheme <地区> 查看该地区的规定', en: 'Add --scheme <place> to see what a place has set' }, { basis: citationOf(rule) });

const row = ({ kind, lastDay: day, nominal, provisional, basis, duty, only }: DueDay): string[] => [
  kind === 'law' ? '法定 law' : '承诺 promise', day,
  [nominal === day ? '' : `原为 ${nominal}，逢休息日顺延`, provisional ? '暂定 provisional' : ''].filter(Boolean).join('，'),
  basis, `${duty ?? ''}${only ? `（${only === 'referred' ? '转来的 referred' : '直接申请的 direct'}）` : ''}`,
];

const dayOf = (kind: DueDay['kind'], { lastDay: day, nominal, provisional, basis }: DutyDeadline): DueDay => ({ kind, lastDay: day, nominal, provisional, basis });

/** The duties of all pages that rest on a rule. */
function dutiesOf(rule: string): { procedure: string; name: string }[] {
  return agencies.flatMap(agency => agency.procedures.flatMap(page => Object.entries(page.duties)
    .filter(([, duty]) => duty.rule === rule).map(([name]) => ({ procedure: page.name, name }))));
}

/** A place's law, which may set or correct a length, and its promises for every duty of the rule. */
async function dueAtPlace(rule: Rule, from: CivilDate, place: string): Promise<{ scheme: Scheme; days: DueDay[]; open: OpenPromise[] }> {
  const tables = await readTables(TABLES);
  const scheme = orThrow(schemeInForce(tables.schemes, place, from));
  const time = timekeeper(makeWorld(tables), scheme, from, 'fengqiao');
  const law = time.deadline(rule.id, from);
  const days: DueDay[] = isRefusal(law) ? [] : [dayOf('law', law)];
  const open: OpenPromise[] = [];
  for (const duty of dutiesOf(rule.id)) {
    const id = `${duty.procedure}.${duty.name}`;
    const only = scheme.promises.find(promise => promise.duty === id)?.only;
    const opened = only ?? 'direct';
    const promised = promiseOf(scheme, duty.procedure, duty.name, opened);
    if (!promised) continue;
    const { promise } = orThrow(time.deadlinesOf({ ...duty, opened }, from));
    if (promise) days.push({ ...dayOf('promise', promise), duty: id, ...(only ? { only } : {}) });
    else open.push({ duty: id, term: sayTerm(promised), basis: promised.clause });
  }
  if (days.length === 0 && open.length === 0 && isRefusal(law)) throw new Refused(law);
  return { scheme, days, open };
}

async function dueByLaw(rule: Rule, from: CivilDate): Promise<DueDay[]> {
  if (rule.local) throw new Refused(localLength(rule));
  const deadline = lastDay(await shippedCalendar(), periodOf(rule, from));
  return [{ ...dayOf('law', { ...deadline, basis: citationOf(rule), period: periodOf(rule, from) }) }];
}

const headLines = (rule: Rule, from: CivilDate): string[] => [
  `${rule.title.zh} · ${rule.title.en}（${rule.id}）`,
  `起算 from ${from}：${rule.trigger.zh}${rule.local ? '' : `，${rule.length}${UNITS[rule.unit]}${rule.backward ? '（倒算 counted back）' : ''}`}`,
];

/**
 * The last day of a rule that starts on a day: by law, and with a place also by its promises. Offline.
 * @throws Refused `rule-not-found`, `rule-not-in-force`, `rule-set-locally`, `no-scheme-of-place`, `scheme-not-in-force`
 */
export async function dueByRule(id: string, from: CivilDate, place?: string): Promise<Answer> {
  const rule = orThrow(ruleInForce(id, from));
  const { id: ruleId, title, trigger, onExpiry, mark, note } = rule;
  const found = place === undefined ? { days: await dueByLaw(rule, from), open: [] } : await dueAtPlace(rule, from, place);
  const scheme = 'scheme' in found ? schemeKey(found.scheme) : undefined;
  return {
    document: { rule: ruleId, title, trigger, onExpiry, mark, ...(note ? { note } : {}), from, ...(scheme ? { scheme } : {}), days: found.days, withoutNumber: found.open },
    lines: [
      ...headLines(rule, from), ...inColumns(found.days.map(row), '  '),
      ...found.open.map(({ duty, term, basis }) => `  承诺 promise  ${term.zh} ${term.en}  ${basis}  ${duty}`),
      `  期满 on expiry: ${onExpiry.zh}`, ...(mark === 'V' ? [] : [`  核验程度 verified: ${mark}${note ? `，${note.zh}` : ''}`]),
    ],
  };
}

/** The last day of any period. Offline. */
export async function dueByLength(period: Period): Promise<Answer> {
  const calendar = await shippedCalendar();
  const { lastDay: day, nominal, rolled, provisional, calendarId }: Deadline = lastDay(calendar, period);
  const { length, unit, from, backward = false } = period;
  return {
    document: { from, length, unit, backward, lastDay: day, nominal, rolled, provisional, calendar: calendarId },
    lines: [`${from} ${backward ? '之前 before' : '起 from'} ${length} ${UNITS[unit]}: ${day}${rolled ? `（原为 ${nominal}，逢休息日顺延 rolled）` : ''}${provisional ? '（暂定 provisional）' : ''}`],
  };
}
