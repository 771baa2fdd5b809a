import { randomBytes } from 'node:crypto';
import { connectBus, envSuffix, makeDatabase, addressesOf, seats, withClient, type DatabasePlan } from '@fengqiao/dev';
import { jetstreamManager } from '@nats-io/jetstream';
import pg from 'pg';
import { dropDatabase } from './real-postgres.js';
import { testParts } from './test-parts.js';

/** What a stack is told of servers that TEST_POSTGRES_URL and TEST_NATS_URL name. */
export interface GivenServers {
  readonly env: NodeJS.ProcessEnv;
  /** Takes away what the stack had there; may be called again. */
  giveBack(): Promise<void>;
}

/** Databases of a stack's own on the PostgreSQL that was named, and the whole of the bus that was named, for as long as the stack runs. */
export async function givenServers(): Promise<GivenServers> {
  const { origin } = testParts();
  const parts = [
    ...(origin.nats === 'given' ? [await borrowBus()] : []),
    ...(origin.postgres === 'given' ? [await borrowDatabases()] : []),
  ];
  return {
    env: Object.assign({}, ...parts.map(({ env }) => env)) as NodeJS.ProcessEnv,
    giveBack: async () => { for (const part of parts.splice(0).reverse()) await part.giveBack(); },
  };
}

async function borrowDatabases(): Promise<GivenServers> {
  const { adminUrl } = testParts().postgres;
  const run = randomBytes(6).toString('hex');
  const plans = seats.map(({ agency, database }) => ({
    agency, database: `${database}_${run}`, ownerRole: `${database}_${run}_owner`, appRole: `${database}_${run}`, ownerPassword: drawn(), appPassword: drawn(),
  }));
  await withClient(adminUrl, async admin => { for (const plan of plans) await makeDatabase(adminUrl, admin, plan satisfies DatabasePlan); });
  return {
    env: Object.fromEntries(plans.flatMap(plan => {
      const { url, ownerUrl } = addressesOf(plan, new URL(adminUrl).host);
      return [[`DATABASE_URL_${envSuffix(plan.agency)}`, url], [`DATABASE_OWNER_URL_${envSuffix(plan.agency)}`, ownerUrl]];
    })),
    giveBack: async () => { for (const plan of plans) await dropDatabase(adminUrl, plan); },
  };
}

const drawn = (): string => randomBytes(12).toString('hex');

/** Streams have the names that every site has: stacks on one bus run one after the other, each on an empty one. */
async function borrowBus(): Promise<GivenServers> {
  const { url } = testParts().nats;
  const turn = await takeTurn();
  await deleteStreams();
  return { env: { NATS_URL: url }, giveBack: () => turn.end() };
}

/** A lock in the run's PostgreSQL, which every worker of this run reaches; it goes with the connection. */
async function takeTurn(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: testParts().postgres.adminUrl });
  await client.connect();
  await client.query(`select pg_advisory_lock(hashtext('fengqiao: the bus that was named'))`);
  return client;
}

async function deleteStreams(): Promise<void> {
  const { url, admin } = testParts().nats;
  const connection = await connectBus(url, admin);
  try {
    const { streams } = await jetstreamManager(connection);
    for await (const name of streams.names('fq.>')) await streams.delete(name);
  } finally {
    await connection.close();
  }
}
