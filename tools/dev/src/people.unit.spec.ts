import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analytics } from '@fengqiao/analytics';
import { arbitrationBridge } from '@fengqiao/arbitration-bridge';
import { courtBridge } from '@fengqiao/court-bridge';
import { inspectionBridge } from '@fengqiao/inspection-bridge';
import { intake } from '@fengqiao/intake';
import { legalAid } from '@fengqiao/legal-aid';
import { mediation } from '@fengqiao/mediation';
import { describe, expect, it } from '@jest/globals';
import { repository } from './folders.js';
import { accessClaims, authenticate, subjectOf } from './issuer-realm.js';
import { keycloakRealm, keycloakRealmFile } from './keycloak-realm.js';
import { passwordListName, passwordWords, shortestPassword } from './password-words.js';
import { administratorRole, agencyRoles, decidesRole, decidingRoles, people, places } from './people.js';
import { agencyNames } from './topology.js';

describe('the fictional staff', () => {
  it('holds every role of every agency in every place', () => {
    for (const place of places) {
      for (const agency of agencyNames) {
        for (const role of Object.keys(agencyRoles[agency])) {
          expect(people.filter(person => person.place === place && person.agency === agency && person.roles.includes(role))).toHaveLength(1);
        }
      }
    }
  });

  it('has a username, a name and a subject each', () => {
    for (const ids of [people.map(({ username }) => username), people.map(({ name }) => name), people.map(({ username }) => subjectOf(username))]) {
      expect(new Set(ids).size).toBe(people.length);
    }
    for (const { name } of people) expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
  });

  it('is let in with the password and with nothing else', () => {
    const account = { ...people[1]!, password: 'right' };
    expect(authenticate([account], account.username, 'right')).toBe(account);
    for (const [username, password] of [[account.username, ''], [account.username, 'wrong'], ['nobody', ''], ['nobody', 'right']] as const) {
      expect(authenticate([account], username, password)).toBeUndefined();
    }
  });
});

describe('whoever decides disputes', () => {
  const descriptions = [intake, mediation, legalAid, inspectionBridge, arbitrationBridge, courtBridge, analytics];

  it('is whom the description of their agency names', () => {
    expect(Object.fromEntries(descriptions.map(({ name, decides = [] }) => [name, decides]))).toEqual(decidingRoles);
  });

  it('has it in every token, and nobody else has', () => {
    for (const person of people) {
      const decides = person.agency !== undefined && decidingRoles[person.agency].includes(person.roles[0]!);
      expect([person.username, accessClaims(person, 'cli', 0)]).toEqual([person.username, expect.objectContaining({
        realm_access: { roles: decides ? [decidesRole] : person.roles.filter(role => role === administratorRole) },
      })]);
    }
  });

  it('gets it in Keycloak with the role of the agency, whoever gives them that role', () => {
    const { realm, client } = keycloakRealm()['roles'] as { realm: { name: string }[]; client: Record<string, { name: string; composites?: object }[]> };
    expect(realm.map(({ name }) => name)).toContain(decidesRole);
    for (const agency of agencyNames) {
      const bringing = client[agency]!.filter(({ composites }) => composites !== undefined);
      expect([agency, bringing.map(({ name }) => name).sort()]).toEqual([agency, [...decidingRoles[agency]].sort()]);
      for (const { composites } of bringing) expect(composites).toEqual({ realm: [decidesRole] });
    }
  });
});

describe('deploy/keycloak/realm.json', () => {
  const file = readFileSync(join(repository, 'deploy/keycloak/realm.json'), 'utf8');

  it('is what the topology and the people say (node tools/dev/dist/keycloak-realm-main.js writes it)', () => {
    expect(file).toBe(keycloakRealmFile());
  });

  it('lets nobody take a password that is on the list of its own words', () => {
    expect(readFileSync(join(repository, 'deploy/keycloak/password-blacklists', passwordListName), 'utf8')).toBe(`${passwordWords().join('\n')}\n`);
    expect(keycloakRealm()['passwordPolicy']).toContain(`passwordBlacklist(${passwordListName})`);
  });

  it('lists in lower case, as Keycloak compares, only what its length would not keep out', () => {
    expect(passwordWords().filter(password => password !== password.toLowerCase() || password.length < shortestPassword)).toEqual([]);
    for (const password of ['fengqiao2026', 'fengqiao@123456', 'laodongzhongcai', 'nanchang888888', 'courtbridge2026']) expect(passwordWords()).toContain(password);
  });

  it('holds no secret', () => {
    expect(file).not.toMatch(/"(secret|credentials|value|privateKey)"/);
  });
});
