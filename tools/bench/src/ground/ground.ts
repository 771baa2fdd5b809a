import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  addressesOf, connectBus, homeFolder, loopback, makeDatabase, repository, StackFolder, startNats, startPostgres, stopNats, stopPostgres, withClient,
  type AgencyDatabase, type DatabasePlan, type Nats, type Postgres,
} from '@fengqiao/dev';
import { busUsers, provisionBus } from '@fengqiao/messaging';
import { migrate } from '@fengqiao/persistence';
import { busRoutes } from '@fengqiao/scheme';
import { readTables, type Tables } from '@fengqiao/service-kit/world';

/** Servers of a run's own, on a disk, as durable as in production; gone afterwards. */
export interface Ground {
  readonly postgres: Postgres;
  readonly tables: Tables;
  /** An empty database with an owner and a service's role. */
  emptyDatabase(name: string): Promise<AgencyDatabase>;
  /** A database as an agency has it. */
  agencyDatabase(name: string): Promise<AgencyDatabase>;
  /** The bus, started at the first asking, with a stream for each of these agencies. */
  bus(agencies: readonly string[]): Promise<Nats>;
  /** Versions of the servers that were started. */
  versions(): Promise<Readonly<Record<string, string>>>;
  /** Before a slot: statistics as they would be in a running agency, and no pages left to write for the one before. */
  settle(databases: readonly AgencyDatabase[]): Promise<void>;
  close(): Promise<void>;
}

const PREFIX = 'bench-';
/** Without these three a commit is no commit. */
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** Starts PostgreSQL. What a killed run left behind goes first. @throws where commits would not reach the disk */
export async function openGround(): Promise<Ground> {
  for (const name of StackFolder.abandoned(homeFolder(), PREFIX)) (await StackFolder.take(homeFolder(), name)).remove();
  const folder = await StackFolder.take(homeFolder(), `${PREFIX}${process.pid}`);
  const [postgres, tables] = await Promise.all([startPostgres(folder, { temporary: true }), readShippedTables()]);
  await insistOnDurability(postgres.adminUrl);
  let nats: Promise<Nats> | undefined;

  const emptyDatabase = async (name: string): Promise<AgencyDatabase> => {
    const drawn = (): string => randomBytes(12).toString('hex');
    const plan: DatabasePlan = { database: name, ownerRole: `${name}_owner`, appRole: name, ownerPassword: drawn(), appPassword: drawn() };
    await withClient(postgres.adminUrl, admin => makeDatabase(postgres.adminUrl, admin, plan));
    return addressesOf(plan, `${loopback}:${postgres.port}`);
  };

  return {
    postgres, tables, emptyDatabase,
    async agencyDatabase(name) {
      const database = await emptyDatabase(name);
      await migrate(database.ownerUrl, name);
      return database;
    },
    bus: agencies => (nats ??= startBus(folder, agencies, tables)),
    versions: async () => ({
      postgresql: postgres.version.replace('PostgreSQL ', ''), ...(nats ? { 'nats-server': (await nats).version } : {}),
    }),
    async settle(databases) {
      for (const { ownerUrl } of databases) await withClient(ownerUrl, owner => owner.query('vacuum analyze'));
      await withClient(postgres.adminUrl, admin => admin.query('checkpoint'));
    },
    async close() {
      if (nats) await stopNats(await nats);
      await stopPostgres(postgres);
      folder.remove();
    },
  };
}

function readShippedTables(): Promise<Tables> {
  const shipped = (path: string): string => join(repository, 'deploy', path);
  return readTables({ calendar: shipped('calendars/cn.json'), wages: shipped('minimum-wages/cn.json'), schemes: shipped('schemes') });
}

async function insistOnDurability(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async admin => {
    for (const setting of DURABLE) {
      const { rows } = await admin.query<Record<string, string>>(`SHOW ${setting}`);
      if (rows[0]?.[setting] !== 'on') throw new Error(`${setting} is off: a benchmark of commits that are none`);
    }
  });
}

async function startBus(folder: StackFolder, agencies: readonly string[], tables: Tables): Promise<Nats> {
  const nats = await startNats(folder, {
    users: busUsers(agencies, busRoutes(tables.schemes)), notice: (zh, en) => console.error(`${zh} · ${en}`),
  });
  const admin = await connectBus(nats.url, nats.admin);
  await provisionBus(admin, agencies);
  await admin.close();
  return nats;
}
