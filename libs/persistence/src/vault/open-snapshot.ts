import type { Arrived, ConsentRecord, DocketRecord, KnownMessage, ReferralRecord, Snapshot } from '@fengqiao/docket';
import type { Clock } from '@fengqiao/procedure';
import type { CaseKey } from '@fengqiao/trust';
import type { CaseKeys, KeyRow, KnownKey } from './case-keys.js';
import { openValue, place } from './places.js';

/** A docket as it is read; what is sealed in bytes, or in hexadecimal where it came in a JSON document. */
export interface DocketRead extends Omit<DocketRecord, 'facts' | 'file' | 'openedBy' | 'clocks'> {
  readonly facts: string | Buffer;
  readonly file: string | Buffer;
  readonly particulars: string | Buffer | null;
  readonly openedBy: Omit<NonNullable<DocketRecord['openedBy']>, 'particulars'> | null;
  readonly clocks: Clock[] | null;
}

interface ReferralRead {
  readonly body: Omit<ReferralRecord, 'reason' | 'result'>;
  readonly sealed: string | null;
}

interface ConsentRead {
  readonly id: string;
  readonly caseNo: ConsentRecord['caseNo'];
  readonly sealed: string | null;
}

interface HeldRead extends Omit<Arrived, 'message'> {
  readonly message: string | null;
  readonly sealed: string | null;
}

/** What is read before a unit is decided; `fq_read` answers in this form. */
export interface Read {
  readonly keys: KeyRow[] | null;
  readonly dockets: DocketRead[] | null;
  readonly referrals: ReferralRead[] | null;
  readonly chains: Snapshot['chains'] extends ReadonlyMap<string, infer R> ? R[] | null : never;
  readonly consents: ConsentRead[] | null;
  readonly cursors: { readonly key: string; readonly next: number }[] | null;
  readonly held: HeldRead[] | null;
  readonly known: (KnownMessage & { readonly id: string })[] | null;
}

type KeyOf = (caseNo: string) => KnownKey;

/** The key, where there is one to open with. */
const usable = (key: KnownKey): CaseKey | undefined => (key === 'erased' ? undefined : key);

function docketOf({ openedBy, clocks, facts, file, particulars, ...rest }: DocketRead, key: CaseKey | undefined): DocketRecord {
  const at = (column: string): string => place('docket', column, rest.id);
  return {
    ...rest, clocks: clocks ?? [],
    facts: openValue(key, facts, at('facts')), file: openValue(key, file, at('file')),
    ...(openedBy ? { openedBy: { ...openedBy, particulars: particulars === null ? undefined : openValue(key, particulars, at('particulars')) } } : {}),
  };
}

/** What was said in a referral's answer, as it was sealed: a reason alone, or what came back and a reason. */
export const saidIn = (words: object): Pick<ReferralRecord, 'reason' | 'result'> =>
  ('result' in words ? words : { reason: words as NonNullable<ReferralRecord['reason']> });

/** Own half of a referral, with what was said in its answer unless that has been erased. */
export function referralOf({ body, sealed }: ReferralRead, key: KnownKey): ReferralRecord {
  if (sealed === null || key === 'erased') return body;
  return { ...body, ...saidIn(openValue<object>(key, sealed, place('referral', 'sealed', body.id))) };
}

function heldOf({ message, sealed, ...rest }: HeldRead, key: KnownKey): Arrived {
  if (message !== null) return { ...rest, message: JSON.parse(message) as Arrived['message'] };
  // What came about an erased case was not kept: it is parked when its turn comes.
  if (sealed === null || key === 'erased') return { ...rest, message: { head: {}, body: {} } };
  return { ...rest, message: openValue(key, sealed, place('inbox', 'sealed', rest.id)) };
}

/** Consents of cases that have not been erased. */
export const consentsOf = (rows: readonly ConsentRead[], keyOf: KeyOf): ConsentRecord[] => rows.flatMap(({ id, caseNo, sealed }) => {
  const key = keyOf(caseNo);
  return sealed === null || key === 'erased' ? [] : [openValue<ConsentRecord>(key, sealed, place('consent', 'sealed', id))];
});

/** Opens what was read. Dockets of an erased case are not there any more; its chain says so. */
export function openSnapshot(read: Read, keys: CaseKeys): Snapshot {
  const known = new Map((read.keys ?? []).map(row => [row.caseNo, keys.learn(row)]));
  const keyOf: KeyOf = caseNo => known.get(caseNo);
  return {
    dockets: new Map((read.dockets ?? []).filter(row => keyOf(row.caseNo) !== 'erased').map(row => [row.id, docketOf(row, usable(keyOf(row.caseNo)))])),
    referrals: new Map((read.referrals ?? []).map(row => [row.body.id, referralOf(row, keyOf(row.body.caseNo))])),
    chains: new Map((read.chains ?? []).map(row => [row.caseNo, keyOf(row.caseNo) === 'erased' ? { ...row, erased: true as const } : row])),
    consents: consentsOf(read.consents ?? [], keyOf),
    cursors: new Map((read.cursors ?? []).map(row => [row.key, row.next])),
    held: (read.held ?? []).map(row => heldOf(row, keyOf(row.caseNo))),
    known: new Map((read.known ?? []).map(({ id, ...message }) => [id, message])),
  };
}
