import { withClient } from '@fengqiao/dev';

/** What of each table tells whether something was written; not what relay and checkpoints note down by themselves. */
const WRITTEN: Readonly<Record<string, string>> = {
  docket: 't::text', clock: 't::text', referral: 't::text', consent: 't::text', ledger: 't::text', paper: 't::text', idempotency: 't::text',
  journey_step: 't::text', inbox: 't.id || t.outcome', inbox_cursor: 't::text', outbox: 't.id', parked_letter: 't.id',
};

/** One text per state of an agency's database: the same text, and nothing was written in between. */
export function fingerprint(databaseUrl: string): Promise<string> {
  return withClient(databaseUrl, async client => {
    const parts: string[] = [];
    for (const [table, expression] of Object.entries(WRITTEN)) {
      const { rows } = await client.query<{ print: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(${expression}, '|' order by ${expression})), '-') as print from ${table} t`);
      parts.push(`${table} ${rows[0]!.print}`);
    }
    return parts.join('\n');
  });
}

/** Rows of one query in an agency's database. */
export function rowsOf<T extends object>(databaseUrl: string, query: string, values: readonly unknown[] = []): Promise<T[]> {
  return withClient(databaseUrl, async client => (await client.query<T>(query, [...values])).rows);
}
