import type { Inherited } from '../scheme.js';
import { WEEKDAYS, WORKDAY, type Span } from '../stations/opening-hours.js';
import { aboutEntry, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';

type Station = Inherited<'stations'>;
interface Week { readonly days: readonly string[]; readonly times: readonly Span[] }

const KNOWN: readonly string[] = [...WEEKDAYS.slice(1), WEEKDAYS[0], WORKDAY];
const weeksOf = (station: Station): readonly Week[] => station.hours?.weekly ?? [];
const said = ({ from, to }: Span): string => `${from}-${to}`;

const checkDays = (subject: Subject, item: Station): SchemeFinding[] =>
  weeksOf(item).flatMap(({ days }, index) => days.filter(day => !KNOWN.includes(day)).map(day =>
    aboutEntry(subject, 'refusal', 'weekday-unknown', { list: 'stations', item, member: `hours.weekly.${index}.days` },
      { zh: `“${item.title.zh}”的开放时间写了“${day}”，没有这一天`, en: `The hours of "${item.id}" name "${day}", which is no day` },
      { zh: `可写：${KNOWN.join('、')}（workday 为工作日，含调休上班日）`, en: `Write one of: ${KNOWN.join(', ')} (workday: a working day of the calendar, make-up days included)` })));

const checkEnds = (subject: Subject, item: Station): SchemeFinding[] =>
  weeksOf(item).flatMap(({ times }, index) => times.filter(({ from, to }) => to <= from).map(span =>
    aboutEntry(subject, 'refusal', 'hours-close-before-open', { list: 'stations', item, member: `hours.weekly.${index}.times` },
      { zh: `“${item.title.zh}”的开放时间 ${said(span)} 关门不晚于开门`, en: `"${item.id}" closes before it opens: ${said(span)}` },
      { zh: '请更正；跨过午夜的分两段写，如 22:00-24:00 和次日 00:00-06:00', en: 'Correct it; over midnight write two: 22:00-24:00, and 00:00-06:00 of the next day' })));

/** A working day may be any day of the week, by make-up; so its hours may meet those of each. */
const mayMeet = (a: readonly string[], b: readonly string[]): boolean =>
  a.some(day => day === WORKDAY || b.includes(day)) || b.includes(WORKDAY);

function checkOverlaps(subject: Subject, item: Station): SchemeFinding[] {
  const spans = weeksOf(item).flatMap(({ days, times }, index) => times.map(span => ({ days, span, index })));
  return spans.flatMap((one, at) => spans.slice(0, at)
    .filter(other => mayMeet(one.days, other.days) && one.span.from < other.span.to && other.span.from < one.span.to)
    .map(other => aboutEntry(subject, 'refusal', 'hours-overlap', { list: 'stations', item, member: `hours.weekly.${one.index}.times` },
      { zh: `“${item.title.zh}”的开放时间 ${said(other.span)} 与 ${said(one.span)} 可能在同一天重叠`, en: `The hours of "${item.id}" overlap on one day: ${said(other.span)} and ${said(one.span)}` },
      { zh: '请合并或错开；工作日可能是一周中的任何一天（调休）', en: 'Join them or part them; a working day may be any day of the week, by make-up' })));
}

/** Posts are filled from a roster of this place. */
function checkRosters(subject: Subject, item: Station): SchemeFinding[] {
  const known = subject.scheme.rosters.map(roster => roster.id);
  return item.staff.flatMap(({ post, roster }, index) => (roster === undefined || known.includes(roster) ? [] : [
    aboutEntry(subject, 'refusal', 'roster-unknown', { list: 'stations', item, member: `staff.${index}.roster` },
      { zh: `“${post}”出自名册“${roster}”，但 rosters 中没有它`, en: `"${post}" comes from the roster "${roster}", which is not among rosters` },
      { zh: `请先列出名册，或改用：${known.join('、') || '无'}`, en: `List the roster first, or use: ${known.join(', ') || 'none'}` })]));
}

const noteClosed = (subject: Subject, item: Station): SchemeFinding[] => (item.hours && item.staff.length > 0 ? [] : [
  aboutEntry(subject, 'note', 'station-hours-missing', { list: 'stations', item },
    { zh: `“${item.title.zh}”没有写${[item.hours ? '' : '开放时间', item.staff.length ? '' : '岗位'].filter(Boolean).join('和')}，劳动者不知道何时去、找谁`, en: `"${item.id}" does not say when it is open and who is there` },
    { zh: '请补写 hours 和 staff', en: 'Add `hours` and `staff`' })]);

const PARTS = [checkDays, checkEnds, checkOverlaps, checkRosters, noteClosed];

/** 开放时间与岗位: that a worker who goes there at such an hour finds somebody. */
export const checkHours: SchemeCheck = {
  run: subject => ({
    looked: subject.scheme.stations.filter(station => station.hours).length,
    findings: subject.scheme.stations.flatMap(item => PARTS.flatMap(check => check(subject, item))),
  }),
  proves: n => ({
    zh: `${n} 个站点的开放时间没有重叠和倒置，岗位出自本地名册`,
    en: `stations with hours (${n}): none overlaps or ends before it begins, posts come from the place's rosters`,
  }),
};
