import type { Scheme } from '@fengqiao/scheme';
import { openRosters } from '../roster/open-rosters.js';
import { Course } from './course.js';
import type { DemoSystem } from './demo-system.js';
import type { Journey } from './load-journeys.js';
import { nameOf, takeStep } from './take-step.js';
import type { Taken } from './taken.js';

/** A step that has been taken. */
export interface StepReport extends Taken {
  /** Counted from 1, as in the file. */
  readonly step: number;
  readonly milliseconds: number;
}

/** A journey that has been run to its end. */
export interface JourneyRun {
  readonly caseNo: string;
  /** `nanchang@1` */
  readonly scheme: string;
  readonly outcome: string;
  readonly steps: readonly StepReport[];
}

const partsOf = (docket: string): [string, string] => docket.split('/') as [string, string];

async function checkEnds(course: Course): Promise<void> {
  const { dockets, outcome } = course.journey.ends;
  for (const [docket, state] of Object.entries(dockets)) {
    course.enter(0, docket);
    await course.until(...partsOf(docket), { state });
  }
  course.enter(0, outcome.of);
  await course.until(...partsOf(outcome.of), { at: { [outcome.at]: outcome.is } });
}

/**
 * Runs a journey step by step, at a place where those who serve have been appointed, and holds every expectation of it against what happens.
 * @param tell called after each step
 * @throws Refused `expectation-failed` or `step-refused`, naming step, expected and found
 */
export async function runJourney(system: DemoSystem, journey: Journey, scheme: Scheme, tell: (report: StepReport) => void): Promise<JourneyRun> {
  if (journey.roster) await openRosters(system, journey.roster);
  const course = new Course(system, journey, scheme);
  const steps: StepReport[] = [];
  for (const [index, step] of journey.steps.entries()) {
    const started = performance.now();
    course.enter(index + 1, nameOf(step));
    const taken = await takeStep(course, step);
    const report = { step: index + 1, ...taken, milliseconds: Math.round(performance.now() - started) };
    steps.push(report);
    tell(report);
  }
  await checkEnds(course);
  const opened = await course.get(...partsOf(journey.ends.outcome.of));
  return { caseNo: opened.caseNo, scheme: opened.scheme, outcome: journey.ends.outcome.is, steps };
}
