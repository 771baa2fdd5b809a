import { isRefusal } from '@fengqiao/kernel';
import { auditLedger, international, verifyChain, verifyCheckpoint, verifyWitnessed, weighEvidence, type LedgerRow } from '@fengqiao/trust';
import type { Note, PlaceAtRest } from './violation.js';
import type { AgencyRows, EntrySeen } from './place-rows.js';

const rowOf = ({ entry, hash }: EntrySeen): LedgerRow => ({ ...entry, hash }) as unknown as LedgerRow;

/** Every chain is whole, says what its rows say, ends where it should, and others hold it. */
export function checkLedgers(place: PlaceAtRest, note: Note): void {
  for (const rows of place.agencies) {
    const cases = Map.groupBy(rows.ledger, entry => entry.caseNo);
    for (const [caseNo, entries] of cases) checkChain(rows, caseNo, entries, note);
    for (const chain of rows.chains) {
      if (!cases.has(chain.caseNo)) note('I6', rows.agency, chain.caseNo, 'the chain has a head and no entries');
      if (chain.checkpointed !== chain.seq) note('I6', rows.agency, chain.caseNo, `entries after ${chain.checkpointed} of ${chain.seq} are in no checkpoint`);
    }
    checkWitnesses(place, rows, note);
  }
}

function checkChain({ agency, chains, dockets }: AgencyRows, caseNo: string, entries: readonly EntrySeen[], note: Note): void {
  const verdict = verifyChain(entries.map(rowOf), agency, caseNo);
  if (!verdict.intact) return note('I6', agency, caseNo, `entry ${verdict.seq} was ${verdict.what}`);
  const chain = chains.find(candidate => candidate.caseNo === caseNo);
  if (chain?.seq !== verdict.head.seq || chain.head !== verdict.head.head) note('I6', agency, caseNo, `the chain ends at ${verdict.head.seq}, its head says ${chain?.seq}`);
  for (const { seq, payload, entry } of entries) {
    if (international.digest(payload) !== entry.payloadDigest) note('I6', agency, caseNo, `the record of entry ${seq} is not the one that was chained`);
  }
  for (const docket of dockets.filter(candidate => candidate.caseNo === caseNo)) {
    const versions = entries.filter(({ entry }) => entry.docketId === docket.id && /^[a-z-]+\.[a-zA-Z]+$|^clock-missed$/.test(String(entry.action)))
      .map(({ entry }) => Number(entry.version));
    const steps = [...new Set(versions)];
    if (steps.length !== docket.version || Math.max(...steps) !== docket.version) note('I6', agency, caseNo, `docket ${docket.procedure} is at ${docket.version}, the chain knows ${steps.join(' ')}`);
  }
}

/** What others hold of the agency's checkpoints fits them all, and reaches up to the last. */
function checkWitnesses({ agencies, directory, jumpMs = 0 }: PlaceAtRest, rows: AgencyRows, note: Note): void {
  const { agency, checkpoints, ledger } = rows;
  if (ledger.length === 0) return;
  const own = checkpoints.map(published => verifyCheckpoint(published, agency, directory));
  const broken = own.find(isRefusal);
  if (broken && isRefusal(broken)) return note('I6', agency, '*', `a checkpoint does not verify: ${broken.code}`);
  const held = agencies.flatMap(other => other.witnessed.filter(row => row.agency === agency).map(row => ({ ...row, witness: other.agency })));
  for (const row of held) {
    const seen = verifyWitnessed(row.body, agency, directory);
    if (isRefusal(seen)) note('I6', agency, '*', `what ${row.witness} holds of checkpoint ${row.number} does not verify: ${seen.code}`);
  }
  const upToDate = new Set(held.filter(row => row.number === checkpoints.length).map(row => row.witness));
  if (upToDate.size < Math.min(2, agencies.length - 1)) note('I6', agency, '*', `checkpoint ${checkpoints.length} is held by ${upToDate.size} others`);
  const evidence = weighEvidence({ agency, own: checkpoints, witnessed: held.map(row => row.body) }, directory);
  const chains = [...Map.groupBy(ledger, entry => entry.caseNo)].map(([caseNo, entries]) => ({ caseNo, rows: entries.map(rowOf) }));
  for (const finding of auditLedger({ evidence, chains, graceMs: 300_000 + jumpMs })) note('I6', agency, finding.caseNo ?? '*', `the audit finds row ${finding.seq} ${finding.kind}`);
}
