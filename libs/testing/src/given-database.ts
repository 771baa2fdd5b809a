import { withClient } from '@fengqiao/dev';

/** @throws where a database that was named has tables: somebody works with it */
export async function refuseDatabaseInUse(ownerUrl: string): Promise<void> {
  const tables = await withClient(ownerUrl, client => client.query<{ name: string }>(`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`));
  if (tables.rows.length === 0) return;
  const database = new URL(ownerUrl).pathname.slice(1);
  throw new Error(`数据库 ${database} 不是空的，测试不会动它；请指定空库，或以 TEST_POSTGRES_URL 指定专供测试的服务器 · `
    + `the database ${database} is not empty and no test touches it; name empty ones, or a server for tests alone by TEST_POSTGRES_URL`);
}

/** Drops what a stack's migrations have made, one by one: what the roles may do by default stays. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async client => {
    const { rows } = await client.query<{ drop: string }>(`
      select 'drop table if exists ' || c.oid::regclass || ' cascade' as drop from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and pg_has_role(c.relowner, 'usage')
      union all
      select 'drop routine if exists ' || p.oid::regprocedure || ' cascade' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and pg_has_role(p.proowner, 'usage')`);
    for (const { drop } of rows) await client.query(drop);
  });
}
