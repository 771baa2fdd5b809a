import { createHash } from 'node:crypto';
import type { Agency } from '@fengqiao/contracts';
import type { Acted } from '@fengqiao/docket';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Entry, Line } from './hand-over.js';
import { stepOf, type MeantStep, type StatusMap } from './status-map.js';

/** The docket that an entry is about. */
export interface DocketMet {
  readonly id: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** 既有办案系统的对面: the agency's desk, over its HTTP interface or a double of it. */
export interface ImportDesk {
  findDocket(caseNo: string, procedure: string): Promise<DocketMet | undefined>;
  act(step: MeantStep, docketId: string, on: string, key: string): Promise<Acted | Refusal>;
}

/**
 * What became of one line: `taken` now, `known` from an earlier import, `refused`, or `held` because an earlier line of the
 * same case was refused and steps are taken in their order.
 */
export interface Outcome {
  readonly line: number;
  readonly number?: string;
  readonly event?: string;
  readonly result: 'taken' | 'known' | 'refused' | 'held';
  readonly refusal?: Refusal;
}

const mark = (of: unknown, length: number): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, length);

/** How the requests of a system's entries begin: by it a step shows that it came from there. */
export const requestMark = (system: string): string => `import:${mark(system, 12)}:`;

/** The same entry of the same system is carried out once, however often it is handed over. */
const keyOf = (map: StatusMap, entry: Entry): string => `${requestMark(map.system)}${mark([entry.number, entry.seq], 48)}`;

const noDocket = (entry: Entry): Refusal => refuse('no-docket-for-case', 'not-found',
  { zh: `本机构没有案号为 ${entry.caseNo} 的相应案卷`, en: `This agency has no such docket of case ${entry.caseNo}` },
  { zh: '案件应先经转办或者窗口收件立卷；请核对统一案号', en: 'A docket is opened by a hand-off or at the window first; check the number' });

const otherNumber = (entry: Entry, known: string): Refusal => refuse('number-differs', 'closed',
  { zh: `该案卷在本平台登记的案号为 ${known}，与移交的 ${entry.number} 不一致`, en: `The docket bears the number ${known}, the entry ${entry.number}` },
  { zh: '请核对是否错案，不要强行导入', en: 'See whether it is another case; do not force it' });

async function takeEntry(map: StatusMap, agency: Agency, desk: ImportDesk, entry: Entry): Promise<'taken' | 'known' | Refusal> {
  const step = stepOf(map, agency, entry);
  if (isRefusal(step)) return step;
  const docket = await desk.findDocket(entry.caseNo, step.procedure);
  if (!docket) return noDocket(entry);
  const known = docket.facts['number'];
  if (typeof known === 'string' && known !== entry.number) return otherNumber(entry, known);
  const acted = await desk.act(step, docket.id, entry.on, keyOf(map, entry));
  if (isRefusal(acted)) return acted;
  return acted.version > docket.version ? 'taken' : 'known';
}

/** Carries out the entries of a hand-over file in their order, each by the agency's own page; one bad line stops its own case alone. */
export async function importEntries(map: StatusMap, agency: Agency, desk: ImportDesk, lines: readonly Line[]): Promise<Outcome[]> {
  const stopped = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const { line, entry } of lines) {
    if (isRefusal(entry)) { outcomes.push({ line, result: 'refused', refusal: entry }); continue; }
    const named = { line, number: entry.number, event: entry.event };
    if (stopped.has(entry.caseNo)) { outcomes.push({ ...named, result: 'held' }); continue; }
    const result = await takeEntry(map, agency, desk, entry);
    if (!isRefusal(result)) { outcomes.push({ ...named, result }); continue; }
    stopped.add(entry.caseNo);
    outcomes.push({ ...named, result: 'refused', refusal: result });
  }
  return outcomes;
}

/** The outcomes for people, one line each. */
export function outcomeLines(outcomes: readonly Outcome[]): string[] {
  const said = { taken: '已办理', known: '此前已导入', refused: '未导入', held: '暂缓（同案前一步未办成）' } as const;
  return outcomes.map(({ line, number, event, result, refusal }) =>
    [`第 ${line} 行`, number, event, said[result], refusal && `${refusal.message.zh}；${refusal.nextStep.zh}（${refusal.code}）`].filter(Boolean).join(' · '));
}
