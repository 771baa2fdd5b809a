import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@fengqiao/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { migrate, openOrm } from './open-orm.js';
import { PostgresCheckpoints } from './postgres-checkpoints.js';

jest.setTimeout(60_000);

let database: FreshDatabase;
let orm: MikroORM;
let checkpoints: PostgresCheckpoints;

beforeAll(async () => {
  database = await freshDatabase();
  await migrate(database.ownerUrl, database.name);
  orm = await openOrm(database.url, { poolSize: 4 });
  checkpoints = new PostgresCheckpoints(orm.em);
});

afterAll(async () => {
  await orm.close();
  await database.drop();
});

describe('the checkpoint of another agency', () => {
  const heads = (seq: number) => [{ caseNo: 'NC26-00000001-X', seq, head: `head-${seq}` }];

  it('is kept once by however many processes take it in at the same time, and moves no head twice', async () => {
    const kept = await Promise.all([1, 2, 3, 4].map(seq => checkpoints.keepWitnessed('court-bridge', 1, { number: 1 }, heads(seq))));
    expect(kept.filter(Boolean)).toHaveLength(1);
    const { last, heads: held } = await checkpoints.held('court-bridge', ['NC26-00000001-X']);
    expect(last).toEqual({ number: 1, body: { number: 1 } });
    expect(held).toEqual(heads(kept.indexOf(true) + 1));
  });
});
