import { auditorRole, type AgencyName } from '@fengqiao/dev';
import type { ChainHead, PublishedCheckpoint } from '@fengqiao/trust';
import type { AgencyClient } from '../system/agency-client.js';
import type { AgencyMaterial, LedgerRowSeen, Standing, StandingClock, StandingDocket, WitnessedRow } from './material.js';

/** The account that is let in at every agency bears the name of its role. */
const AUDITOR = auditorRole;

/** Rows in one answer; the services give no more. */
const PAGE = 2000;

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

async function pages<P extends Page<unknown>>(client: AgencyClient, agency: AgencyName, path: string): Promise<P[]> {
  const all: P[] = [];
  for (let cursor: string | undefined; ;) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(cursor ? { cursor } : {}) });
    const page = await client.get<P>(agency, `${path}?${query}`, AUDITOR);
    all.push(page);
    if (!page.next) return all;
    cursor = page.next;
  }
}

const items = async <T>(client: AgencyClient, agency: AgencyName, path: string): Promise<readonly T[]> =>
  (await client.get<Page<T>>(agency, path, AUDITOR)).items;

async function standingOf(client: AgencyClient, agency: AgencyName): Promise<Standing> {
  const all = await pages<Page<StandingDocket> & { readonly clocks: readonly StandingClock[] }>(client, agency, '/v1/audit/standing');
  return { dockets: all.flatMap(page => page.items), clocks: all.flatMap(page => page.clocks) };
}

/** What the witnesses hold, by the agency whose checkpoints they are. */
export type Witnessed = ReadonlyMap<string, readonly { readonly witness: string; readonly row: WitnessedRow }[]>;

/** Asks every agency which checkpoints of the others it holds. */
export async function collectWitnessed(client: AgencyClient, agencies: readonly AgencyName[]): Promise<Witnessed> {
  const held = await Promise.all(agencies.map(async witness =>
    (await items<WitnessedRow>(client, witness, '/v1/audit/witnessed')).map(row => ({ witness, row }))));
  return Map.groupBy(held.flat(), ({ row }) => row.agency);
}

/**
 * Everything about one agency. What points to rows is read before the rows themselves (witnesses, checkpoints, heads,
 * dockets, then the ledger), so that a system at work is only ever found ahead of what points to it.
 */
export async function collectAgency(client: AgencyClient, agency: AgencyName, witnessed: Witnessed): Promise<AgencyMaterial> {
  const own = await items<PublishedCheckpoint>(client, agency, '/v1/audit/checkpoints');
  const standing = await standingOf(client, agency);
  const heads = await items<ChainHead>(client, agency, '/v1/audit/chains');
  const rows = (await pages<Page<LedgerRowSeen>>(client, agency, '/v1/audit/ledger')).flatMap(page => page.items);
  const held = witnessed.get(agency) ?? [];
  const witnesses: Record<string, number> = {};
  for (const { witness, row } of held) witnesses[witness] = Math.max(witnesses[witness] ?? 0, row.number);
  return {
    agency, rows, own, standing, witnesses, witnessed: held.map(({ row }) => row.body),
    heads: new Map(heads.map(({ caseNo, seq, head }) => [caseNo, { caseNo, seq, head }])),
  };
}
