import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict';
import { KeycloakVerifier, type Identity } from '@fengqiao/access';
import { administratorRole, agencyNames, auditorRole, decidingRoles, deskClient, people, type AgencyName, type Person } from '@fengqiao/dev';
import { isRefusal } from '@fengqiao/kernel';
import { WrongPassword } from './browser.js';
import type { RealmClient } from './realm-client.js';
import type { KeycloakServer } from './server.js';

/** A rule about the realm, and how it is looked at. */
export interface Rule {
  readonly rule: string;
  look(): Promise<void>;
}

/** One place has every role there is. */
const PLACE = 'nanchang';
const staff: readonly Person[] = people.filter(({ place }) => place === PLACE);

/** The rules of the imported realm, each looked at with the verifier that every service has. */
export function rulesOf(server: KeycloakServer, realm: RealmClient): readonly Rule[] {
  const verifiers = new Map(agencyNames.map(agency => [agency, new KeycloakVerifier({ issuer: realm.issuer, client: agency })]));
  const verify = (agency: AgencyName, token: string) => verifiers.get(agency)!.verify(token);
  const codeAt = async (agency: AgencyName, token: string): Promise<string> => {
    const seen = await verify(agency, token);
    return isRefusal(seen) ? seen.code : 'accepted';
  };
  const everywhere = async (token: string): Promise<Record<string, string>> =>
    Object.fromEntries(await Promise.all(agencyNames.map(async agency => [agency, await codeAt(agency, token)] as const)));
  const answers = (accepted: (agency: AgencyName) => boolean) =>
    Object.fromEntries(agencyNames.map(agency => [agency, accepted(agency) ? 'accepted' : 'wrong-agency']));

  return [
    { rule: 'the realm is imported', look: async () => match(server.log(), /Realm 'fengqiao' imported/) },
    {
      rule: 'nobody signs in before an administrator has given them a password',
      look: async () => rejects(realm.browser(staff[0]!.username, '').logIn(), WrongPassword),
    },
    {
      rule: `each of the ${staff.length} roles of a place is known at its own agency, with place and desk and whether it decides disputes, and refused at every other`,
      look: async () => {
        for (const person of staff) {
          const token = await realm.signIn(person.username);
          deepStrictEqual(await everywhere(token), answers(agency => agency === person.agency));
          const { agency, place, desk, roles, username } = person;
          const seen = await verify(agency!, token);
          ok(!isRefusal(seen));
          const decides = decidingRoles[agency!].some(role => roles.includes(role));
          deepStrictEqual(pick(seen), { agency, place, desk, roles, username, service: false, decides });
        }
      },
    },
    {
      rule: 'a mediator who becomes an arbitrator as well is known at the mediation desk to decide disputes, and gets no role there by it',
      look: async () => {
        const { username, roles } = staff.find(person => person.agency === 'mediation')!;
        await realm.alsoHolds(username, 'arbitration-bridge', 'arbitrator');
        const seen = await verify('mediation', await realm.signIn(username));
        ok(!isRefusal(seen));
        deepStrictEqual([seen.roles, seen.decides], [roles, true]);
      },
    },
    {
      rule: 'the auditor is known at every agency and belongs to none',
      look: async () => {
        const token = await realm.signIn(auditorRole);
        deepStrictEqual(await everywhere(token), answers(() => true));
        const seen = await verify('mediation', token);
        ok(!isRefusal(seen) && seen.agency === undefined && seen.place === undefined);
        deepStrictEqual(seen.roles, [auditorRole]);
      },
    },
    {
      rule: 'the administrator of the machine is let into no agency',
      look: async () => deepStrictEqual(await everywhere(await realm.signIn(administratorRole)), answers(() => false)),
    },
    {
      rule: 'each service is known at the joint office as a reporter, and nowhere else',
      look: async () => {
        for (const agency of agencyNames) {
          const token = await realm.asService(agency);
          deepStrictEqual(await everywhere(token), answers(name => name === 'analytics'));
          const seen = await verify('analytics', token);
          ok(!isRefusal(seen) && seen.service && seen.agency === agency);
          deepStrictEqual(seen.roles, ['reporter']);
        }
      },
    },
    {
      rule: 'no client takes a password itself',
      look: async () => {
        const password = await realm.givePassword(staff[0]!.username);
        const answers = await Promise.all([deskClient, 'admin-cli', 'account', 'account-console'].map(client => realm.withPassword(staff[0]!.username, password, client)));
        deepStrictEqual(answers.map(answer => [answer.status < 400, answer.access_token]), answers.map(() => [false, undefined]));
      },
    },
    {
      rule: 'the desks get no code without PKCE',
      look: async () => {
        match((await realm.authorise(deskClient, {})) ?? 'no error', /code_challenge/);
        strictEqual(await realm.authorise(deskClient, { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }), null);
      },
    },
  ];
}

const pick = ({ agency, place, desk, roles, username, service, decides }: Identity): Partial<Identity> =>
  ({ agency, place, desk, roles, username, service, decides } as Partial<Identity>);
