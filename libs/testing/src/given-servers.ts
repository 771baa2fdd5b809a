import { randomBytes } from 'node:crypto';
import { addressesOf, agencyNames, envSuffix, makeDatabase, seats, withClient, type DatabasePlan } from '@fengqiao/dev';
import pg from 'pg';
import { deleteStreams, refuseStreamsInUse } from './given-bus.js';
import { emptyDatabase, refuseDatabaseInUse } from './given-database.js';
import { dropDatabase } from './real-postgres.js';
import { testParts } from './test-parts.js';

/** What a stack is told of servers that the environment names. */
export interface GivenServers {
  readonly env: NodeJS.ProcessEnv;
  /** Takes away what the stack had there; may be called again. */
  giveBack(): Promise<void>;
}

/**
 * The bus and the databases that the environment names, for as long as one stack runs: of TEST_POSTGRES_URL databases
 * that are made for it, else those of DATABASE_URL_<AGENCY>. Whatever somebody works with is refused, never emptied.
 */
export async function givenServers(): Promise<GivenServers> {
  const { origin } = testParts();
  const named = origin.postgres !== 'given' && agencyNames.every(agency => process.env[`DATABASE_URL_${envSuffix(agency)}`]);
  const parts: GivenServers[] = [];
  const giveBack = async (): Promise<void> => { for (const part of parts.splice(0).reverse()) await part.giveBack(); };
  try {
    if (origin.nats === 'given' || named) parts.push(await takeTurn());
    if (origin.nats === 'given') parts.push(await borrowBus());
    if (origin.postgres === 'given') parts.push(await makeDatabases());
    if (named) parts.push(await borrowDatabases());
  } catch (error) {
    await giveBack();
    throw error;
  }
  return { env: Object.assign({}, ...parts.map(({ env }) => env)) as NodeJS.ProcessEnv, giveBack };
}

/**
 * Streams have the names that every site has: stacks on one bus run one after the other, each on an empty one. The lock
 * is in the run's PostgreSQL, which every worker of the run reaches; it goes with the connection.
 */
async function takeTurn(): Promise<GivenServers> {
  const client = new pg.Client({ connectionString: testParts().postgres.adminUrl });
  await client.connect();
  await client.query(`select pg_advisory_lock(hashtext('fengqiao: servers that were named'))`);
  return { env: {}, giveBack: () => client.end() };
}

async function borrowBus(): Promise<GivenServers> {
  await refuseStreamsInUse();
  return { env: { NATS_URL: testParts().nats.url }, giveBack: deleteStreams };
}

async function makeDatabases(): Promise<GivenServers> {
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

async function borrowDatabases(): Promise<GivenServers> {
  const variables = agencyNames.flatMap(agency => [`DATABASE_URL_${envSuffix(agency)}`, `DATABASE_OWNER_URL_${envSuffix(agency)}`]);
  const env = Object.fromEntries(variables.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])));
  const owners = agencyNames.map(agency => (env[`DATABASE_OWNER_URL_${envSuffix(agency)}`] ?? env[`DATABASE_URL_${envSuffix(agency)}`])!);
  for (const owner of owners) await refuseDatabaseInUse(owner);
  return { env, giveBack: async () => { for (const owner of owners) await emptyDatabase(owner); } };
}
