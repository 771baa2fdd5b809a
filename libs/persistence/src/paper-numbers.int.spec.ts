import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@fengqiao/kernel';
import { freshDatabase, type FreshDatabase } from '@fengqiao/testing';
import { generateVaultFile, loadVault } from '@fengqiao/trust';
import type { MikroORM } from '@mikro-orm/postgresql';
import { migrate, openOrm } from './open-orm.js';
import { Queries } from './queries.js';
import { CaseKeys } from './vault/case-keys.js';

let database: FreshDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await freshDatabase();
  await migrate(database.ownerUrl, database.name);
  orm = await openOrm(database.url, { poolSize: 1 });
  await orm.em.getConnection().execute(`insert into paper (id, docket_id, case_no, paper, issued_on, action) values
    ('p1', 'a', 'c', 'award', '2025-12-31', 'x'), ('p2', 'b', 'c', 'award', '2026-01-04', 'x'), ('p3', 'a', 'c', 'award', '2026-01-05', 'x'),
    ('p4', 'a', 'c', 'notice', '2026-01-05', 'x'), ('p5', 'b', 'c', 'award', '2026-01-06', 'x')`);
});

afterAll(async () => {
  await orm.close();
  await database.drop();
});

describe('the number of a paper', () => {
  it('is counted for each kind and year, in the order of issue, over all dockets', async () => {
    const queries = new Queries(orm.em, new CaseKeys(orThrow(loadVault(generateVaultFile('intake')))));
    expect([...await queries.paperOrdinals('a')].sort()).toEqual([['p1', 1], ['p3', 2], ['p4', 1]]);
  });

  it('is found by an index made for it, not by a look at all papers', async () => {
    const connection = orm.em.getConnection();
    await connection.execute('set enable_seqscan = off');
    const plan = await connection.execute<object[]>(`explain select (select count(*) from paper q where q.paper = p.paper
      and left(q.issued_on, 4) = left(p.issued_on, 4) and q.id <= p.id) from paper p where p.docket_id = 'a'`);
    expect(JSON.stringify(plan)).toMatch(/paper_number_index.*Index Cond: \(\(paper = p\.paper\) AND .*left.*id <= p\.id/);
  });
});
