import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyClient } from './agency-client.js';

const REFUSED = { code: 'paper-incomplete', message: { zh: '尚缺', en: 'lacks' }, nextStep: { zh: '请补填', en: 'Supply them' }, details: { lacking: [] } };
const PDF = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe]);

let server: Server;
let client: AgencyClient;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    if (request.url === '/a.pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end(PDF);
    else if (request.url === '/b.pdf') response.writeHead(409, { 'content-type': 'application/problem+json' }).end(JSON.stringify(REFUSED));
    else response.writeHead(502).end('<html>');
  });
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new AgencyClient({ name: 'test', keyDirectory: '', urlOf: () => url, token: async username => `token-of-${username}` });
});
afterAll(() => new Promise(resolve => { server.close(resolve); }));

describe('a file of a service', () => {
  it('comes byte for byte, asked for by the member of staff', async () => {
    expect(Buffer.from(await client.file('intake', '/a.pdf', 'clerk') as Uint8Array)).toEqual(PDF);
    expect(asked.at(-1)).toBe('Bearer token-of-clerk');
  });

  it('that is refused comes as the refusal', async () => expect(await client.file('intake', '/b.pdf', 'clerk')).toMatchObject(REFUSED));
  it('that is neither says so', async () => expect(client.file('intake', '/c.pdf', 'clerk')).rejects.toMatchObject({ refusal: { code: 'service-answer-unreadable' } }));
});
