import { orThrow } from '@fengqiao/kernel';
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

/**
 * Runs journeys one after the other on a system, telling each step as it happens; the first that does not come out as it
 * says ends the run.
 * @throws Refused naming journey, step, expected and found
 */
export async function runDemo(system: RunningSystem, journeys: readonly Journey[], session: Session): Promise<JourneyReport[]> {
  const directory = orThrow(await readDirectory(system.keyDirectory));
  const schemes = await loadSchemes(TABLES.schemes);
  const client = new AgencyClient(system);
  const reports: JourneyReport[] = [];
  for (const journey of journeys.filter(needsTime)) session.say(`– ${journey.name}：要让时间推移，只在模拟中运行 · time must pass: runs in the simulation only`);
  for (const journey of journeys.filter(one => !needsTime(one))) {
    const say = (lines: readonly string[]) => lines.forEach(session.say);
    const scheme = orThrow(schemeInForce(schemes, journey.place, firstDay(journey)));
    say(openingLines(journey));
    const run = await runJourney(new HttpDemoSystem(client), journey, scheme, step => say(stepLines(step)));
    const report = await reportJourney(client, journey, scheme, run, directory);
    say(closingLines(report));
    reports.push(report);
  }
  return reports;
}
