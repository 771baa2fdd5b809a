import type { EntityManager, PostgreSqlConnection } from '@mikro-orm/postgresql';

/** A statement with `$1`, `$2` …; one with a name is parsed and planned once in each session. */
export interface BoundStatement {
  readonly name?: string;
  readonly text: string;
}

type Pool = Awaited<ReturnType<PostgreSqlConnection['getNativeClient']>>;

/** Asking the ORM for its pool checks the connection each time; the pool does that by itself. */
const pools = new WeakMap<object, Pool>();

async function poolOf(em: EntityManager): Promise<Pool> {
  const connection = em.getConnection() as PostgreSqlConnection;
  const known = pools.get(connection);
  if (known) return known;
  const pool = await connection.getNativeClient();
  pools.set(connection, pool);
  return pool;
}

/**
 * Runs a statement whose values travel beside its text. The ORM's own `execute` writes them into the text, which costs
 * both sides more than the work itself, and PostgreSQL writes the text of a statement that fails into its log: what people
 * told us must not get there. It runs on the ORM's pool, outside any transaction.
 */
export async function executeBound<T extends object>(em: EntityManager, statement: BoundStatement, values: readonly unknown[]): Promise<T[]> {
  const pool = await poolOf(em);
  const { rows } = await pool.query<T>({ ...statement, values: [...values] });
  return rows;
}
