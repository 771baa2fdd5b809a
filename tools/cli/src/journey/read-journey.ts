import { clocksOf, readCase, type CaseStep, type ClockTold, type HandOver, type LegSteps } from '@fengqiao/scheme';

/** One docket's part of the journey. */
export interface Leg {
  readonly docketId: string;
  readonly procedure: string;
  readonly title: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly terminal: boolean;
  readonly from: string;
  readonly to: string;
  readonly steps: number;
}

export interface Lane {
  readonly agency: string;
  readonly legs: readonly Leg[];
}

export interface JourneyClock extends ClockTold {
  readonly agency: string;
  readonly docketId: string;
}

/** The whole journey of a case: lanes by agency, hand-offs, clocks, and who holds it now. */
export interface JourneyView {
  readonly lanes: readonly Lane[];
  readonly handOffs: readonly HandOver[];
  readonly clocks: readonly JourneyClock[];
  readonly holders: readonly string[];
}

function legOf(rows: LegSteps): Leg {
  const { procedure, procedureTitle, state, stateTitle, terminal } = rows.at(-1)!.step;
  const days = rows.map(row => row.on).sort();
  return { docketId: rows[0].docketId, procedure, title: procedureTitle, state, stateTitle, terminal, from: days[0]!, to: days.at(-1)!, steps: rows.length };
}

/** Reads the steps of a case (`GET /v1/journeys/{caseNo}`) into what a coordinator looks at. Pure. */
export function readJourney(steps: readonly CaseStep[]): JourneyView {
  const { legs, handOvers, holders } = readCase(steps);
  const lanes = Map.groupBy(legs, ([{ agency }]) => agency);
  return {
    lanes: [...lanes].map(([agency, own]) => ({ agency, legs: own.map(legOf) })),
    handOffs: handOvers,
    clocks: legs.flatMap(leg => clocksOf(leg).map(clock => ({ ...clock, agency: leg[0].agency, docketId: leg[0].docketId }))),
    holders,
  };
}
