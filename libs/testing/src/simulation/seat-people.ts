import { Refused, civilDate, isRefusal, orThrow, type CivilDate } from '@fengqiao/kernel';
import { appointingSteps, appointmentFile, type Serving } from '@fengqiao/procedure';
import type { SimulatedPlace } from './simulated-place.js';

/** Somebody who serves; trained and appointed for many years unless said. */
export const serving = (id: string, person: string, office: string, more: Partial<Serving> = {}): Serving => ({
  id, person, office, affiliations: [], recommendedBy: '示例总工会', training: { course: '岗前培训', hours: 16, passed: true },
  letter: { number: `示聘${id}号`, validFrom: civilDate('2010-01-04'), validTo: civilDate('2039-12-30') }, ...more,
});

/** Where and when people are appointed. */
export interface Seating {
  readonly agency: string;
  readonly procedure: string;
  readonly place: string;
  readonly on: CivilDate;
}

/** Has people appointed by the ordinary steps of the page that keeps the roster, as they were before a test begins. @throws Refused where a step is */
export async function seatPeople(place: SimulatedPlace, { agency, procedure, place: where, on }: Seating, people: readonly Serving[]): Promise<void> {
  const page = place.at(agency).desk.agency.procedures.find(({ name }) => name === procedure);
  if (!page) throw new Error(`${agency} has no ${procedure}`);
  for (const who of people) {
    const [{ action, role, input }, ...rest] = appointingSteps(page, who);
    const { docketId } = orThrow(await place.open(agency, { procedure, action, roles: [role], input, on, place: where, file: appointmentFile(page) }));
    for (const step of rest) {
      const answer = await place.act(agency, docketId, step.action, [step.role], step.input, on);
      if (isRefusal(answer)) throw new Refused(answer);
    }
  }
  await place.settle();
}
