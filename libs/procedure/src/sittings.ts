import type { CivilDate } from '@fengqiao/kernel';
import type { DocketConsulted } from './consulting.js';
import type { Procedure, SittingMark } from './describe.js';

/** When and where somebody sits. */
export interface Slot {
  readonly on: CivilDate;
  /** `HH:MM`. */
  readonly time: string;
  /** `HH:MM`, after `time`; the end of its half-day where nobody has said. */
  readonly until?: string | undefined;
  readonly form: string;
  readonly place: string;
  /** What became of it, where the docket goes on without it. */
  readonly ended?: string | undefined;
}

/** A fixed day, as the calendar of an agency shows it: when, where and who; nothing of what it is about. */
export interface Sitting extends Omit<Slot, 'ended'> {
  readonly docketId: string;
  readonly procedure: string;
  /** Everybody who sits. */
  readonly bench: readonly string[];
}

/** Two that cannot both take place, and for want of what. */
export interface Clash {
  readonly with: Sitting;
  readonly over: 'place' | 'person';
  /** Who would have to sit twice. */
  readonly person?: string;
}

/** 上午、下午、晚间: a sitting whose end nobody knows has the rest of its half-day. */
const HALF_DAYS = ['12:00', '18:00', '24:00'] as const;
const endOf = ({ time, until }: Slot): string => until ?? HALF_DAYS.find(end => time < end)!;
const overlap = (one: Slot, other: Slot): boolean => one.on === other.on && one.time < endOf(other) && other.time < endOf(one);

const namesIn = (value: unknown): string[] =>
  (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : []);

/** Who sits, of a bench as its page describes it (`{ presiding, others, clerk }`). */
export const benchOf = (bench: unknown): readonly string[] => namesIn(bench);

type FixedDay = Slot & { readonly bench?: unknown };

/** The day that stands of a docket: the last one fixed, while it waits for it. Earlier ones were moved, or are over. */
export function sittingOf({ name: procedure, sittings }: Pick<Procedure, 'name'> & { readonly sittings: SittingMark }, docket: DocketConsulted): Sitting | undefined {
  if (!sittings.awaiting.includes(docket.state)) return undefined;
  const last = (docket.facts[sittings.days] as readonly FixedDay[] | undefined)?.at(-1);
  if (!last || last.ended) return undefined;
  const { on, time, until, form, place } = last;
  const bench = benchOf(sittings.bench === undefined ? last.bench : docket.facts[sittings.bench]);
  return { docketId: docket.id, procedure, on, time, ...(until ? { until } : {}), form, place, bench };
}

/** The facts that a line of the calendar shows. */
export const factsOfSitting = ({ days, bench }: SittingMark): string[] => [days, ...(bench === undefined ? [] : [bench])];

/** What a step that fixes a day has to know, whatever its page and its form: the days of the agency's other dockets. */
export interface SittingsConsulted {
  readonly procedure: string;
  readonly facts: readonly string[];
  readonly states: readonly string[];
  readonly gather: (dockets: readonly DocketConsulted[], docket: { readonly id: string }) => readonly Sitting[];
}

/** The calendar of a page, for its steps that fix a day to consult. */
export const otherSittings = (page: Pick<Procedure, 'name'> & { readonly sittings: SittingMark }): SittingsConsulted => ({
  procedure: page.name, facts: factsOfSitting(page.sittings), states: page.sittings.awaiting,
  gather: (dockets, docket) => dockets.filter(other => other.id !== docket.id).flatMap(other => sittingOf(page, other) ?? []),
});

/** The first of the booked days that a wanted one cannot stand beside. Rooms are told apart by their names; `nowhere` are the forms that need none. */
export function clashOf(wanted: Slot & { readonly bench: readonly string[] }, booked: readonly Sitting[], nowhere: readonly string[]): Clash | undefined {
  for (const other of booked.filter(one => overlap(wanted, one))) {
    const person = wanted.bench.find(name => other.bench.includes(name));
    if (person !== undefined) return { with: other, over: 'person', person };
    if (!nowhere.includes(wanted.form) && !nowhere.includes(other.form) && wanted.place.trim() === other.place.trim()) return { with: other, over: 'place' };
  }
  return undefined;
}
