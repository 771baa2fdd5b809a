import { withClient, type AgencyDatabase } from '@fengqiao/dev';

/** Copies of each case that the product opened. */
const COPIES = 80;

/** Under another name, and nobody's business any more: its messages have their receipts. */
const COPY = [
  `insert into docket select id || '-' || n, case_no || '-' || n, place, scheme, procedure, state, version, facts, file, opened_on, last_step_on, opened_by, updated_at
    from docket, generate_series(1, ${COPIES}) n`,
  `insert into case_chain select case_no || '-' || n, place, scheme, seq, head, sent, seq from case_chain, generate_series(1, ${COPIES}) n`,
  `insert into clock select id || '-' || n, docket_id || '-' || n, case_no || '-' || n, duty, kind, state, last_day, wake_on, body from clock, generate_series(1, ${COPIES}) n`,
  `insert into ledger select case_no || '-' || n, seq, hash, entry, payload, stored_at from ledger, generate_series(1, ${COPIES}) n`,
  `insert into outbox (id, to_agency, type, place, case_no, case_seq, body, digest, receipted_at)
    select id || '-' || n, to_agency, type, place, case_no || '-' || n, case_seq, body, digest, now() from outbox, generate_series(1, ${COPIES}) n`,
];

/**
 * Fills an agency's books to some twenty thousand cases and lets the planner know. On near-empty tables it would choose
 * plans that no agency ever sees.
 */
export async function addBallast({ ownerUrl }: AgencyDatabase): Promise<void> {
  await withClient(ownerUrl, async owner => {
    for (const statement of COPY) await owner.query(statement);
    await owner.query('vacuum analyze');
  });
}
