import { orThrow, shanghaiDay, type CivilDate } from '@fengqiao/kernel';
import { schemeInForce } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { readDirectory } from '@fengqiao/trust';
import { TABLES } from '../shipped.js';
import { AgencyClient } from '../system/agency-client.js';
import type { RunningSystem } from '../system/running-system.js';
import type { Session } from '../session.js';
import { HttpDemoSystem } from './http-demo-system.js';
import { firstDay, needsTime } from './journey-file.js';
import type { Journey } from './load-journeys.js';
import { closingLines, openingLines, stepLines } from './narrate.js';
import { reportJourney, type JourneyReport } from './report.js';
import { runJourney } from './run-journey.js';

/** In the order in which they run: first those in which days pass, each from its own first day on, then the others at the true time. */
const inOrder = (journeys: readonly Journey[]): Journey[] =>
  [...journeys.filter(needsTime).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)), ...journeys.filter(one => !needsTime(one))];

/** The day on which a system must begin so that days can pass in these journeys; nothing where they need not. */
export const earliest = (journeys: readonly Journey[]): CivilDate | undefined => journeys.filter(needsTime).map(firstDay).sort()[0];

/** Brings a system to the day on which a journey can begin. @returns false where it cannot be brought there */
async function broughtTo({ time }: RunningSystem, journey: Journey): Promise<boolean> {
  if (!needsTime(journey)) await time?.passTo(shanghaiDay(Date.now()));
  else if (!time || firstDay(journey) < time.today()) return false;
  else await time.passTo(firstDay(journey));
  return true;
}

/**
 * Runs journeys one after the other on a system, telling each step as it happens; the first that does not come out as it
 * says ends the run. Where days must pass and cannot, the journey is left out and named.
 * @throws Refused naming journey, step, expected and found
 */
export async function runDemo(system: RunningSystem, journeys: readonly Journey[], session: Session): Promise<JourneyReport[]> {
  const directory = orThrow(await readDirectory(system.keyDirectory));
  const schemes = await loadSchemes(TABLES.schemes);
  const client = new AgencyClient(system);
  const reports: JourneyReport[] = [];
  for (const journey of inOrder(journeys)) {
    if (!await broughtTo(system, journey)) {
      session.say(`– ${journey.name}：要让时间推移，只在临时系统和模拟中运行 · time must pass: runs on a temporary system and in the simulation only`);
      continue;
    }
    const say = (lines: readonly string[]) => lines.forEach(session.say);
    const scheme = orThrow(schemeInForce(schemes, journey.place, firstDay(journey)));
    say(openingLines(journey));
    const run = await runJourney(new HttpDemoSystem(client, system.time), journey, scheme, step => say(stepLines(step)));
    const report = await reportJourney(client, journey, scheme, run, directory);
    say(closingLines(report));
    reports.push(report);
  }
  return reports;
}
