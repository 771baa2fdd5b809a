import { isAgencyName, type AgencyName } from '@fengqiao/dev';
import type { ReferralRecord } from '@fengqiao/docket';
import { Refused, isRefusal, orThrow } from '@fengqiao/kernel';
import type { HandOver } from '@fengqiao/scheme';
import { verifyExport, type KeyDirectory, type ReceiptExport } from '@fengqiao/trust';
import { fetchJourney, fetchSpans } from '../journey/fetch-journey.js';
import { readJourney } from '../journey/read-journey.js';
import { readExport, type ProvedExport } from '../receipts/read-export.js';
import type { AgencyClient } from '../system/agency-client.js';
import { askInsider, askInsiders } from '../system/ask-insiders.js';
import { eventually } from './http-demo-system.js';
import { proveHandOff, type HandOffProof } from './prove-hand-off.js';

/** A hand-off of a journey with its proof and its trace; `status` is its sender's. */
export interface HandOffReport extends Omit<HandOver, 'docketId' | 'answeredOn'> {
  readonly receiptVerified: boolean;
  readonly receivedAt?: string;
  /** What its proof lacks; empty where the receipt was verified. */
  readonly lacking: readonly string[];
  /** Services that took part in the trace of the hand-off. */
  readonly services: readonly string[];
}

/** The case whose hand-offs are looked at. */
export interface CaseAtPlace {
  readonly caseNo: string;
  readonly place: string;
  /** Agencies that take part in the place's scheme. */
  readonly agencies: readonly string[];
}

async function ownHalves(client: AgencyClient, { caseNo, place, agencies }: CaseAtPlace): Promise<(ReferralRecord & { from: AgencyName })[]> {
  const halves: (ReferralRecord & { from: AgencyName })[] = [];
  for (const from of agencies.filter(isAgencyName)) {
    const known = await askInsiders<{ referrals: ReferralRecord[] }>(client, place, from, `/v1/cases/${caseNo}`);
    const own = new Map(known.flatMap(({ referrals }) => referrals).map(half => [half.id, half]));
    halves.push(...[...own.values()].filter(half => half.side === 'sender').map(half => ({ ...half, from })));
  }
  return halves.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What an agency's staff are told who take no part in a case. */
const NO_PART: readonly string[] = ['no-part-in-case', 'unknown-docket'];

async function exportOf(client: AgencyClient, agency: string, { caseNo, place }: CaseAtPlace, directory: KeyDirectory): Promise<ProvedExport | undefined> {
  if (!isAgencyName(agency)) return { agency, messages: [] };
  const file = await askInsider<ReceiptExport>(client, place, agency, `/v1/cases/${caseNo}/receipts`);
  if (isRefusal(file)) {
    if (NO_PART.includes(file.code)) return undefined;
    throw new Refused(file);
  }
  return readExport(file, orThrow(verifyExport(file, { directory })));
}

type Halves = readonly (ReferralRecord & { readonly from: string })[];

async function proofsOf(client: AgencyClient, halves: Halves, where: CaseAtPlace, directory: KeyDirectory): Promise<ReadonlyMap<string, HandOffProof>> {
  const names = [...new Set(halves.flatMap(half => [half.from, half.peer]))];
  const prove = async () => {
    const exports = new Map(await Promise.all(names.map(async name => [name, await exportOf(client, name, where, directory)] as const)));
    return new Map(halves.map(half => [half.id, proveHandOff(half.id, exports.get(half.from), exports.get(half.peer) ?? (half.kind === 'notice' ? 'was-told-only' : undefined))]));
  };
  // Receipts come by message too; the last look counts where they do not all come in time.
  const all = await eventually(async () => {
    const proofs = await prove();
    return [...proofs.values()].every(proof => proof.proved) ? proofs : undefined;
  });
  return all ?? prove();
}

/** Whether a trace shows both ends of a hand-off; observers who heard of the step are in it as well. */
export const crosses = (services: readonly string[], from: string, to: string): boolean => services.includes(from) && services.includes(to);

type Traces = ReadonlyMap<string, { readonly traceId: string | null; readonly services: readonly string[] }>;

async function tracesOf(client: AgencyClient, halves: Halves, { place, caseNo }: CaseAtPlace): Promise<Traces> {
  const look = async () => {
    const [{ steps }, spans] = await Promise.all([fetchJourney(client, place, caseNo), fetchSpans(client, place, caseNo)]);
    const known = new Map(readJourney(steps).handOffs.map(handOff => [handOff.referralId, handOff.traceId]));
    return new Map(halves.map(({ id }) => {
      const traceId = known.get(id) ?? null;
      return [id, { traceId, services: [...new Set(spans.filter(span => span.traceId === traceId).map(span => span.service))].sort() }];
    }));
  };
  const all = await eventually(async () => {
    const traces = await look();
    return halves.every(({ id, from, peer }) => crosses(traces.get(id)!.services, from, peer)) ? traces : undefined;
  });
  return all ?? look();
}

/**
 * Every hand-off of a case: both halves, verified offline with the directory's keys, and the trace in which it crossed
 * from one service to the other. Waits for receipts and spans that are still under way.
 */
export async function gatherHandOffs(client: AgencyClient, where: CaseAtPlace, directory: KeyDirectory): Promise<HandOffReport[]> {
  const halves = await ownHalves(client, where);
  const [proofs, traces] = await Promise.all([proofsOf(client, halves, where, directory), tracesOf(client, halves, where)]);
  return halves.map(({ id, from, peer, purpose, kind, state, sentOn }) => {
    const { proved, ...proof } = proofs.get(id)!;
    return { referralId: id, from, to: peer, purpose, kind, status: state, sentOn, receiptVerified: proved, ...proof, ...traces.get(id)! };
  });
}
