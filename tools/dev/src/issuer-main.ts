import { readFileSync } from 'node:fs';
import type { IssuerSettings } from './issuer-realm.js';
import { serveIssuer } from './issuer-server.js';

/** The embedded issuer as a process of its own: `node issuer-main.js <settings file>`. Ends on SIGINT or SIGTERM. */
const settings = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as IssuerSettings;
const server = await serveIssuer(settings);
console.log(`${settings.issuer} is up`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
