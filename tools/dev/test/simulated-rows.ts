import { orThrow } from '@fengqiao/kernel';
import type { MemoryStore, SimulatedPlace } from '@fengqiao/testing/simulation';
import {
  countersign, generateAgencyKeys, loadAgencyKeys, loadDirectory, makeCheckpoint, makeReceipts, publicKeysOf, signBatch, type AgencyKeys, type KeyDirectory,
} from '@fengqiao/trust';
import type { AgencyRows, Signature } from './place-rows.js';

/** The agencies of a simulation with keys, so that what they said can be signed as it is on a bus. */
export interface SignedPlace {
  readonly rows: AgencyRows[];
  readonly directory: KeyDirectory;
}

interface Signing { readonly keys: ReadonlyMap<string, AgencyKeys>; readonly at: number }

function signature(digest: string, from: string, to: string, { keys, at }: Signing): Signature {
  const { proofs, signedRoot } = signBatch([digest], { purpose: 'letter', at, to, head: digest }, keys.get(from)!);
  return { proof: proofs[0], signedRoot };
}

function sentBy(agency: string, place: SimulatedPlace, signing: Signing): AgencyRows['outbox'] {
  return place.at(agency).store.outbox.map(({ id, to, type, caseNo, seq, digest, body, referralId }) => {
    const row = place.at(to).store.inbox.get(id);
    const outcome = row?.outcome === 'parked' ? 'parked' : 'stored';
    const [receipt] = makeReceipts([{ id: `receipt-${id}`, of: digest, messageId: id, type, caseNo, to: agency, outcome }], signing.keys.get(to)!, signing.at);
    return { id, to, type, caseNo, seq, digest, body, referralId: referralId ?? null, proof: signature(digest, agency, to, signing), receipt };
  });
}

function arrivedAt(agency: string, { inbox }: MemoryStore, signing: Signing): AgencyRows['inbox'] {
  return [...inbox.values()].map(({ message: { id, from, type, caseNo, seq, digest, message }, outcome, reason }) => ({
    id, from, type, caseNo, seq, digest, outcome, reason: reason ?? null, proof: signature(digest, from, agency, signing),
    referralId: typeof message.body.referralId === 'string' ? message.body.referralId : null,
  }));
}

function rowsOf(agency: string, place: SimulatedPlace, signing: Signing): AgencyRows {
  const { store } = place.at(agency);
  const steps = [...store.journey.values()];
  return {
    agency,
    dockets: [...store.dockets.values()].map(({ id, caseNo, procedure, state, version, openedBy }) => ({ id, caseNo, procedure, state, version, openedBy: openedBy ?? null })),
    clocks: [...store.clocks.values()].map(({ clock, docketId }) => ({ docketId, state: clock.state, lastDay: clock.lastDay, wakeOn: clock.wakeOn, clock })),
    referrals: [...store.referrals.values()].map(half => ({ ...half, column: half.state })),
    ledger: store.ledger.toSorted((a, b) => (a.caseNo === b.caseNo ? a.seq - b.seq : a.caseNo < b.caseNo ? -1 : 1)),
    chains: [...store.chains.values()].map(chain => ({ ...chain, checkpointed: chain.seq })),
    outbox: sentBy(agency, place, signing), inbox: arrivedAt(agency, store, signing),
    cursors: [...store.cursors].map(([key, next]) => ({ from: key.split('|')[0]!, caseNo: key.split('|')[1]!, next })),
    journey: steps.map(({ docketId, version, caseNo, agency: origin }) => ({ docketId, version, caseNo, agency: origin })),
    registry: [...Map.groupBy(steps, step => step.caseNo)].map(([caseNo, ofCase]) => ({ caseNo, steps: ofCase.length })),
    checkpoints: [], witnessed: [],
  };
}

/** One checkpoint each over what there is, countersigned by everybody else. */
function witnessedRows(all: readonly AgencyRows[], directory: KeyDirectory, { keys, at }: Signing): AgencyRows[] {
  const made = new Map(all.filter(rows => rows.chains.length).map(rows =>
    [rows.agency, makeCheckpoint(rows.chains.map(({ caseNo, seq, head }) => ({ caseNo, seq, head })), null, at, keys.get(rows.agency)!)] as const));
  return all.map(rows => ({
    ...rows,
    checkpoints: made.has(rows.agency) ? [made.get(rows.agency)!] : [],
    witnessed: [...made].filter(([agency]) => agency !== rows.agency).map(([agency, published]) => ({
      agency, number: 1, body: orThrow(countersign(published, agency, { last: null, heads: new Map() }, at + 1_000, keys.get(rows.agency)!, directory)),
    })),
  }));
}

/** What the databases of a simulated place would hold, with signatures, receipts and witnessed checkpoints. */
export function signedRows(place: SimulatedPlace, at: number): SignedPlace {
  const names = [...place.agencies.keys()];
  const files = names.map(name => generateAgencyKeys(name, { from: '2026-01-01T00:00:00.000Z' }));
  const directory = orThrow(loadDirectory(files.map(file => publicKeysOf(file))));
  const signing = { keys: new Map(files.map(file => [file.agency, orThrow(loadAgencyKeys(file))])), at };
  return { rows: witnessedRows(names.map(name => rowsOf(name, place, signing)), directory, signing), directory };
}
