import type { Asking, Consulting, Days, DocketConsulted } from '../consulting.js';
import type { Procedure } from '../describe.js';
import type { AppointmentFacts, AppointmentState, Assessment, Figures, OnRoster } from './facts.js';

/** How the work of a person on a roster is read off the dockets of the agency. */
export interface Work {
  /** The procedure in which they work. */
  readonly of: Pick<Procedure, 'name'>;
  /** The facts that the questions below look at. */
  readonly facts: readonly string[];
  readonly isTheirs: (facts: DocketConsulted['facts'], who: OnRoster) => boolean;
  /** Duties that show whether they kept the law's time. */
  readonly duties: readonly string[];
  /** What may have become of a case; each is counted under its name. */
  readonly outcomes: Readonly<Record<string, (docket: DocketConsulted) => boolean>>;
}

/** One of the duties was done, and none of them after its last day. */
const isInTime = (duties: readonly string[], { clocks }: DocketConsulted): boolean => {
  const own = clocks.filter(clock => clock.kind === 'law' && duties.includes(clock.duty));
  return own.some(clock => clock.state === 'met') && own.every(clock => clock.state !== 'late' && clock.state !== 'missed');
};

const upheldIn = (docket: Asking<AppointmentFacts, AppointmentState>, days: Days | undefined): number =>
  (docket.facts.complaints ?? []).filter(({ on, upheld }) => upheld && (!days || (on >= days.from && on <= days.to))).length;

/**
 * Counts the work of the person of an appointment: the cases of the period that were theirs, those kept in time, and what
 * became of them, as they stand when somebody asks. A case belongs to the period in which it came to the desk.
 */
export function countWork(
  { isTheirs, duties, outcomes }: Work, dockets: readonly DocketConsulted[], docket: Asking<AppointmentFacts, AppointmentState>, days: Days | undefined,
): Figures {
  const { id = '', person = '' } = docket.facts;
  const theirs = dockets.filter(({ facts }) => isTheirs(facts, { id, person }));
  return {
    cases: theirs.length,
    ...Object.fromEntries(Object.entries(outcomes).map(([name, isSo]) => [name, theirs.filter(isSo).length])),
    inTime: theirs.filter(one => isInTime(duties, one)).length,
    complaints: upheldIn(docket, days),
  };
}

/** {@link countWork} as an action consults it. */
export const workOf = (work: Work): Consulting<AppointmentFacts, AppointmentState, Assessment, Figures> => ({
  procedure: work.of.name, facts: work.facts, days: ({ period }) => period,
  gather: (dockets, docket, days) => countWork(work, dockets, docket, days),
});
