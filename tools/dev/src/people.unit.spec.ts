import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './folders.js';
import { authenticate, subjectOf } from './issuer-realm.js';
import { keycloakRealmFile } from './keycloak-realm.js';
import { agencyRoles, people, places } from './people.js';
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

describe('deploy/keycloak/realm.json', () => {
  const file = readFileSync(join(repository, 'deploy/keycloak/realm.json'), 'utf8');

  it('is what the topology and the people say (node tools/dev/dist/keycloak-realm-main.js writes it)', () => {
    expect(file).toBe(keycloakRealmFile());
  });

  it('holds no secret', () => {
    expect(file).not.toMatch(/"(secret|credentials|value|privateKey)"/);
  });
});
