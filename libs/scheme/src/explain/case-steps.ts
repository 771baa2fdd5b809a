import type { Bilingual } from '@fengqiao/kernel';

/** A clock as a notice of a step tells of it. */
export interface ClockTold {
  readonly id: string;
  readonly duty: string;
  readonly kind: string;
  readonly title: string;
  readonly basis: string;
  readonly startedOn: string;
  readonly lastDay: string;
  readonly provisional: boolean;
  readonly state: string;
}

/** A step of a case as its observers know it: no file, no name. */
export interface CaseStep {
  readonly docketId: string;
  readonly version: number;
  readonly agency: string;
  readonly on: string;
  /** Of the step's own trace, where it was traced. */
  readonly traceId?: string | null;
  readonly step: {
    readonly procedure: string;
    readonly procedureTitle: string;
    readonly action: string;
    readonly title: string;
    readonly basis: string;
    readonly state: string;
    readonly stateTitle: string;
    readonly terminal: boolean;
    readonly remark?: Bilingual | undefined;
    readonly clocks: readonly ClockTold[];
    readonly handOffs: readonly { readonly referralId: string; readonly to: string; readonly purpose: string; readonly kind: string; readonly step: string }[];
  };
}

/** One docket's steps, in their order. */
export type LegSteps = readonly [CaseStep, ...CaseStep[]];

/** A hand-over as it was sent, with how it stands: pieced together from the steps that opened and answered it. */
export interface HandOver {
  readonly referralId: string;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly kind: string;
  readonly sentOn: string;
  /** The docket that opened it. */
  readonly docketId: string;
  readonly traceId: string | null;
  /** `sent`, `accepted`, `declined`, `concluded`, … as last heard of. */
  readonly status: string;
  /** The day of the step that it was last heard of by, beyond its sending. */
  readonly answeredOn?: string;
}

/** What the steps of a case come to, in whatever order they were heard of. */
export interface CaseRead {
  /** By the day they began. */
  readonly legs: readonly LegSteps[];
  /** In the order in which they were sent. */
  readonly handOvers: readonly HandOver[];
  /** The agencies that hold the case now. */
  readonly holders: readonly string[];
}

/** Steps that end a hand-over: nobody owes an answer any more. */
const ENDED: readonly string[] = ['declined', 'taken-back', 'sent-on', 'revoked', 'concluded'];

/** Whether somebody still owes an answer to it. */
export const isAwaited = ({ kind, status }: HandOver): boolean => kind !== 'notice' && !ENDED.includes(status);

/** By day, then by id, which is ordered in time. */
function legsOf(steps: readonly CaseStep[]): LegSteps[] {
  const legs = [...Map.groupBy(steps, step => step.docketId).values()].map(own => own.toSorted((a, b) => a.version - b.version) as unknown as LegSteps);
  return legs.sort((a, b) => `${a[0].on} ${a[0].docketId}`.localeCompare(`${b[0].on} ${b[0].docketId}`));
}

function handOversOf(legs: readonly LegSteps[]): HandOver[] {
  const said = legs.flat().flatMap(row => row.step.handOffs.map(handOff => ({ row, handOff })));
  const answers = new Map<string, { status: string; answeredOn: string }>();
  for (const { row, handOff } of said.filter(one => one.handOff.step !== 'sent')) answers.set(handOff.referralId, { status: handOff.step, answeredOn: row.on });
  return said.filter(({ handOff }) => handOff.step === 'sent').map(({ row, handOff: { referralId, to, purpose, kind } }) => ({
    referralId, from: row.agency, to, purpose, kind, sentOn: row.on, docketId: row.docketId, traceId: row.traceId ?? null,
    ...(answers.get(referralId) ?? { status: 'sent' }),
  })).sort((a, b) => `${a.sentOn} ${a.referralId}`.localeCompare(`${b.sentOn} ${b.referralId}`));
}

/** A docket that has handed its duty on waits for others; whoever has an open docket and waits for nobody holds the case. */
function holdersOf(legs: readonly LegSteps[], handOvers: readonly HandOver[]): string[] {
  const waiting = new Set(handOvers.filter(handOver => handOver.kind === 'referral' && isAwaited(handOver)).map(({ docketId }) => docketId));
  const open = legs.filter(leg => !leg.at(-1)!.step.terminal);
  const acting = open.filter(([{ docketId }]) => !waiting.has(docketId));
  return [...new Set((acting.length ? acting : open).map(([{ agency }]) => agency))];
}

/** Reads the steps of a case, in whatever order they came. Pure. */
export function readCase(steps: readonly CaseStep[]): CaseRead {
  const legs = legsOf(steps);
  const handOvers = handOversOf(legs);
  return { legs, handOvers, holders: holdersOf(legs, handOvers) };
}

/** The newest form of every clock of a leg. */
export function clocksOf(leg: LegSteps): ClockTold[] {
  const found = new Map<string, ClockTold>();
  for (const { step } of leg) for (const clock of step.clocks) found.set(clock.id, clock);
  return [...found.values()];
}
