/** A step of a case as its observers keep it: `GET /v1/journeys/{caseNo}`. */
export interface JourneyRow {
  readonly docketId: string;
  readonly version: number;
  readonly agency: string;
  readonly on: string;
  readonly traceId?: string | null;
  readonly step: StepNotice;
}

interface StepNotice {
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly action: string;
  readonly title: string;
  readonly basis: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly terminal: boolean;
  readonly clocks: readonly ClockNotice[];
  readonly handOffs: readonly { readonly referralId: string; readonly to: string; readonly purpose: string; readonly kind: string; readonly step: string }[];
}

interface ClockNotice {
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

/** One hand-off, pieced together from the steps that opened and answered it. */
export interface JourneyHandOff {
  readonly referralId: string;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly kind: string;
  /** The last step that was heard of: `sent`, `accepted`, `concluded`, … */
  readonly status: string;
  readonly sentOn: string;
  readonly answeredOn?: string;
  readonly traceId: string | null;
  /** The docket that opened it. */
  readonly docketId: string;
}

export interface JourneyClock extends ClockNotice {
  readonly agency: string;
  readonly docketId: string;
}

/** The whole journey of a case: lanes by agency, hand-offs, clocks, and who holds it now. */
export interface JourneyView {
  readonly lanes: readonly Lane[];
  readonly handOffs: readonly JourneyHandOff[];
  readonly clocks: readonly JourneyClock[];
  readonly holders: readonly string[];
}

/** Steps that end a hand-off: nobody owes an answer any more. */
const ENDED = ['declined', 'taken-back', 'sent-on', 'revoked', 'concluded'];

/** Each docket's rows in the order of its steps; dockets by the day they began, then by id, which is ordered in time. */
function docketsOf(rows: readonly JourneyRow[]): JourneyRow[][] {
  const dockets = [...Map.groupBy(rows, row => row.docketId).values()].map(own => own.toSorted((a, b) => a.version - b.version));
  const begins = ([first]: readonly JourneyRow[]) => `${first!.on} ${first!.docketId}`;
  return dockets.sort((a, b) => begins(a).localeCompare(begins(b)));
}

function legOf(rows: readonly JourneyRow[]): Leg {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const { procedure, procedureTitle, state, stateTitle, terminal } = last.step;
  const days = rows.map(row => row.on).sort();
  return { docketId: first.docketId, procedure, title: procedureTitle, state, stateTitle, terminal, from: days[0]!, to: days.at(-1)!, steps: rows.length };
}

function lanesOf(dockets: readonly (readonly JourneyRow[])[]): Lane[] {
  const lanes = Map.groupBy(dockets, rows => rows[0]!.agency);
  return [...lanes].map(([agency, own]) => ({ agency, legs: own.map(legOf) }));
}

function handOffsOf(rows: readonly JourneyRow[]): JourneyHandOff[] {
  const found = new Map<string, JourneyHandOff>();
  const said = rows.flatMap(row => row.step.handOffs.map(handOff => ({ row, handOff })));
  for (const { row, handOff } of said.filter(({ handOff }) => handOff.step === 'sent')) {
    const { referralId, to, purpose, kind } = handOff;
    found.set(referralId, {
      referralId, from: row.agency, to, purpose, kind, status: 'sent', sentOn: row.on, traceId: row.traceId ?? null, docketId: row.docketId,
    });
  }
  for (const { row, handOff } of said.filter(({ handOff }) => handOff.step !== 'sent')) {
    const opened = found.get(handOff.referralId);
    if (opened) found.set(handOff.referralId, { ...opened, status: handOff.step, answeredOn: row.on });
  }
  return [...found.values()].sort((a, b) => `${a.sentOn} ${a.referralId}`.localeCompare(`${b.sentOn} ${b.referralId}`));
}

function clocksOf(rows: readonly JourneyRow[]): JourneyClock[] {
  const found = new Map<string, JourneyClock>();
  for (const { agency, docketId, step } of rows) for (const clock of step.clocks) found.set(clock.id, { ...clock, agency, docketId });
  return [...found.values()];
}

/** A docket that has handed its duty on waits for others; whoever has an open docket and waits for nobody holds the case. */
function holdersOf(lanes: readonly Lane[], handOffs: readonly JourneyHandOff[]): string[] {
  const waiting = new Set(handOffs.filter(({ kind, status }) => kind === 'referral' && !ENDED.includes(status)).map(({ docketId }) => docketId));
  const open = lanes.filter(lane => lane.legs.some(leg => !leg.terminal)).map(lane => lane.agency);
  const acting = lanes.filter(lane => lane.legs.some(leg => !leg.terminal && !waiting.has(leg.docketId))).map(lane => lane.agency);
  return acting.length ? acting : open;
}

/** Reads the rows of a journey, in whatever order they came, into what a coordinator looks at. Pure. */
export function readJourney(rows: readonly JourneyRow[]): JourneyView {
  const dockets = docketsOf(rows);
  const lanes = lanesOf(dockets);
  const handOffs = handOffsOf(dockets.flat());
  return { lanes, handOffs, clocks: clocksOf(dockets.flat()), holders: holdersOf(lanes, handOffs) };
}
