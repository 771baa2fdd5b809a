import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TlsAuthority, type Certified } from '../../messaging/test/tls-authority.js';
import { asksForTls, databaseTls } from './database-tls.js';
import { openOrm, ormOptions } from './open-orm.js';

const SSL_REQUEST = 80_877_103;
let authority: TlsAuthority;
let server: Certified;
const servers: Server[] = [];

beforeAll(() => {
  authority = new TlsAuthority();
  server = authority.certify('database', 'DNS:localhost');
});
afterAll(() => authority.remove());
afterEach(() => { for (const one of servers.splice(0)) one.close(); });

/** What came to somebody who answers where the database should be: in plain or not, and in which certificate's name. */
interface Heard {
  readonly over: 'plain' | 'tls' | 'nothing';
  readonly peer?: string;
}

async function whoAnswers(offersTls: boolean): Promise<{ port: number; heard: Promise<Heard> }> {
  let tell: (heard: Heard) => void;
  const heard = new Promise<Heard>(resolve => { tell = resolve; });
  const one = createServer((socket: Socket) => {
    socket.on('error', () => undefined).once('close', () => tell({ over: 'nothing' }));
    socket.once('data', data => {
      if (data.readInt32BE(4) !== SSL_REQUEST) { tell({ over: 'plain' }); return void socket.destroy(); }
      if (!offersTls) return void socket.write('N');
      socket.write('S');
      const { cert, key, ca } = authority.read(server);
      const secure = new TLSSocket(socket, { isServer: true, cert, key, ca, requestCert: true, rejectUnauthorized: false });
      secure.on('error', () => undefined).once('data', () => {
        const peer = secure.getPeerCertificate().subject?.CN as string | undefined;
        tell({ over: 'tls', ...(peer ? { peer } : {}) });
        secure.destroy();
      });
    });
  });
  servers.push(one);
  await new Promise<void>(done => { one.listen(0, '127.0.0.1', done); });
  return { port: (one.address() as AddressInfo).port, heard };
}

/** The agency's own way to its database. */
async function open(port: number, parameters: string, host = 'localhost'): Promise<void> {
  await expect(openOrm(`postgres://fq_intake:drawn@${host}:${port}/fq_intake${parameters}`, { poolSize: 1 }).then(async orm => {
    try { await orm.em.getConnection().execute('select 1'); } finally { await orm.close(true); }
  })).rejects.toThrow();
}

describe('the address of a database', () => {
  it('that asks for TLS is spoken to over TLS, in the name of the service’s certificate where it has one', async () => {
    const { cert, key } = authority.certify('fq_intake');
    const [plain, named] = [await whoAnswers(true), await whoAnswers(true)];
    await open(plain.port, `?sslmode=verify-full&sslrootcert=${authority.ca}`);
    await open(named.port, `?sslmode=verify-full&sslrootcert=${authority.ca}&sslcert=${cert}&sslkey=${key}`);
    expect([await plain.heard, await named.heard]).toEqual([{ over: 'tls' }, { over: 'tls', peer: 'fq_intake' }]);
  });

  it.each(['require', 'verify-ca', 'verify-full'])('with sslmode=%s tells nothing to who offers no TLS, has another authority’s certificate, or another name’s', async mode => {
    const [without, unknown, otherName] = [await whoAnswers(false), await whoAnswers(true), await whoAnswers(true)];
    await open(without.port, `?sslmode=${mode}&sslrootcert=${authority.ca}`);
    await open(unknown.port, `?sslmode=${mode}`);
    await open(otherName.port, `?sslmode=${mode}&sslrootcert=${authority.ca}`, '127.0.0.1');
    expect([await without.heard, await unknown.heard, await otherName.heard].map(({ over }) => over)).toEqual(['nothing', 'nothing', 'nothing']);
  });

  it('that asks for none is spoken to in plain, as it says', async () => {
    const { port, heard } = await whoAnswers(true);
    await open(port, '');
    expect(await heard).toEqual({ over: 'plain' });
    expect([asksForTls('postgres://db/x'), asksForTls('postgres://db/x?sslmode=disable'), databaseTls('postgres://db/x')]).toEqual([false, false, false]);
  });

  it.each(['prefer', 'allow', 'no-verify', 'toString'])('with sslmode=%s, which means nothing safe, is not opened at all', mode => {
    expect(() => asksForTls(`postgres://db/x?sslmode=${mode}`)).toThrow(/sslmode/);
    expect(() => ormOptions(`postgres://db/x?sslmode=${mode}`)).toThrow(/sslmode/);
  });

  it('is read by the ORM without its parameters, so that this is what protects it', () => {
    expect(ormOptions('postgres://db/x?sslmode=verify-full').driverOptions).toMatchObject({ ssl: { host: 'db', servername: 'db', minVersion: 'TLSv1.2' } });
  });
});
