import { shanghaiDay } from '@fengqiao/kernel';
import { appendEntry, digestOf, emptyChain, headOf, international, type CryptoProfile, type LedgerRow } from '../src/index.js';

const ACTIONS = ['register', 'accept', 'mediate', 'refer', 'conclude'];
const START = Date.parse('2026-02-01T01:00:00.000Z');
const HOUR = 3_600_000;

/** The rows of a case: `length` steps, one an hour. `story` makes two chains of one case differ. */
export function chainOf(
  agency: string,
  caseNo: string,
  length: number,
  story = '',
  profile: CryptoProfile = international,
): readonly LedgerRow[] {
  const rows: LedgerRow[] = [];
  let head = emptyChain(agency, caseNo, profile);
  for (let i = 0; i < length; i++) {
    const at = START + i * HOUR;
    const draft = {
      at: new Date(at).toISOString(),
      on: shanghaiDay(at),
      actor: `staff-${i % 3}`,
      docketId: 'docket-1',
      action: ACTIONS[i % ACTIONS.length]!,
      version: i + 1,
      payloadDigest: digestOf({ story, caseNo, i }, profile),
    };
    const row = appendEntry(head, draft, profile);
    rows.push(row);
    head = headOf(row);
  }
  return rows;
}

/** The instant just after the step `seq`, when a checkpoint may hold it. */
export const afterStep = (seq: number): number => START + (seq - 1) * HOUR + 60_000;
