/**
 * What a worker has answered so far, in the very shape in which a claim is filed; whatever is not answered yet is missing.
 * Money in fen, days `YYYY-MM-DD`, months `YYYY-MM`.
 */
export interface Answers {
  readonly worker?: {
    readonly name?: string | undefined; readonly phone?: string | undefined; readonly kind?: string | undefined; readonly idNumber?: string | undefined; readonly address?: string | undefined;
  };
  readonly employers?: readonly Employer[] | undefined;
  readonly claims?: readonly Claim[] | undefined;
  readonly employment?: {
    readonly job?: string | undefined; readonly startedOn?: string | undefined; readonly endedOn?: string | undefined; readonly workplace?: string | undefined;
    readonly writtenContract?: boolean | undefined; readonly monthlyPay?: number | undefined;
  };
  readonly narrative?: string | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** Ids of the checklist that the worker does not have. */
  readonly lacking?: readonly string[] | undefined;
  readonly particulars?: {
    readonly wish?: { readonly body?: string; readonly station?: string } | undefined; readonly knewOn?: string | undefined; readonly declaredHeadcount?: number | undefined;
  };
  readonly consents?: readonly Consent[] | undefined;
}

export interface Employer {
  readonly name?: string | undefined;
  readonly kind?: 'firm' | 'person' | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

export interface Claim {
  readonly kind: string;
  readonly amount?: number | undefined;
  readonly months?: readonly string[] | undefined;
  readonly facts?: string | undefined;
}

/** A file that stays on the telephone: the digest of its bytes is what is filed, so that nobody can exchange it later. */
export interface Evidence {
  readonly title: string;
  readonly mediaType: string;
  readonly size: number;
  readonly digest: string;
  readonly item?: string | undefined;
}

export interface Consent {
  readonly purpose: string;
  readonly receiver: string;
}

type Loose = string | number | boolean | null | undefined | readonly Loose[] | { readonly [key: string]: Loose };

function kept(value: Loose): Loose {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return keptList(value.map(kept));
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).map(([key, member]) => [key, kept(member)] as const).filter(([, member]) => member !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

function keptList(list: readonly Loose[]): Loose {
  const full = list.filter(member => member !== undefined);
  return full.length ? full : undefined;
}

/** The same without what is empty: a field that was cleared again is not an answer. */
export const withoutEmpty = (answers: Answers): Answers => (kept(answers as Loose) ?? {}) as Answers;
