import { canonicalJson } from '@fengqiao/kernel';
import type { CaseKey, Vault } from '@fengqiao/trust';
import type pg from 'pg';

/** Each table's rows as the domain names them; nulls stand for what is absent there. */
const QUERIES: Readonly<Record<string, string>> = {
  docket: `select id, case_no as "caseNo", place, scheme, procedure, state, version, facts, file, particulars, opened_on as "openedOn",
    last_step_on as "lastStepOn", opened_by as "openedBy", gathered from docket`,
  clock: 'select body as clock, docket_id as "docketId" from clock',
  referral: 'select id, case_no as "caseNo", body, sealed from referral',
  case_chain: 'select case_no as "caseNo", place, scheme, seq, head, sent from case_chain',
  consent: 'select id, case_no as "caseNo", sealed from consent',
  ledger: 'select case_no as "caseNo", seq, hash, entry, payload, details from ledger',
  paper: 'select id, docket_id as "docketId", case_no as "caseNo", paper, issued_on as "issuedOn", action from paper',
  journey_step: `select case_no as "caseNo", place, scheme, agency, docket_id as "docketId", version, "on", recorded_on as "recordedOn",
    trace_id as "traceId", step from journey_step`,
  inbox: `select id, from_agency as "from", type, case_no as "caseNo", case_seq as seq, digest, message, sealed, proof, outcome, reason from inbox`,
  inbox_cursor: `select from_agency || '|' || case_no as key, next from inbox_cursor`,
  idempotency: 'select key, case_no as "caseNo", sealed from idempotency',
  outbox: `select id, to_agency as "to", type, case_no as "caseNo", place, case_seq as seq, body, sealed, digest, referral_id as "referralId", traceparent,
    d.receipted_at is not null as receipted from outbox o join delivery d on d.position = o.position`,
};

type Row = Readonly<Record<string, unknown>>;
type Open = (column: string, sealed: unknown) => unknown;

const withoutNulls = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));

/** What is sealed, opened; each table in the shape in which the domain knows it. */
const SHAPES: Readonly<Record<string, (row: Row, open: Open) => unknown>> = {
  docket: ({ particulars, openedBy, ...row }, open) => withoutNulls({
    ...row, facts: open('facts', row['facts']), file: open('file', row['file']),
    openedBy: openedBy && { ...openedBy, ...(particulars ? { particulars: open('particulars', particulars) } : {}) },
  }),
  referral: ({ body, sealed }, open) => (sealed ? { ...(body as Row), reason: open('sealed', sealed) } : body),
  consent: ({ sealed }, open) => open('sealed', sealed),
  ledger: ({ details, ...row }, open) => withoutNulls({ ...row, details: details && canonicalJson(open('details', details)) }),
  inbox: ({ outcome, reason, message, sealed, ...row }, open) =>
    withoutNulls({ message: { ...row, message: sealed ? open('sealed', sealed) : JSON.parse(String(message)) as unknown }, outcome, reason }),
  inbox_cursor: row => [row['key'], row['next']],
  idempotency: ({ key, sealed }, open) => ({ key, ...(open('sealed', sealed) as Row) }),
  outbox: ({ sealed, ...row }, open) => withoutNulls({ ...row, body: sealed ? canonicalJson(open('sealed', sealed)) : row['body'] }),
};

/** The row in its table, as what was sealed for it names it. */
function nameOf(table: string, row: Row): string {
  if (table === 'ledger') return `${String(row['caseNo'])}/${String(row['seq'])}`;
  return String(table === 'idempotency' ? row['key'] : row['id']);
}

async function keysIn(client: pg.Client, vault: Vault): Promise<ReadonlyMap<unknown, CaseKey | undefined>> {
  const { rows } = await client.query<{ case_no: string; kek: string; wrapped: Buffer }>('select case_no, kek, wrapped from case_keys where wrapped is not null');
  return new Map(rows.map(({ case_no: caseNo, kek, wrapped }) => [caseNo, vault.unwrap(caseNo, { kek, wrapped })]));
}

/** All that the tables of an agency hold, opened, and comparable with `contentOf` of a store in memory. */
export async function tablesOf(client: pg.Client, vault: Vault): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const keys = await keysIn(client, vault);
  const content: Record<string, unknown[]> = {};
  for (const [table, query] of Object.entries(QUERIES)) {
    const { rows } = await client.query<Row>(query);
    const shape = SHAPES[table] ?? withoutNulls;
    content[table] = rows.map(row => shape(row, (column, sealed) => {
      const text = keys.get(row['caseNo'])?.open(`${table}|${column}|${nameOf(table, row)}`, sealed as Buffer);
      return text ? JSON.parse(text) as unknown : `does not open: ${table}.${column}`;
    })).sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  }
  return content;
}
