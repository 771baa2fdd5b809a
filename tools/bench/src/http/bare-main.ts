import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { orThrow } from '@fengqiao/kernel';
import { CaseKeys, openOrm, Queries } from '@fengqiao/persistence';
import { openVault } from '@fengqiao/trust';
import fastify from 'fastify';

/**
 * The peer: Fastify by itself with the same two questions. Everybody may ask, nothing is checked, nothing is noted.
 * Told by environment: AGENCY, DATABASE_URL, VAULT_FILE. Says its address on standard output.
 */
const { AGENCY = '', DATABASE_URL = '', VAULT_FILE = '', PROCEDURES = '' } = process.env;
const orm = await openOrm(DATABASE_URL, { poolSize: 8, name: `${AGENCY}-bare` });
const queries = new Queries(orm.em, new CaseKeys(orThrow(openVault(AGENCY, readFileSync(VAULT_FILE, 'utf8').trim()))));
const procedures = PROCEDURES.split(',');

const server = fastify();
server.get('/v1/dockets', () => queries.dockets({ place: 'nanchang', procedures, limit: 20 }));
server.get('/health/live', () => ({ status: 'live' }));
await server.listen({ port: 0, host: '127.0.0.1' });
const address = server.server.address() as AddressInfo;
console.log(`http://127.0.0.1:${address.port}`);
process.once('SIGTERM', () => void server.close().then(() => orm.close()));
