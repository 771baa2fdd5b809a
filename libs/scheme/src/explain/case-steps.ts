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

/** The legs of a case, by the day they began. */
export function legsOf(steps: readonly CaseStep[]): LegSteps[] {
  const legs = [...Map.groupBy(steps, step => step.docketId).values()].map(own => own.toSorted((a, b) => a.version - b.version) as unknown as LegSteps);
  return legs.sort((a, b) => `${a[0].on} ${a[0].docketId}`.localeCompare(`${b[0].on} ${b[0].docketId}`));
}

/** The newest form of every clock of a leg. */
export function clocksOf(leg: LegSteps): ClockTold[] {
  const found = new Map<string, ClockTold>();
  for (const { step } of leg) for (const clock of step.clocks) found.set(clock.id, clock);
  return [...found.values()];
}

/** A hand-over as it was sent, with how it stands. */
export interface HandOver {
  readonly referralId: string;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly kind: string;
  readonly sentOn: string;
  readonly docketId: string;
  /** `sent`, `accepted`, `declined`, `concluded`, … as last heard of. */
  readonly status: string;
}

/** Every hand-over of a case, in the order in which they were sent. */
export function handOversOf(legs: readonly LegSteps[]): HandOver[] {
  const said = legs.flat().flatMap(row => row.step.handOffs.map(handOff => ({ row, handOff })));
  const status = new Map<string, string>();
  for (const { handOff } of said.filter(one => one.handOff.step !== 'sent')) status.set(handOff.referralId, handOff.step);
  return said.filter(({ handOff }) => handOff.step === 'sent').map(({ row, handOff }) => ({
    referralId: handOff.referralId, from: row.agency, to: handOff.to, purpose: handOff.purpose, kind: handOff.kind, sentOn: row.on, docketId: row.docketId,
    status: status.get(handOff.referralId) ?? 'sent',
  })).sort((a, b) => `${a.sentOn} ${a.referralId}`.localeCompare(`${b.sentOn} ${b.referralId}`));
}
