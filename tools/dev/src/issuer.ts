import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from './child.js';
import { CannotStart } from './failure.js';
import { repository } from './folders.js';
import { realmPath, type Account, type IssuerSettings } from './issuer-realm.js';
import { onPort, type PortWish } from './part-port.js';
import { people } from './people.js';
import { loopback, releasePort } from './ports.js';
import type { StackFolder } from './stack-folder.js';
import { seats } from './topology.js';
import { GivenUp, until } from './until.js';

/** An issuer that runs as a process of ours. */
export interface Issuer {
  readonly port: number;
  readonly child: Child;
  /** `http://127.0.0.1:7180/realms/fengqiao` */
  readonly url: string;
  readonly accounts: readonly Account[];
  /** Secret of an agency's service account. */
  clientSecret(client: string): string;
}

/** Starts the embedded issuer. Its key and all passwords are random per installation and stay over restarts. */
export async function startIssuer(folder: StackFolder, { wish = {} }: { wish?: PortWish } = {}): Promise<Issuer> {
  const accounts = people.map(person => ({ ...person, password: passwordOf(folder, person.username) }));
  const clientSecret = (client: string): string => folder.secret(`oidc/client/${client}`);
  return onPort(folder, 'issuer', wish, async port => {
    const url = `http://${loopback}:${port}${realmPath}`;
    const file = folder.file('issuer.json');
    writeFileSync(file, JSON.stringify({
      port, host: loopback, issuer: url, signingKey: signingKeyOf(folder), cookieKey: folder.secret('oidc/cookies'), accounts,
      clientSecrets: Object.fromEntries(seats.map(({ client }) => [client, clientSecret(client)])),
    } satisfies IssuerSettings), { mode: 0o600 });
    const child = await Child.start({
      name: 'issuer', command: process.execPath, args: [join(repository, 'tools/dev/dist/issuer-main.js'), file],
      env: { PATH: process.env['PATH'] }, logFile: folder.log('issuer'), stopSignal: 'SIGTERM',
    });
    folder.started('issuer', child.pid);
    try {
      await ready(url, child);
    } catch (error) {
      await child.stop();
      throw cannotStart(child, error);
    }
    return { port, child, url, accounts, clientSecret };
  });
}

/** Stops the issuer. */
export async function stopIssuer({ child, port }: Issuer): Promise<void> {
  await child.stop();
  releasePort(port);
}

/** Short enough to be typed from the screen: about 59 bits, in three groups. */
function passwordOf(folder: StackFolder, username: string): string {
  return folder.secret(`oidc/user/${username}`, () => {
    const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
    const drawn = [...randomBytes(12)].map(byte => letters[byte % letters.length]).join('');
    return drawn.replace(/(.{4})(?=.)/g, '$1-');
  });
}

function signingKeyOf(folder: StackFolder): Record<string, unknown> {
  const pem = folder.secret('oidc/signing-key', () =>
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const kid = folder.secret('oidc/signing-key-id');
  return { ...createPrivateKey(pem).export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

async function ready(url: string, child: Child): Promise<void> {
  await until('the issuer', async () => {
    if (child.ending) throw new GivenUp(new Error('the issuer ended while it started'));
    const response = await fetch(`${url}/.well-known/openid-configuration`);
    return response.ok ? true : undefined;
  }, { within: 20_000 });
}

function cannotStart(child: Child, cause: unknown): CannotStart {
  return new CannotStart(
    { zh: `身份认证服务未能启动。日志末尾：\n${child.lastLines()}`, en: 'The issuer did not start; the end of its log stands above.' },
    { zh: `完整日志：${child.launch.logFile}`, en: `The whole log: ${child.launch.logFile}` },
    cause,
  );
}
