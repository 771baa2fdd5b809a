import pg from 'pg';
import { loopback } from './ports.js';
import type { Postgres } from './postgres.js';
import type { StackFolder } from './stack-folder.js';
import { envSuffix, seats, type AgencyName, type Seat } from './topology.js';

/** How one agency reaches its database. */
export interface AgencyDatabase {
  /** As the role that may read and write rows, and nothing else. */
  readonly url: string;
  /** As the owner of the tables: migrations only. */
  readonly ownerUrl: string;
}

/** A database with its two roles, to be made. */
export interface DatabasePlan {
  readonly database: string;
  readonly ownerRole: string;
  readonly ownerPassword: string;
  readonly appRole: string;
  readonly appPassword: string;
}

/** Addresses that the environment names instead of ours: DATABASE_URL_<AGENCY>, and DATABASE_OWNER_URL_<AGENCY> if it differs. */
export function databasesFromEnvironment(env: NodeJS.ProcessEnv): Partial<Record<AgencyName, AgencyDatabase>> {
  const given = seats.flatMap(({ agency }) => {
    const url = env[`DATABASE_URL_${envSuffix(agency)}`];
    return url ? [[agency, { url, ownerUrl: env[`DATABASE_OWNER_URL_${envSuffix(agency)}`] ?? url }] as const] : [];
  });
  return Object.fromEntries(given);
}

/** Makes the databases and roles that are missing; what is in the others stays. */
export async function makeDatabases(
  postgres: Postgres, folder: StackFolder, wanted: readonly Seat[],
): Promise<Record<string, AgencyDatabase>> {
  return withClient(postgres.adminUrl, async admin => {
    await closeToEverybody(admin, 'postgres');
    const made: Record<string, AgencyDatabase> = {};
    for (const seat of wanted) {
      const plan: DatabasePlan = {
        ...seat,
        ownerPassword: folder.secret(`postgres/${seat.ownerRole}`),
        appPassword: folder.secret(`postgres/${seat.appRole}`),
      };
      await makeDatabase(postgres.adminUrl, admin, plan);
      made[seat.agency] = addressesOf(plan, `${loopback}:${postgres.port}`);
    }
    return made;
  });
}

/** Connection strings of the two roles of a database. */
export function addressesOf(plan: DatabasePlan, hostAndPort: string): AgencyDatabase {
  const address = (role: string, password: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@${hostAndPort}/${plan.database}`;
  return { url: address(plan.appRole, plan.appPassword), ownerUrl: address(plan.ownerRole, plan.ownerPassword) };
}

/**
 * Makes one database with its roles. Nobody but the two may connect; what the owner creates later, the service's role
 * may read and write row by row. Migrations take away more where rows must not change (the ledger).
 */
export async function makeDatabase(adminUrl: string, admin: pg.Client, plan: DatabasePlan): Promise<void> {
  await makeRole(admin, plan.ownerRole, plan.ownerPassword);
  await makeRole(admin, plan.appRole, plan.appPassword);
  const [database, owner, app] = [plan.database, plan.ownerRole, plan.appRole].map(name => pg.escapeIdentifier(name));
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [plan.database]);
  if (!rowCount) await admin.query(`CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0`);
  await closeToEverybody(admin, plan.database);
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${app}`);
  const inside = new URL(adminUrl);
  inside.pathname = plan.database;
  await withClient(inside.href, client => client.query(`
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT USAGE, SELECT ON SEQUENCES TO ${app};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT USAGE ON SCHEMAS TO ${app};
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO ${app};
  `));
}

/** Connects, works, disconnects. */
export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount) return;
  await admin.query(`CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}

async function closeToEverybody(admin: pg.Client, database: string): Promise<void> {
  await admin.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(database)} FROM PUBLIC`);
}
