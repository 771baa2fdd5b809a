import { Refused, isRefusal, orThrow, refuse } from '@fengqiao/kernel';
import { appointingSteps, appointmentFile, notYetOn, type AppointingStep, type OpeningRoster, type Procedure, type Serving } from '@fengqiao/procedure';
import { findAgency } from '../agencies.js';
import type { DemoSystem } from '../demo/demo-system.js';

/** What rosters are opened on: the HTTP interfaces of a stack, or a double of them. */
export type RosterSystem = Pick<DemoSystem, 'open' | 'act' | 'listRoster'>;

/** How a list went in: who was appointed now, and how many were on the roster already. */
export interface RosterOpened {
  readonly agency: string;
  readonly procedure: string;
  readonly appointed: readonly string[];
  readonly known: number;
}

const noRoster = (agency: string, procedure: string) => new Refused(refuse('no-such-roster', 'not-found',
  { zh: `${agency} 没有名册 ${procedure}`, en: `${agency} keeps no roster ${procedure}` }, { zh: '请核对期初名册中的机构和名册名称', en: 'Check agency and procedure in the opening roster' }));

function pageOf(agency: string, name: string): Procedure {
  const page = findAgency(agency)?.procedures.find(known => known.name === name);
  if (!page?.roster) throw noRoster(agency, name);
  return page;
}

/** One person by the ordinary steps: entered by who keeps the roster, appointed by who decides. @throws Refused naming the first step that was */
async function appoint(system: RosterSystem, page: Procedure, at: { readonly agency: string; readonly place: string; readonly on: string }, who: Serving): Promise<string> {
  const [nominate, ...rest] = appointingSteps(page, who);
  const deed = ({ action, role, input }: AppointingStep) => ({ ...at, procedure: page.name, action, role, input });
  const { docketId } = orThrow(await system.open({ ...deed(nominate), file: appointmentFile(page) }));
  for (const step of rest) {
    const answer = await system.act({ ...deed(step), docketId });
    if (isRefusal(answer)) throw new Refused(answer);
  }
  return who.id;
}

/**
 * Has everybody of an opening roster appointed who is not on the roster yet, whatever their state there, by the page's own steps
 * and as of the day of the list; so it may be handed in again.
 * @throws Refused `no-such-roster`, or what the page says to a step
 */
export async function openRosters(system: RosterSystem, { place, asOf, rosters }: OpeningRoster): Promise<RosterOpened[]> {
  return Promise.all(rosters.map(async ({ agency, procedure, people }) => {
    const page = pageOf(agency, procedure);
    const missing = notYetOn(people, await system.listRoster(agency, place, procedure));
    const appointed = await Promise.all(missing.map(who => appoint(system, page, { agency, place, on: asOf }, who)));
    return { agency, procedure, appointed, known: people.length - missing.length };
  }));
}
