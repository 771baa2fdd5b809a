import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TlsAuthority, type Certified } from '../test/tls-authority.js';
import { openBus, type Bus } from './bus.js';
import { busAsksForTls, busTls, type BusCertificate } from './bus-tls.js';

const LOG = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** Drawn for each run. */
const PASSWORD = randomUUID();
let authority: TlsAuthority;
let server: Certified;
const servers: Server[] = [];
const buses: Bus[] = [];

beforeAll(() => {
  authority = new TlsAuthority();
  server = authority.certify('bus', 'DNS:localhost');
});
afterAll(() => authority.remove());
afterEach(async () => {
  await Promise.all(buses.splice(0).map(bus => bus.close()));
  for (const one of servers.splice(0)) one.close();
});

const infoOf = (more: object) => `INFO ${JSON.stringify({ server_id: 'x', version: '2.11.0', proto: 1, max_payload: 1_048_576, headers: true, ...more })}\r\n`;

/** Somebody who answers where the bus should be; tells what the first client says, and in which certificate's name. */
async function whoAnswers(info: object, how: 'plain' | 'tls'): Promise<{ port: number; heard: Promise<{ text: string; peer: string | undefined }> }> {
  let tell: (heard: { text: string; peer: string | undefined }) => void;
  const heard = new Promise<{ text: string; peer: string | undefined }>(resolve => { tell = resolve; });
  const listen = (socket: Socket, peer: () => string | undefined): void => {
    socket.on('error', () => undefined);
    socket.once('data', data => tell({ text: String(data), peer: peer() }));
    socket.once('close', () => tell({ text: '', peer: undefined }));
  };
  const one = createServer(socket => {
    socket.on('error', () => undefined);
    socket.write(infoOf(info));
    if (how === 'plain') return listen(socket, () => undefined);
    const { cert, key, ca } = authority.read(server);
    const secure = new TLSSocket(socket, { isServer: true, cert, key, ca, requestCert: true, rejectUnauthorized: false });
    listen(secure, () => secure.getPeerCertificate().subject?.CN as string | undefined);
  });
  servers.push(one);
  await new Promise<void>(done => { one.listen(0, '127.0.0.1', done); });
  return { port: (one.address() as AddressInfo).port, heard };
}

function seek(url: string, certificate?: BusCertificate): void {
  buses.push(openBus({ url, agency: 'intake', user: 'intake', password: PASSWORD, certificate, log: LOG }));
}

describe('an address of the bus', () => {
  it('asks for TLS for all its servers or for none', () => {
    expect(['nats://a:4222', 'nats://a,nats://b', 'a:4222'].map(busAsksForTls)).toEqual([false, false, false]);
    expect(['tls://a:4222', 'tls://a, tls://b'].map(busAsksForTls)).toEqual([true, true]);
    expect(() => busAsksForTls('tls://a,nats://b')).toThrow(TypeError);
    expect([busTls('nats://a'), busTls('tls://a'), busTls('tls://a', { certFile: 'c', keyFile: 'k' })]).toEqual([undefined, {}, { certFile: 'c', keyFile: 'k' }]);
  });

  it('of tls:// gives its password to nobody who answers without TLS', async () => {
    const { port, heard } = await whoAnswers({ tls_required: false }, 'plain');
    seek(`tls://localhost:${port}`);
    expect(await heard).toEqual({ text: '', peer: undefined });
  });

  it('of tls:// gives it to nobody whose certificate no known authority signed', async () => {
    const { port, heard } = await whoAnswers({ tls_required: true, tls_available: true }, 'tls');
    seek(`tls://localhost:${port}`);
    expect(await heard).toEqual({ text: '', peer: undefined });
  });

  it('of nats:// is spoken to in plain, as it says', async () => {
    const { port, heard } = await whoAnswers({ tls_required: false }, 'plain');
    seek(`nats://localhost:${port}`);
    expect((await heard).text).toContain(PASSWORD);
  });

  it('of tls:// is spoken to over TLS, in the name of the service’s certificate', async () => {
    const { port, heard } = await whoAnswers({ tls_required: true, tls_available: true }, 'tls');
    const { cert, key } = authority.certify('intake');
    seek(`tls://localhost:${port}`, { certFile: cert, keyFile: key, caFile: authority.ca });
    expect(await heard).toMatchObject({ text: expect.stringMatching(new RegExp(`^CONNECT .*${PASSWORD}`)), peer: 'intake' });
  });
});
