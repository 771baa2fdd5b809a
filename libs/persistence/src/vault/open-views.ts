import type { KnownKey } from './case-keys.js';
import { openJson, tryOpen, type Opened } from './open-rows.js';
import { saidIn } from './open-snapshot.js';
import { place } from './places.js';

/** A docket's row, of which a list may leave columns out. */
interface DocketSealed {
  readonly id: string;
  readonly openedBy?: Record<string, unknown> | null | undefined;
  readonly facts?: Uint8Array | undefined;
  readonly file?: Uint8Array | undefined;
  readonly particulars?: Uint8Array | null | undefined;
}

type Values = Record<string, unknown>;

/** A docket as a desk sees it. Erased: the row without what was personal in it. */
export function openDocket<R extends DocketSealed>(row: R, key: KnownKey) {
  const { facts, file, particulars, openedBy, ...rest } = row;
  const at = (column: string): string => place('docket', column, row.id);
  const told = openJson<unknown>(key, particulars, at('particulars'));
  const opened = openJson<Values>(key, file, at('file'));
  return {
    ...rest, facts: openJson<Values>(key, facts, at('facts')) ?? {}, ...(opened ? { file: opened } : {}), ...(key === 'erased' ? { erased: true as const } : {}),
    openedBy: openedBy ? { ...openedBy, ...(told === undefined ? {} : { particulars: told }) } : null,
  };
}

export interface SealedReferral {
  readonly id: string;
  readonly caseNo: string;
  readonly body: Values;
  readonly sealed?: Uint8Array | null | undefined;
}

/** Own half of a referral, with what was said in its answer unless that has been erased. */
export function openReferral({ id, body, sealed }: SealedReferral, key: KnownKey): Values {
  const words = openJson<Values>(key, sealed, place('referral', 'sealed', id));
  return words ? { ...body, ...saidIn(words) } : body;
}

export interface LedgerRead {
  readonly case_no: string;
  readonly seq: number;
  readonly hash: string;
  readonly entry: Values;
  readonly payload: string;
  readonly details: Uint8Array | null;
}

export const openDetails = ({ case_no: caseNo, seq, details }: LedgerRead, key: KnownKey): Opened =>
  tryOpen(key, details, place('ledger', 'details', `${caseNo}/${seq}`));

/** A docket for the audit: what it holds, and the salt of the last mark of it that is not younger than the docket. */
export function standingDocket<R extends DocketSealed & { readonly version: number }>(row: R, key: KnownKey, entries: readonly LedgerRead[]) {
  const { facts, file, particulars: _notMarked, ...rest } = row;
  return {
    ...rest,
    facts: { value: tryOpen(key, facts, place('docket', 'facts', row.id)), salt: saltOf('facts', row.version, entries, key) },
    file: { value: tryOpen(key, file, place('docket', 'file', row.id)), salt: saltOf('file', row.version, entries, key) },
  };
}

function saltOf(what: string, version: number, entries: readonly LedgerRead[], key: KnownKey): string | undefined {
  const last = entries.findLast(({ entry, payload }) => Number(entry['version']) <= version && payload.includes(`"${what}":"`) && marks(payload)?.[what] !== undefined);
  const opened = last && openDetails(last, key);
  return typeof opened === 'object' ? (JSON.parse(opened.text) as { salt?: string }).salt : undefined;
}

/** A payload that somebody made unreadable marks nothing; the audit finds it by its digest. */
function marks(payload: string): Readonly<Record<string, string>> | undefined {
  try {
    return (JSON.parse(payload) as { marks?: Record<string, string> }).marks;
  } catch {
    return undefined;
  }
}
