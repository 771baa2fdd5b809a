import type { CivilDate } from '@fengqiao/kernel';
import type { Days, DocketConsulted } from './consulting.js';
import type { Procedure, RosterMark } from './describe.js';

/** Somebody on a roster. */
export interface RosterEntry {
  readonly docketId: string;
  readonly procedure: string;
  /** The number by which work is assigned to the person. */
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly letter?: string;
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
  /** Appointed and not suspended. */
  readonly serving: boolean;
  /** Days on which the person is away (请假); they stay on the roster. */
  readonly leaves: readonly Days[];
}

/** Somebody on a roster, as the roster has them on a day. */
export interface RosterLine extends Omit<RosterEntry, 'serving' | 'leaves'> {
  /** Appointed, not suspended, and the letter covers the day: may be given work. */
  readonly inForce: boolean;
  /** The last day of the leave that the day falls into. */
  readonly awayUntil?: CivilDate;
}

/** The facts that a line of a roster shows. */
export const factsOnRoster = ({ person, name, office, letter, leaves }: RosterMark): string[] => [person, name, office, letter, ...(leaves ? [leaves] : [])];

type Letter = { readonly number: string; readonly validFrom: CivilDate; readonly validTo: CivilDate };

type RosterPage = Pick<Procedure, 'name' | 'states'> & { readonly roster: RosterMark };

/** A docket of a procedure whose dockets are people, read as an entry of its roster. */
export function rosterEntry({ name: procedure, states, roster }: RosterPage, docket: DocketConsulted): RosterEntry {
  const of = (fact: string): string => String(docket.facts[fact] ?? '');
  const letter = docket.facts[roster.letter] as Letter | undefined;
  return {
    docketId: docket.id, procedure, id: of(roster.person), name: of(roster.name), office: of(roster.office),
    state: docket.state, stateTitle: states[docket.state]?.title ?? docket.state,
    ...(letter ? { letter: letter.number, validFrom: letter.validFrom, validTo: letter.validTo } : {}),
    serving: roster.serving.includes(docket.state),
    leaves: roster.leaves === undefined ? [] : (docket.facts[roster.leaves] as readonly Days[] | undefined) ?? [],
  };
}

/** Whether somebody may be given work on a day: appointed, not suspended, and the letter covers it. */
export const isInForce = ({ serving, validFrom, validTo }: RosterEntry, on: CivilDate): boolean =>
  serving && validFrom !== undefined && validTo !== undefined && validFrom <= on && on <= validTo;

/** The leave that a day falls into. */
export const leaveOn = ({ leaves }: Pick<RosterEntry, 'leaves'>, on: CivilDate): Days | undefined => leaves.find(({ from, to }) => from <= on && on <= to);

/** The same as a line of a list. @param on the day that validity is asked for */
export function rosterLine(page: RosterPage, docket: DocketConsulted, on: CivilDate): RosterLine {
  const entry = rosterEntry(page, docket);
  const { serving: _serving, leaves: _leaves, ...shown } = entry;
  const leave = leaveOn(entry, on);
  return { ...shown, inForce: isInForce(entry, on), ...(leave ? { awayUntil: leave.to } : {}) };
}
