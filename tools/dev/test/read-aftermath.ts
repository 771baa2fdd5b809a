import { agencyNames, seatOf, withClient, type AgencyName, type Stack } from '@fengqiao/dev';
import { orThrow, shanghaiDay } from '@fengqiao/kernel';
import { readDirectory, type LedgerRow } from '@fengqiao/trust';
import { join } from 'node:path';
import type { AgencyRows, Aftermath } from './invariants.js';

const at = (stack: Stack, agency: AgencyName): string => {
  const url = new URL(stack.parts.own.postgres!.adminUrl);
  url.pathname = seatOf(agency).database;
  return url.href;
};

/** Messages of an agency that have no receipt yet, and messages that wait for their predecessor. */
export const unsettled = (stack: Stack, agency: AgencyName): Promise<number> =>
  withClient(at(stack, agency), async client => Number((await client.query<{ n: string }>(
    `select (select count(*) from outbox where receipted_at is null) + (select count(*) from inbox where outcome = 'held') as n`)).rows[0]!.n));

const readAgency = (stack: Stack, agency: AgencyName): Promise<AgencyRows> => withClient(at(stack, agency), async client => {
  const rows = async <T extends object>(sql: string) => (await client.query<T>(sql)).rows;
  return {
    outbox: await rows(`select id, to_agency as "to", case_no as "caseNo", case_seq as seq, digest, receipt from outbox`),
    inbox: await rows(`select id, from_agency as "from", case_no as "caseNo", case_seq as seq, digest, outcome, received_at::text as at from inbox`),
    referrals: await rows(`select id, side, state, peer, docket_id as "docketId" from referral`),
    dockets: await rows(`select id, opened_by->>'referralId' as "openedBy" from docket`),
    clocks: await rows(`select id, state, last_day as "lastDay" from clock`),
    ledger: (await rows<{ caseNo: string; hash: string; entry: Omit<LedgerRow, 'hash'> }>(`select case_no as "caseNo", hash, entry from ledger`))
      .map(({ caseNo, hash, entry }) => ({ caseNo, row: { ...entry, hash } })),
  };
});

/** Everything that the invariants are about, read with the superuser's eyes. */
export async function readAftermath(stack: Stack): Promise<Aftermath> {
  const read = await Promise.all(agencyNames.map(async agency => [agency, await readAgency(stack, agency)] as const));
  return {
    agencies: Object.fromEntries(read), today: shanghaiDay(Date.now()),
    directory: orThrow(await readDirectory(join(stack.keys.publicFolder, 'directory.json'))),
  };
}
