import { Refused, refuse } from '@fengqiao/kernel';
import type { CaseKey } from '@fengqiao/trust';

/** Where something sealed stands. It opens there and nowhere else: not in another row, column, table or case. */
export const place = (table: string, column: string, row: string | number): string => `${table}|${column}|${row}`;

/** Types of messages that tell nothing about a person; the others are sealed. Their contract is in `contracts`. */
const OPEN_TYPES: ReadonlySet<string> = new Set(['step.taken']);
export const isOpenType = (type: string): boolean => OPEN_TYPES.has(type);

const unreadable = (where: string) => refuse('record-unreadable', 'closed',
  { zh: '案件内容与本案密钥不符，可能被人改动或者移动', en: 'The content does not open with the key of its case: it may have been changed or moved' },
  { zh: '请立即告知审计人员，核对台账（audit verify）后从备份恢复', en: 'Tell the auditor at once: verify the ledger (audit verify), then restore it from a backup' },
  { details: { where } });

/** Opens a text. @throws Refused `record-unreadable` where it was altered or moved, or the case has no key */
export function openText(key: CaseKey | undefined, sealed: Buffer, where: string): string {
  const text = key?.open(where, sealed);
  if (text === undefined || text === null) throw new Refused(unreadable(where));
  return text;
}

/** Opens a JSON value, bytes or hexadecimal as SQL gives it. @throws Refused as {@link openText} */
export const openValue = <T>(key: CaseKey | undefined, sealed: string | Buffer, where: string): T =>
  JSON.parse(openText(key, typeof sealed === 'string' ? Buffer.from(sealed, 'hex') : sealed, where)) as T;
