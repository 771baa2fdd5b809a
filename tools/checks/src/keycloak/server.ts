import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, GivenUp, loopback, until } from '@fengqiao/dev';

/** The first start puts the server together (a minute on two cores), the others take a quarter of that. */
const START_MS = 240_000;

/** A Keycloak in memory with one realm, for as long as a check takes. */
export interface KeycloakServer {
  readonly url: string;
  readonly admin: { readonly username: string; readonly password: string };
  /** What it has said so far. */
  log(): string;
  stop(): Promise<void>;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  // The script and the Java machine that it starts are one process group of ours.
  process.kill(-child.pid!, 'SIGTERM');
  const forced = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(forced);
}

/** Starts the Keycloak of a folder with a realm and the lists of passwords beside it, on a free port of this machine. */
export async function startKeycloak(home: string, realmFolder: string): Promise<KeycloakServer> {
  mkdirSync(join(home, 'data/import'), { recursive: true });
  copyFileSync(join(realmFolder, 'realm.json'), join(home, 'data/import/realm.json'));
  cpSync(join(realmFolder, 'password-blacklists'), join(home, 'data/password-blacklists'), { recursive: true });
  const port = await freePort();
  const admin = { username: 'check', password: randomBytes(18).toString('base64url') };
  const folder = mkdtempSync(join(tmpdir(), 'keycloak-check-'));
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'a');
  const child = spawn('sh', [
    join(home, 'bin/kc.sh'), 'start-dev', '--db=dev-mem', '--import-realm', `--http-host=${loopback}`, `--http-port=${port}`,
  ], { detached: true, stdio: ['ignore', log, log], env: { ...process.env, KC_BOOTSTRAP_ADMIN_USERNAME: admin.username, KC_BOOTSTRAP_ADMIN_PASSWORD: admin.password } });
  closeSync(log);
  const server: KeycloakServer = {
    url: `http://${loopback}:${port}`, admin,
    log: () => readFileSync(logFile, 'utf8'),
    stop: async () => {
      await end(child);
      rmSync(folder, { recursive: true });
    },
  };
  try {
    await until('Keycloak', () => isUp(server.url, child), { within: START_MS });
    return server;
  } catch (fault) {
    const said = server.log();
    await server.stop();
    throw new Error(`Keycloak did not start:\n${said.split('\n').slice(-30).join('\n')}`, { cause: fault });
  }
}

async function isUp(url: string, child: ChildProcess): Promise<true | undefined> {
  if (child.exitCode !== null) throw new GivenUp(new Error(`ended with ${child.exitCode} while it started`));
  const response = await fetch(`${url}/realms/master`).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ? true : undefined;
}
