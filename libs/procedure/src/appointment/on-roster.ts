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

/**
 * Refuses to give work to somebody whom the roster has and whose appointment is not in force that day: turned down, suspended,
 * lapsed or removed. Whom the roster does not have is not its to refuse: parties and courts choose from lists of their own.
 * @returns nothing where the person may be given the work
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

/** Firms and bodies that the roster knows somebody to belong to. */
export const affiliationsOf = (people: People, id: string): readonly string[] =>
  people.filter(person => person.id === id).flatMap(({ affiliations }) => affiliations);
