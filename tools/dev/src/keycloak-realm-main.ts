import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './folders.js';
import { keycloakRealmFile } from './keycloak-realm.js';
import { passwordListName, passwordWords } from './password-words.js';

/** Writes what lies in `deploy/keycloak` from the topology and the people. */
const FILES = { 'realm.json': keycloakRealmFile(), [`password-blacklists/${passwordListName}`]: `${passwordWords().join('\n')}\n` };

for (const [name, text] of Object.entries(FILES)) {
  const file = join(repository, 'deploy/keycloak', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
