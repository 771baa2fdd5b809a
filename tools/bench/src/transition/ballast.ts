import { withClient, type AgencyDatabase } from '@fengqiao/dev';

/** Copies of each case that the product opened. */
const COPIES = 80;

/** Under another name, and nobody's business any more: its messages have their receipts. What a row has besides stays. */
const COPIED = {
  docket: `'id', id || '-' || n, 'case_no', case_no || '-' || n`,
  case_chain: `'case_no', case_no || '-' || n`,
  case_keys: `'case_no', case_no || '-' || n`,
  clock: `'id', id || '-' || n, 'docket_id', docket_id || '-' || n, 'case_no', case_no || '-' || n`,
  ledger: `'case_no', case_no || '-' || n`,
  outbox: `'position', nextval('outbox_position_seq'), 'id', id || '-' || n, 'case_no', case_no || '-' || n`,
} as const;

/**
 * Fills an agency's books to some twenty thousand cases and lets the planner know. On near-empty tables it would choose
 * plans that no agency ever sees.
 */
export async function addBallast({ ownerUrl }: AgencyDatabase): Promise<void> {
  await withClient(ownerUrl, async owner => {
    for (const [table, changed] of Object.entries(COPIED)) {
      await owner.query(`insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${changed}))).* from ${table} t, generate_series(1, ${COPIES}) n`);
    }
    await owner.query('update delivery set receipted_at = now()');
    await owner.query('vacuum analyze');
  });
}
