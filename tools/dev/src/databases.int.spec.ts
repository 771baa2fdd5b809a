import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { makeDatabases, withClient, type AgencyDatabase } from './databases.js';
import { temporaryHome } from './folders.js';
import { startPostgres, stopPostgres, type Postgres } from './postgres.js';
import { StackFolder } from './stack-folder.js';
import { seatOf, type AgencyName } from './topology.js';

jest.setTimeout(60_000); // a busy disk makes a new cluster slow

let folder: StackFolder;
let postgres: Postgres;
let databases: Record<string, AgencyDatabase>;

beforeAll(async () => {
  folder = await StackFolder.take(temporaryHome(), `test-databases-${process.pid}`);
  postgres = await startPostgres(folder, { temporary: true });
  databases = await makeDatabases(postgres, folder, [seatOf('mediation'), seatOf('court-bridge')]);
  await run('mediation', 'ownerUrl', 'CREATE TABLE docket (id int PRIMARY KEY); CREATE SCHEMA own; CREATE TABLE own.note (id int)');
});

afterAll(async () => {
  await stopPostgres(postgres);
  folder.remove();
});

function run(agency: AgencyName, as: keyof AgencyDatabase, sql: string, database?: AgencyName): Promise<unknown[]> {
  const url = new URL(databases[agency]![as]);
  if (database) url.pathname = seatOf(database).database;
  return withClient(url.href, async client => (await client.query(sql)).rows);
}

describe('the databases of the agencies', () => {
  it('let a service read and write the rows of its own tables', async () => {
    await run('mediation', 'url', 'INSERT INTO docket VALUES (1); UPDATE docket SET id = 2; INSERT INTO own.note VALUES (1)');
    expect(await run('mediation', 'url', 'SELECT id FROM docket')).toEqual([{ id: 2 }]);
  });

  it('do not let a service connect to another agency’s database, nor its owner', async () => {
    await expect(run('mediation', 'url', 'SELECT 1', 'court-bridge')).rejects.toThrow(/permission denied for database/);
    await expect(run('mediation', 'ownerUrl', 'SELECT 1', 'court-bridge')).rejects.toThrow(/permission denied for database/);
  });

  it('do not let a service connect to the server’s own databases', async () => {
    const url = new URL(databases['mediation']!.url);
    url.pathname = 'postgres';
    await expect(withClient(url.href, client => client.query('SELECT 1'))).rejects.toThrow(/permission denied for database/);
  });

  it.each([
    ['make a table', 'CREATE TABLE sneaked (id int)', /permission denied for schema public/],
    ['drop one', 'DROP TABLE docket', /must be owner of table docket/],
    ['empty one at a stroke', 'TRUNCATE docket', /permission denied for table docket/],
    ['make a temporary one', 'CREATE TEMP TABLE sneaked (id int)', /permission denied to create temporary tables/],
    ['become the owner', 'SET ROLE fq_mediation_owner', /permission denied to set role/],
    ['read a file of the server', `SELECT pg_read_file('PG_VERSION')`, /permission denied/],
  ])('do not let a service %s', async (_what, sql, refusal) => {
    await expect(run('mediation', 'url', sql)).rejects.toThrow(refusal);
  });

  it('are left as they are when they exist already', async () => {
    const again = await makeDatabases(postgres, folder, [seatOf('mediation')]);
    expect(again['mediation']).toEqual(databases['mediation']);
    expect(await run('mediation', 'url', 'SELECT id FROM docket')).toEqual([{ id: 2 }]);
  });
});
