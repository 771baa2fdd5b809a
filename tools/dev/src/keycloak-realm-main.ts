import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './folders.js';
import { keycloakRealmFile } from './keycloak-realm.js';

/** Writes `deploy/keycloak/realm.json` from the topology and the people. */
const file = join(repository, 'deploy/keycloak/realm.json');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, keycloakRealmFile());
console.log(file);
