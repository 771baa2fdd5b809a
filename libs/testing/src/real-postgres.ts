import { randomBytes } from 'node:crypto';
import { addressesOf, makeDatabase, withClient, type AgencyDatabase, type DatabasePlan } from '@fengqiao/dev';
import pg from 'pg';
import { testParts } from './test-parts.js';

/** The PostgreSQL of this run, as its superuser. */
export const realPostgres = (): { readonly adminUrl: string } => testParts().postgres;

/** A database of one test's own. */
export interface FreshDatabase extends AgencyDatabase {
  readonly name: string;
  /** Drops it with its roles, whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes an empty database as an agency has it: an owner for migrations, a service's role that only works on rows. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { adminUrl } = realPostgres();
  const name = `t_${randomBytes(6).toString('hex')}`;
  const plan: DatabasePlan = {
    database: name, ownerRole: `${name}_owner`, appRole: name, ownerPassword: drawn(), appPassword: drawn(),
  };
  await withClient(adminUrl, admin => makeDatabase(adminUrl, admin, plan));
  return { name, ...addressesOf(plan, new URL(adminUrl).host), drop: () => dropDatabase(adminUrl, plan) };
}

const drawn = (): string => randomBytes(12).toString('hex');

/** Drops a database with its roles, whoever is still connected. */
export async function dropDatabase(adminUrl: string, plan: DatabasePlan): Promise<void> {
  await withClient(adminUrl, async admin => {
    await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(plan.database)} WITH (FORCE)`);
    for (const role of [plan.appRole, plan.ownerRole]) await admin.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(role)}`);
  });
}
