import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Runs a statement whose values travel beside its text (`$1`, `$2` …). The ORM's own `execute` writes them into the text,
 * and PostgreSQL writes the text of a statement that fails into its log: what people told us must not get there.
 */
export async function executeBound<T>(em: EntityManager, sql: string, parameters: readonly unknown[]): Promise<T[]> {
  const query = { kind: 'RawNode', sqlFragments: [sql], parameters: [] } as const;
  const { rows } = await em.getConnection().getClient().executeQuery<T>({ sql, parameters, query, queryId: { queryId: sql } });
  return rows;
}
