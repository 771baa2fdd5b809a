import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, realPostgres } from './index.js';

describe('a fresh database', () => {
  it('is empty, is the test’s own, and is gone after drop', async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = $1', ['public']);
    expect(rows).toEqual([{ tables: 0 }]);
    await client.end();
    await database.drop();
    const admin = new pg.Client({ connectionString: realPostgres().adminUrl });
    await admin.connect();
    expect((await admin.query('SELECT FROM pg_database WHERE datname = $1', [database.name])).rowCount).toBe(0);
    expect((await admin.query('SELECT FROM pg_roles WHERE rolname LIKE $1', [`${database.name}%`])).rowCount).toBe(0);
    await admin.end();
  });
});
