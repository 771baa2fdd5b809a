import { isRefusal, type CaseNumber, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { SYSTEM } from '@fengqiao/procedure';
import type { Entry } from '../import/hand-over.js';
import { requestMark } from '../import/import-entries.js';
import { wordFor, type WordsBack } from './words-back.js';

/** A docket as a list has it. */
export interface DocketListed {
  readonly id: string;
  readonly caseNo: CaseNumber;
  readonly version: number;
}

/** A step of a docket, as the agency's interface tells of it. */
export interface StepListed {
  readonly version: number;
  readonly on: CivilDate;
  /** `arbitration-case.accept` */
  readonly action: string;
  readonly actor: string;
  /** What was filled in; not there where it is not for who asks. */
  readonly input?: unknown;
  /** The caller's own name of the request it was taken by. */
  readonly request?: string;
}

/** The agency's desk, over its HTTP interface or a double of it. */
export interface ExportDesk {
  /** Every docket of a procedure at the place, in any order. */
  docketsOf(procedure: string): Promise<readonly DocketListed[]>;
  /** The steps of a docket, oldest first, and the number that it bears over there. */
  stepsOf(docketId: string, procedure: string): Promise<{ readonly number?: string; readonly steps: readonly StepListed[] }>;
}

/** How far each docket has been told: the version after its last step that was looked at. */
export type ToldUpTo = Readonly<Record<string, number>>;

/** A docket whose telling stops at a step. It is told from there next time. */
export interface Withheld {
  readonly docketId: string;
  readonly caseNo: CaseNumber;
  readonly on: CivilDate;
  readonly action: string;
  /** No word fits; absent where the docket only waits for its number. */
  readonly refusal?: Refusal;
}

/** What there is to tell, how far that goes, and what stays behind. */
export interface Exported {
  readonly entries: readonly Entry[];
  readonly upTo: ToldUpTo;
  readonly withheld: readonly Withheld[];
}

type OneDocket = { readonly entries: Entry[]; readonly upTo: number; readonly withheld?: Withheld };

/** Steps that nobody here took, or that came from over there: an echo would be carried out twice. */
const isNews = (words: WordsBack, { actor, request }: StepListed): boolean => actor !== SYSTEM && !request?.includes(requestMark(words.system));

const filledIn = (input: unknown): Readonly<Record<string, unknown>> | undefined => (typeof input === 'object' && input !== null ? { ...input } : undefined);

function tellDocket(words: WordsBack, docket: DocketListed, procedure: string, number: string | undefined, steps: readonly StepListed[], from: number): OneDocket {
  const entries: Entry[] = [];
  let upTo = from;
  for (const step of steps.filter(({ version }) => version > from)) {
    const input = filledIn(step.input);
    const word = isNews(words, step) ? wordFor(words, step.action, input) : undefined;
    const known = number ?? (words.numbered.has(procedure) ? undefined : docket.caseNo);
    if (word && (isRefusal(word) || known === undefined)) {
      const { on, action } = step;
      return { entries, upTo, withheld: { docketId: docket.id, caseNo: docket.caseNo, on, action, ...(isRefusal(word) ? { refusal: word } : {}) } };
    }
    if (word && !isRefusal(word)) {
      const told = Object.fromEntries(word.tells.filter(name => input?.[name] !== undefined).map(name => [name, input?.[name]]));
      entries.push({ seq: `${docket.id}/${step.version}`, number: known!, caseNo: docket.caseNo, event: word.event, on: step.on, input: told });
    }
    upTo = step.version;
  }
  return { entries, upTo };
}

/**
 * What the agency has done here since it was last told, in the other system's own words: each docket's steps in their order,
 * the whole by day. A step is told once: its number over there is its docket and version, the same however often it is asked
 * for. Steps that came from that system are not sent back to it, and of a form only what the map names.
 */
export async function exportSteps(words: WordsBack, desk: ExportDesk, before: ToldUpTo): Promise<Exported> {
  const upTo: Record<string, number> = { ...before };
  const entries: Entry[] = [];
  const withheld: Withheld[] = [];
  for (const procedure of new Set([...words.words.keys()].map(step => step.split('.')[0]!))) {
    for (const docket of await desk.docketsOf(procedure)) {
      const from = before[docket.id] ?? 0;
      if (docket.version <= from) continue;
      const { number, steps } = await desk.stepsOf(docket.id, procedure);
      const told = tellDocket(words, docket, procedure, number, steps, from);
      entries.push(...told.entries);
      if (told.upTo > 0) upTo[docket.id] = told.upTo;
      if (told.withheld) withheld.push(told.withheld);
    }
  }
  // Stable, and a docket's days never run backwards: each docket keeps its order.
  return { entries: entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)), upTo, withheld };
}

/** What was told and what stays behind, for people. */
export function exportLines({ entries, withheld }: Exported): string[] {
  return [
    ...entries.map(({ on, number, event }) => `${on} · ${number} · ${event}`),
    ...withheld.map(({ caseNo, on, action, refusal }) => `未导出 ${on} · ${caseNo} · ${action} · ${refusal ? `${refusal.message.zh}；${refusal.nextStep.zh}（${refusal.code}）` : '尚无本系统案号，立案后一并导出'}`),
    `共导出 ${entries.length} 项 (entries told)`,
  ];
}
