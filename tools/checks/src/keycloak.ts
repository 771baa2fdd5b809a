import { join } from 'node:path';
import { repository } from '@fengqiao/dev';
import { CannotCheck, keycloakHome } from './keycloak/distribution.js';
import { RealmClient } from './keycloak/realm-client.js';
import { loginRulesOf } from './keycloak/login-rules.js';
import { rulesOf } from './keycloak/rules.js';
import { startKeycloak } from './keycloak/server.js';

/**
 * Imports `deploy/keycloak/realm.json` into a real Keycloak and looks at its tokens with the services' own verifier.
 * `npm run check:keycloak`: 0 every rule holds, 1 one does not, 3 nothing could be checked here (it says why).
 */
const NOT_CHECKED = 3;

async function check(): Promise<number> {
  const server = await startKeycloak(await keycloakHome(), join(repository, 'deploy/keycloak'));
  const end = () => void server.stop().finally(() => process.exit(130));
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    let broken = 0;
    const client = new RealmClient(server);
    for (const { rule, look } of [...rulesOf(server, client), ...loginRulesOf(client)]) {
      const fault = await look().then(() => undefined, (error: unknown) => error);
      console.log(`${fault ? '✗' : '✓'} ${rule}`);
      if (!fault) continue;
      broken++;
      console.error(fault);
    }
    return broken === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
}

try {
  process.exitCode = await check();
} catch (fault) {
  if (!(fault instanceof CannotCheck)) throw fault;
  console.log(`未检查 · not checked: ${fault.message}`);
  process.exitCode = NOT_CHECKED;
}
