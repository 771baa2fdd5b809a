import { isRefusal } from '@fengqiao/kernel';
import { digestOf, receiptVerifier, verifyInclusion } from '@fengqiao/trust';
import type { Note, PlaceAtRest } from './violation.js';
import type { AgencyRows, ArrivedSeen, SentSeen } from './place-rows.js';

/** Every message that was committed lies once at its receiver and has its receipt, and nothing lies there that nobody sent. */
export function checkMessages(place: PlaceAtRest, note: Note): void {
  const arrived = new Map(place.agencies.flatMap(({ agency, inbox }) => inbox.map(row => [`${agency} ${row.id}`, row] as const)));
  const verifyReceipt = receiptVerifier(place.directory);
  for (const { agency, outbox } of place.agencies) {
    for (const sent of outbox) {
      checkArrival(agency, sent, arrived.get(`${sent.to} ${sent.id}`), note);
      checkReceipt(agency, sent, arrived.get(`${sent.to} ${sent.id}`), verifyReceipt, note);
      checkSignature(place, agency, sent, sent.proof, sent.to, note);
    }
  }
  const sent = new Map(place.agencies.flatMap(({ agency, outbox }) => outbox.map(row => [`${agency} ${row.id}`, row] as const)));
  for (const rows of place.agencies) {
    for (const row of rows.inbox) {
      const origin = sent.get(`${row.from} ${row.id}`);
      if (!origin || origin.digest !== row.digest) note('I1', rows.agency, row.caseNo, `message ${row.id} of ${row.from} was never sent like this`);
      checkSignature(place, row.from, row, row.proof, rows.agency, note);
    }
    checkSequences(rows, note);
  }
  checkJourneys(place, note);
}

function checkArrival(agency: string, sent: SentSeen, row: ArrivedSeen | undefined, note: Note): void {
  if (!row) return note('I1', agency, sent.caseNo, `${sent.type} ${sent.id} is not at ${sent.to}`);
  if (row.outcome === 'held') note('I3', sent.to, sent.caseNo, `${sent.type} ${sent.id} waits for one before it`);
  if (row.outcome === 'parked' && !row.reason) note('I1', sent.to, sent.caseNo, `${sent.type} ${sent.id} is parked without a reason`);
}

function checkReceipt(agency: string, sent: SentSeen, row: ArrivedSeen | undefined, verify: ReturnType<typeof receiptVerifier>, note: Note): void {
  if (!sent.receipt) {
    if (row) note('I4', agency, sent.caseNo, `${sent.type} ${sent.id} lies at ${sent.to}, but there is no receipt`);
    return;
  }
  if (!row) note('I4', agency, sent.caseNo, `there is a receipt for ${sent.type} ${sent.id}, which is not at ${sent.to}`);
  const receipt = verify(sent.receipt, { digest: sent.digest });
  if (isRefusal(receipt)) return note('I4', agency, sent.caseNo, `the receipt for ${sent.id} does not verify: ${receipt.code}`);
  const fits = receipt.from === sent.to && receipt.to === agency && receipt.messageId === sent.id && receipt.caseNo === sent.caseNo;
  if (!fits) note('I4', agency, sent.caseNo, `the receipt for ${sent.id} is for something else`);
  // A repetition is receipted as such; what it repeats may have been parked.
  if (row && receipt.outcome !== 'duplicate' && (receipt.outcome === 'parked') !== (row.outcome === 'parked')) {
    note('I4', agency, sent.caseNo, `the receipt for ${sent.id} says ${receipt.outcome}, the inbox ${row.outcome}`);
  }
}

function checkSignature({ directory }: PlaceAtRest, by: string, row: SentSeen | ArrivedSeen, signature: SentSeen['proof'], to: string, note: Note): void {
  if ('body' in row && digestOf(JSON.parse(row.body)) !== row.digest) note('I4', by, row.caseNo, `the text of ${row.id} is not what was digested`);
  if (!signature) return note('I4', by, row.caseNo, `there is no signature over ${row.id}`);
  const claims = verifyInclusion(row.digest, signature.proof, signature.signedRoot, 'letter', directory);
  if (isRefusal(claims)) note('I4', by, row.caseNo, `the signature over ${row.id} does not verify: ${claims.code}`);
  else if (claims.by !== by || claims.to !== to) note('I4', by, row.caseNo, `the signature over ${row.id} is of ${claims.by} for ${claims.to}`);
}

/** Numbers of one sequence are 1, 2, 3 … on both sides, and everything up to the cursor has been taken. */
function checkSequences({ agency, inbox, outbox, cursors, chains }: AgencyRows, note: Note): void {
  const next = new Map(cursors.map(cursor => [`${cursor.from} ${cursor.caseNo}`, cursor.next]));
  const came = Map.groupBy(inbox, row => `${row.from} ${row.caseNo}`);
  for (const key of new Set([...next.keys(), ...came.keys()])) {
    const [from, caseNo] = key.split(' ') as [string, string];
    const seqs = (came.get(key) ?? []).map(row => row.seq).sort((a, b) => a - b);
    if (seqs.some((seq, index) => seq !== index + 1)) note('I3', agency, caseNo, `numbers from ${from}: ${seqs.join(' ')}`);
    if (next.get(key) !== seqs.length + 1) note('I3', agency, caseNo, `next from ${from} is ${next.get(key)}, ${seqs.length} have come`);
  }
  const counted = new Map(chains.map(chain => [chain.caseNo, chain.sent]));
  for (const rows of Map.groupBy(outbox, row => `${row.to} ${row.caseNo}`).values()) {
    const { to, caseNo } = rows[0]!;
    const seqs = rows.map(row => row.seq).sort((a, b) => a - b);
    if (seqs.some((seq, index) => seq !== index + 1)) note('I3', agency, caseNo, `numbers to ${to}: ${seqs.join(' ')}`);
    if (counted.get(caseNo)?.[to] !== seqs.length) note('I3', agency, caseNo, `${counted.get(caseNo)?.[to]} messages to ${to} were counted, ${seqs.length} lie in the outbox`);
  }
}

/** Who observes knows every step of every docket, once, and counts as many in the registry. */
function checkJourneys({ agencies }: PlaceAtRest, note: Note): void {
  const observers = agencies.filter(({ journey }) => journey.length > 0);
  for (const observer of observers) {
    const known = new Set(observer.journey.map(step => `${step.docketId} ${step.version}`));
    for (const { agency, dockets } of agencies) {
      for (const docket of dockets) {
        const missing = Array.from({ length: docket.version }, (_, index) => index + 1).filter(version => !known.has(`${docket.id} ${version}`));
        if (missing.length) note('I1', observer.agency, docket.caseNo, `step ${missing.join(', ')} of ${docket.procedure} at ${agency} is not known`);
      }
    }
    const steps = Map.groupBy(observer.journey, step => step.caseNo);
    for (const line of observer.registry) {
      const counted = steps.get(line.caseNo)?.length ?? 0;
      if (counted !== line.steps) note('I9', observer.agency, line.caseNo, `the registry counts ${line.steps} steps, there are ${counted}`);
    }
  }
}
