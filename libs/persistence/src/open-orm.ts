import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { databaseTls } from './database-tls.js';
import { FirstSchema } from './migrations/0001-first-schema.js';
import { StoreFunctions } from './migrations/0002-store-functions.js';
import { Deliveries } from './migrations/0011-deliveries.js';
import { AccessTables } from './migrations/0020-access.js';
import { PaperNumbers } from './migrations/0030-paper-numbers.js';
import { StorageOnlyCases } from './migrations/0040-storage-only.js';
import { FilingDrafts } from './migrations/0050-filing-drafts.js';
import { StaffSubjects } from './migrations/0060-staff-subjects.js';
import { ACCESS_ENTITIES } from './records/access-entities.js';
import { DELIVERY_ENTITIES } from './records/delivery-entities.js';
import { ENTITIES } from './records/entities.js';
import { FILING_ENTITIES } from './records/filing-entities.js';

/** How an agency's database is opened. One schema for every agency; which one it is, the URL says. */
export function ormOptions(url: string, more: { readonly poolSize?: number; readonly name?: string } = {}): Options {
  return {
    clientUrl: url,
    entities: [...ENTITIES, ...DELIVERY_ENTITIES, ...ACCESS_ENTITIES, ...FILING_ENTITIES],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    forceUndefined: true,
    pool: { min: 1, max: more.poolSize ?? 8 },
    driverOptions: { application_name: more.name ?? 'fengqiao', ssl: databaseTls(url) },
    migrations: {
      migrationsList: [
        { name: '0001-first-schema', class: FirstSchema },
        { name: '0002-store-functions', class: StoreFunctions },
        { name: '0011-deliveries', class: Deliveries },
        { name: '0020-access', class: AccessTables },
        { name: '0030-paper-numbers', class: PaperNumbers },
        { name: '0040-storage-only', class: StorageOnlyCases },
        { name: '0050-filing-drafts', class: FilingDrafts },
        { name: '0060-staff-subjects', class: StaffSubjects },
      ],
      tableName: 'schema_migration', snapshot: false, silent: true, transactional: true, allOrNothing: true,
    },
  };
}

/** Opens the database; fails at once, with the driver's reason, where it cannot be reached. */
export function openOrm(url: string, more: { readonly poolSize?: number; readonly name?: string } = {}): Promise<MikroORM> {
  return MikroORM.init(ormOptions(url, more));
}

/**
 * Brings the schema up to date as its owner and lets the running role read and write it — but only read and append the ledger.
 * @param appRole the least-privilege role under which the service runs
 */
export async function migrate(ownerUrl: string, appRole: string): Promise<void> {
  const orm = await openOrm(ownerUrl, { poolSize: 1, name: 'fengqiao-migrate' });
  try {
    // Two processes of an agency may start at once: the second waits, until the one connection of the first is closed.
    await orm.em.getConnection().execute(`select pg_advisory_lock(hashtext('fengqiao-migrate'))`);
    await orm.migrator.up();
    const role = `"${appRole.replaceAll('"', '""')}"`;
    await orm.em.getConnection().execute(`
      grant usage on schema public to ${role};
      grant select, insert, update, delete on all tables in schema public to ${role};
      grant usage on all sequences in schema public to ${role};
      grant execute on all functions in schema public to ${role};
      revoke update, delete on "ledger", "checkpoint", "witnessed", "access_log", "staff_subject" from ${role};
      revoke delete on "storage_only" from ${role};
      revoke insert, update, delete on "schema_migration" from ${role};
    `);
  } finally {
    await orm.close();
  }
}

/** Migrations that have not run here; a service with one pending does not become ready. */
export async function pendingMigrations(orm: MikroORM): Promise<string[]> {
  return (await orm.migrator.getPending()).map(migration => migration.name);
}
