import { verifyChain, verifyReceipt, type KeyDirectory, type LedgerRow } from '@fengqiao/trust';
import { isRefusal } from '@fengqiao/kernel';

/** What the databases of all agencies hold when the dust has settled. */
export interface Aftermath {
  readonly agencies: Readonly<Record<string, AgencyRows>>;
  readonly directory: KeyDirectory;
  /** The day on which it was read; no clock that ends on it or later may have fired. */
  readonly today: string;
}

export interface AgencyRows {
  readonly outbox: readonly { id: string; to: string; caseNo: string; seq: number; digest: string; receipt: Record<string, unknown> | null }[];
  readonly inbox: readonly { id: string; from: string; caseNo: string; seq: number; digest: string; outcome: string; at: string }[];
  readonly referrals: readonly { id: string; side: string; state: string; peer: string; docketId: string }[];
  readonly dockets: readonly { id: string; openedBy: string | null }[];
  readonly clocks: readonly { id: string; state: string; lastDay: string }[];
  readonly ledger: readonly { caseNo: string; row: LedgerRow }[];
}

const CLOCK_STATES = new Set(['running', 'paused', 'met', 'late', 'missed', 'dropped']);
const duplicates = <T>(items: readonly T[]): T[] => items.filter((item, index) => items.indexOf(item) !== index);

/** I1: each message sent lies in its receiver's inbox, once; each referral opened one docket there at the most. */
function appliedOnce({ agencies }: Aftermath): string[] {
  const found: string[] = [];
  for (const [from, { outbox }] of Object.entries(agencies)) {
    for (const message of outbox) {
      const arrived = agencies[message.to]?.inbox.filter(row => row.id === message.id) ?? [];
      if (arrived.length !== 1) found.push(`I1 ${from}: message ${message.id} lies ${arrived.length} times at ${message.to}`);
      else if (arrived[0]!.outcome === 'held') found.push(`I1 ${message.to}: message ${message.id} is still held`);
    }
  }
  for (const [agency, { dockets }] of Object.entries(agencies)) {
    for (const referral of duplicates(dockets.flatMap(docket => docket.openedBy ?? []))) found.push(`I1 ${agency}: referral ${referral} opened two dockets`);
  }
  return found;
}

/** I2: both halves of a referral stand the same, so that exactly one side holds the duty. */
function oneHolder({ agencies }: Aftermath): string[] {
  return Object.entries(agencies).flatMap(([agency, { referrals }]) => referrals.filter(half => half.side === 'sender').flatMap(half => {
    const other = agencies[half.peer]?.referrals.find(candidate => candidate.id === half.id && candidate.side === 'receiver');
    return other?.state === half.state ? [] : [`I2 ${agency}: referral ${half.id} is ${half.state} here and ${other?.state ?? 'unknown'} at ${half.peer}`];
  }));
}

/** I3: from one agency to another the numbers of a case's messages have no gap and no repetition. */
function inOrder({ agencies }: Aftermath): string[] {
  return Object.entries(agencies).flatMap(([agency, { inbox }]) =>
    [...Map.groupBy(inbox, row => `${row.from} ${row.caseNo}`)].flatMap(([key, rows]) => {
      const numbers = rows.map(row => row.seq).sort((a, b) => a - b);
      return numbers.every((seq, index) => seq === index + 1) ? [] : [`I3 ${agency}: from ${key} came ${numbers.join(', ')}`];
    }));
}

/** I4: a receipt exists exactly where the inbox row does, and proves it offline. */
function receiptsHold({ agencies, directory }: Aftermath): string[] {
  return Object.entries(agencies).flatMap(([agency, { outbox }]) => outbox.flatMap(message => {
    const arrived = agencies[message.to]?.inbox.some(row => row.id === message.id && row.digest === message.digest) ?? false;
    if (!message.receipt) return arrived ? [`I4 ${agency}: no receipt for ${message.id}, which has arrived`] : [];
    const verdict = verifyReceipt(message.receipt, directory, { digest: message.digest });
    if (isRefusal(verdict)) return [`I4 ${agency}: the receipt of ${message.id} does not hold: ${verdict.code}`];
    return arrived ? [] : [`I4 ${agency}: a receipt for ${message.id}, which has not arrived`];
  }));
}

/** I5: every clock is in exactly one known state, and none was missed before its day had passed. */
function clocksEnd({ agencies, today }: Aftermath): string[] {
  return Object.entries(agencies).flatMap(([agency, { clocks }]) => [
    ...clocks.filter(clock => !CLOCK_STATES.has(clock.state)).map(clock => `I5 ${agency}: clock ${clock.id} is ${clock.state}`),
    ...clocks.filter(clock => clock.state === 'missed' && clock.lastDay >= today).map(clock => `I5 ${agency}: clock ${clock.id} fired before ${clock.lastDay} had passed`),
  ]);
}

/** I6: every chain is whole. */
function chainsWhole({ agencies }: Aftermath): string[] {
  return Object.entries(agencies).flatMap(([agency, { ledger }]) =>
    [...Map.groupBy(ledger, entry => entry.caseNo)].flatMap(([caseNo, entries]) => {
      const verdict = verifyChain(entries.map(entry => entry.row).sort((a, b) => a.seq - b.seq), agency, caseNo);
      return verdict.intact ? [] : [`I6 ${agency}: the chain of ${caseNo} breaks at ${verdict.seq} (${verdict.what})`];
    }));
}

/** Every broken invariant, named with agency and thing. */
export const brokenInvariants = (aftermath: Aftermath): string[] =>
  [appliedOnce, oneHolder, inOrder, receiptsHold, clocksEnd, chainsWhole].flatMap(check => check(aftermath));
