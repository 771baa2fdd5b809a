import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Consulting, DocketConsulted } from '../consulting.js';
import type { Procedure } from '../describe.js';
import { factsOnRoster, isInForce, leaveOn, rosterEntry, type RosterEntry } from '../roster.js';
import type { AppointmentFacts } from './facts.js';

/** Somebody on a roster, with the firms and bodies to which the roster knows them to belong. */
export type OnRoster = RosterEntry & { readonly affiliations: readonly string[] };

/** The people of a roster as a step that gives them work has looked them up. */
export type People = readonly OnRoster[];

const markOf = ({ name, roster }: Procedure) => {
  if (!roster) throw new Error(`the dockets of ${name} are not people`);
  return roster;
};

/** The docket of an appointment, read as the person whom it appoints. */
export const personOf = (page: Procedure, docket: DocketConsulted): OnRoster => ({
  ...rosterEntry({ ...page, roster: markOf(page) }, docket), affiliations: (docket.facts as Partial<AppointmentFacts>).affiliations ?? [],
});

/** What a step that gives work to somebody consults: everybody on the roster, whatever became of them. */
export const peopleOf = <F, S extends string, I>(page: Procedure): Consulting<F, S, I, People> => ({
  procedure: page.name, facts: [...factsOnRoster(markOf(page)), 'affiliations' satisfies keyof AppointmentFacts],
  gather: dockets => dockets.map(docket => personOf(page, docket)),
});

const notServing = ({ name, stateTitle, validFrom, validTo }: RosterEntry, on: CivilDate): Refusal => refuse('appointment-not-in-force', 'closed',
  { zh: `${name}在名册中为“${stateTitle}”${validTo ? `，聘期${validFrom ?? ''}至${validTo}` : ''}，${on}不能承办案件`,
    en: `The appointment of ${name} is not in force on ${on}${validTo ? ` (valid to ${validTo})` : ''}` },
  { zh: '请从名册中指派聘期有效的人员；聘期届满的先办理续聘', en: 'Give the case to somebody whose appointment is in force, or renew this one first' });

/** Somebody about to be given work, as they are named. */
export interface Named {
  readonly name: string;
  readonly isThem: (entry: RosterEntry) => boolean;
}

const unlisted = (name: string): Refusal => refuse('not-on-roster', 'closed',
  { zh: `${name}不在本机构名册中`, en: `${name} is not on the roster of this agency` },
  { zh: '请从名册中指派；确需由其承办的，先办理推荐、培训考核和聘任', en: 'Choose somebody from the roster, or have this person nominated, trained and appointed first' });

/**
 * Refuses to give work to somebody who may not be given it that day: `not-on-roster` for whom the roster does not have,
 * `appointment-not-in-force` as {@link refuseOffDuty} says. Where the law lets somebody be chosen from a list that is not the
 * agency's, the page says so and asks for the second alone.
 * @returns nothing where the person may be given the work
 */
export const refuseUnappointed = (people: People, { name, isThem }: Named, on: CivilDate): Refusal | undefined =>
  (people.some(isThem) ? refuseOffDuty(people, isThem, on) : unlisted(name));

/**
 * Refuses somebody whom the roster has and whose appointment is not in force that day: turned down, suspended, lapsed or
 * removed. Whom it does not have it does not speak of.
 * @returns nothing where nothing is known against it
 */
export function refuseOffDuty(people: People, isThem: (entry: RosterEntry) => boolean, on: CivilDate): Refusal | undefined {
  const known = people.filter(isThem);
  const last = known.at(-1);
  return last && !known.some(entry => isInForce(entry, on)) ? notServing(last, on) : undefined;
}

/** Refuses to fix a day for somebody who is on leave then. @returns nothing where they are there */
export function refuseOnLeave(people: People, isThem: (entry: RosterEntry) => boolean, on: CivilDate): Refusal | undefined {
  const away = people.find(entry => isThem(entry) && isInForce(entry, on) && leaveOn(entry, on));
  const leave = away && leaveOn(away, on);
  return leave && refuse('person-on-leave', 'closed',
    { zh: `${away.name}自${leave.from}至${leave.to}请假，${on}不能到场`, en: `${away.name} is on leave from ${leave.from} to ${leave.to}, and not there on ${on}` },
    { zh: '请另定日期，或者改由其他在册人员主持；已经提前返岗的，先办理销假', en: 'Choose another day or somebody else; where the person is back early, record the return first' },
    { details: { from: leave.from, to: leave.to } });
}

/** Refuses to fix a day for a bench of which somebody is off duty or on leave then, as far as the roster has them; who sits from elsewhere it does not know. @param bench numbers of the roster */
export function refuseBench(people: People, bench: readonly string[], on: CivilDate): Refusal | undefined {
  for (const id of bench) {
    const isThem = (entry: RosterEntry): boolean => entry.id === id;
    const refused = refuseOffDuty(people, isThem, on) ?? refuseOnLeave(people, isThem, on);
    if (refused) return refused;
  }
  return undefined;
}

/** Firms and bodies that the roster knows somebody to belong to. */
export const affiliationsOf = (people: People, id: string): readonly string[] =>
  people.filter(person => person.id === id).flatMap(({ affiliations }) => affiliations);
