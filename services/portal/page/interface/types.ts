/** What the intake service says and hears, as its interface has it: days `YYYY-MM-DD`, money in fen. */

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A "no" of the service (RFC 9457), with what to do next. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: Bilingual;
  readonly nextStep: Bilingual;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Option {
  readonly id: string;
  readonly title: Bilingual;
}

/** What a claim of a kind must say: at least one of these. */
export type Ask = 'amount' | 'months' | 'facts';

export interface ClaimKind extends Option {
  readonly asks: readonly Ask[];
  readonly checklist: readonly Option[];
}

/** When a desk sees a claim, and how much of it. */
export type SeenWhen = 'at-once' | 'steps-only' | 'with-consent' | 'by-law';

export interface Seer {
  readonly agency: string;
  readonly title: Bilingual;
  readonly when: SeenWhen;
  readonly what: Bilingual;
  readonly why: Bilingual;
}

/** A consent that may be given: to hand the claim to one receiver for one purpose. */
export interface ConsentOffer {
  readonly purpose: string;
  readonly title: Bilingual | string;
  readonly receiver: string;
  readonly receiverTitle: Bilingual;
  readonly text: Bilingual;
}

export interface StationChoice extends Option {
  readonly bodies?: readonly string[];
}

/** What a form at this place asks. */
export interface FilingForm {
  readonly keepDays: number;
  readonly workerKinds: readonly Option[];
  readonly claimKinds: readonly ClaimKind[];
  readonly evidence: { readonly most: number; readonly mediaTypes: readonly string[]; readonly largestBytes: number };
  readonly choices: { readonly bodies: readonly string[]; readonly stations: readonly StationChoice[] };
  readonly consents: readonly ConsentOffer[];
  readonly statutory: readonly { readonly purpose: string; readonly title: Bilingual | string; readonly article: string }[];
  readonly seenBy: readonly Seer[];
}

export interface Station extends Option {
  readonly offers?: readonly (string | { readonly id: string })[];
  /** Kinds of worker that it is for; for all where nothing is said. */
  readonly trade?: readonly string[];
}

/** A place with its stations and what is asked there. */
export interface Place {
  readonly place: string;
  readonly title: Bilingual;
  readonly items: readonly Station[];
  readonly form: FilingForm;
}

/** A claim that was filed. */
export interface Filed {
  readonly caseNo: string;
  readonly place: string;
  readonly filedOn: string;
  readonly receipt: {
    readonly on: string;
    readonly what: Bilingual;
    readonly basis: string;
    readonly events?: readonly { readonly on: string; readonly what: string }[];
  };
  readonly consents: readonly { readonly purpose: string; readonly receiver: string }[];
  readonly next: readonly Bilingual[];
  readonly follow: { readonly path: string; readonly token?: string; readonly expiresAt?: string };
}

/** A draft as the service keeps it. */
export interface ServerDraft<A> {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly station?: string;
  readonly at?: string;
  readonly answers: A;
  readonly keepUntil: string;
  readonly proven?: boolean;
  readonly filed?: Filed;
}
