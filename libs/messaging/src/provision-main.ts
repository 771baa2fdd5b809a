/**
 * Prepares an existing bus, as a job of an installation does it; may be repeated at any time.
 *
 *   node libs/messaging/dist/provision-main.js           makes the stream and consumer of each agency
 *   node libs/messaging/dist/provision-main.js --users   prints the users of the bus for the server's configuration
 *
 * Environment: AGENCIES (names, separated by commas); NATS_URL, NATS_USER, NATS_PASSWORD (the administrator's; each may
 * be a file named by the variable with `_FILE` appended) and BUS_REPLICAS for the first; SCHEMES_DIR and NATS_USER for
 * the second.
 */
import { readFileSync } from 'node:fs';
import { busRoutes } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { connect } from '@nats-io/transport-node';
import { busTls } from './bus-tls.js';
import { busUsers } from './bus-permissions.js';
import { busUsersText } from './bus-users-text.js';
import { provisionBus } from './provision-bus.js';

/** What is missing or wrong, for the person who reads the job's log. */
class Mendable extends Error {}

function setting(name: string): string | undefined {
  const file = process.env[`${name}_FILE`];
  return process.env[name] || (file ? readFileSync(file, 'utf8').trim() : undefined);
}

function needed(name: string): string {
  const value = setting(name);
  if (!value) throw new Mendable(`缺少环境变量 ${name} (the variable ${name}, or ${name}_FILE, is not set)`);
  return value;
}

const agencies = (): string[] => needed('AGENCIES').split(',').map(name => name.trim()).filter(Boolean);
const say = (text: string): void => void process.stdout.write(text);

async function printUsers(): Promise<void> {
  const routes = busRoutes(await loadSchemes(needed('SCHEMES_DIR')));
  say(busUsersText(busUsers(agencies(), routes), setting('NATS_USER') ?? 'admin'));
}

async function provision(): Promise<void> {
  const names = agencies();
  const [url, user, pass] = [needed('NATS_URL'), setting('NATS_USER'), setting('NATS_PASSWORD')];
  const replicas = Number(setting('BUS_REPLICAS') ?? 1);
  if (!Number.isInteger(replicas) || replicas < 1) throw new Mendable('BUS_REPLICAS 应为正整数 (must be a whole number from 1)');
  const tls = busTls(url, { certFile: process.env['NATS_TLS_CERT_FILE'], keyFile: process.env['NATS_TLS_KEY_FILE'] });
  const admin = await connect({ servers: url.split(','), ...(tls ? { tls } : {}), name: 'fengqiao-provision', timeout: 10_000, ...(user ? { user } : {}), ...(pass ? { pass } : {}) });
  try {
    await provisionBus(admin, names, { replicas });
  } finally {
    await admin.close();
  }
  say(`总线已就绪 · the bus has a stream and a consumer for ${names.length} agencies: ${names.join(', ')}\n`);
}

try {
  await (process.argv.includes('--users') ? printUsers() : provision());
} catch (fault) {
  const reason = fault instanceof Mendable ? fault.message : fault instanceof Error ? fault.stack : String(fault);
  process.stderr.write(`总线未能初始化 (the bus could not be provisioned)\n${reason}\n`);
  process.exitCode = 1;
}
