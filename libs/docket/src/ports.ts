import type { CaseNumber, CivilDate, Fen, Refusal } from '@fengqiao/kernel';
import type { WorkCalendar } from '@fengqiao/calendar';
import type { PersonKey } from '@fengqiao/case-file';
import type { Clock, DocketConsulted } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';
import type {
  Arrived, ChainRecord, ConsentRecord, DocketRecord, InboxOutcome, JourneyStep, LedgerRecord, OutboxRecord, Outgoing, PaperRecord,
  LetterReceived, LetterSent, ParkedLetter, ReferralRecord, SheetTaken,
} from './records.js';
import type { StorageOnly, StorageOnlyChange } from './storage-only.js';

/** What to read before deciding. */
export interface Wanted {
  readonly dockets?: readonly string[];
  readonly referrals?: readonly string[];
  readonly cases?: readonly CaseNumber[];
  /** Messages whose sequence cursors and held followers are needed. */
  readonly cursors?: readonly { readonly from: string; readonly caseNo: CaseNumber }[];
  /** Message ids of which to say whether the inbox has them already. */
  readonly messages?: readonly string[];
}

/** A message that lies in the inbox. */
export interface KnownMessage {
  readonly at: string;
  readonly digest: string;
  readonly parked: boolean;
}

/** What was read. Own halves of referrals come with the dockets they belong to. */
export interface Snapshot {
  readonly dockets: ReadonlyMap<string, DocketRecord>;
  readonly referrals: ReadonlyMap<string, ReferralRecord>;
  readonly chains: ReadonlyMap<string, ChainRecord>;
  readonly consents: readonly ConsentRecord[];
  /** `from|caseNo` → the sequence number that may be applied next. */
  readonly cursors: ReadonlyMap<string, number>;
  readonly held: readonly Arrived[];
  /** Messages that the inbox has already: when they were stored, with what content, and whether they are parked. */
  readonly known: ReadonlyMap<string, KnownMessage>;
}

/** Everything that one unit of work changes, written in one transaction or not at all. */
export interface Changes {
  /** `expected` is the version that was read; absent for a new docket. `fileChanged` spares rewriting a large file. */
  readonly dockets: readonly { readonly docket: DocketRecord; readonly expected?: number; readonly fileChanged: boolean }[];
  readonly chains: readonly { readonly chain: ChainRecord; readonly expected?: number }[];
  readonly clocks: readonly { readonly clock: Clock; readonly docketId: string; readonly caseNo: CaseNumber }[];
  readonly referrals: readonly ReferralRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly ledger: readonly LedgerRecord[];
  readonly outbox: readonly OutboxRecord[];
  readonly journey: readonly JourneyStep[];
  readonly papers: readonly PaperRecord[];
  /** `fresh` inserts the message; otherwise its row (held before) gets its outcome. */
  readonly inbox: readonly { readonly message: Arrived; readonly outcome: InboxOutcome; readonly reason?: string; readonly fresh: boolean }[];
  /** One for every sequence of which a message came in; `expected` is what was read, absent for a new sequence. */
  readonly cursors: readonly { readonly from: string; readonly caseNo: CaseNumber; readonly next: number; readonly expected?: number }[];
  readonly idempotency?: { readonly key: string; readonly fingerprint: string; readonly answer: string };
  /** The case whose key is destroyed with this unit: all that is personal of it can never be read again. */
  readonly erased?: CaseNumber;
  /** A case that is stored only from now on, or is so no longer. */
  readonly storageOnly?: StorageOnlyChange;
}

/** A docket whose file names a person. */
export interface FoundDocket {
  readonly docketId: string;
  readonly caseNo: CaseNumber;
  readonly place: string;
  readonly procedure: string;
  readonly state: string;
  readonly openedOn: CivilDate;
  /** By what it was found. */
  readonly matched: readonly PersonKey['kind'][];
}

/** Dockets of a procedure at a place, as a step or a list consults them. */
export interface DocketsWanted {
  readonly procedure: string;
  /** Every place unless said. */
  readonly place?: string;
  /** The facts that are read out. */
  readonly facts: readonly string[];
  /** Those that stand there now; in any state unless said. */
  readonly states?: readonly string[];
  /** Opened from the first day to the last; on any day unless said. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Those with a higher id. */
  readonly after: string;
  readonly limit: number;
}

/** What this agency has of a case, and what of it is still under way. */
export interface CaseBearings {
  readonly dockets: readonly { readonly id: string; readonly procedure: string; readonly state: string }[];
  /** Messages without a receipt, and such as wait for one before them. */
  readonly waiting: number;
  /** Its erasure was asked for too early, and it is stored only until then. */
  readonly storageOnly?: StorageOnly;
}

/** One agency's own store. */
export interface Store {
  read(wanted: Wanted): Promise<Snapshot>;
  /** `stale`: somebody else wrote first; nothing was written. */
  write(changes: Changes): Promise<'done' | 'stale'>;
  /** The answer given to an idempotency key before, if any. */
  answered(key: string): Promise<{ readonly fingerprint: string; readonly answer: string } | undefined>;
  /** Clocks whose last day lies before `today`, running, awake, at most `limit`. */
  overdue(today: CivilDate, limit: number): Promise<readonly { readonly clock: Clock; readonly docketId: string }[]>;
  /** Clocks that run or were missed, ordered by id, those after `after`, at most `limit`: to be counted again. */
  counting(after: string, limit: number): Promise<readonly { readonly clock: Clock; readonly docketId: string }[]>;
  /** What the chain's entries about a docket say in the open (their payloads), oldest first. */
  recordsOf(docket: { readonly id: string; readonly caseNo: CaseNumber }): Promise<readonly string[]>;
  /** Dockets of this agency whose file names somebody by one of these keys, newest first, at most a hundred. */
  findByPerson(keys: readonly PersonKey[]): Promise<readonly FoundDocket[]>;
  /** Dockets that have not been erased, ordered by id. */
  consult(wanted: DocketsWanted): Promise<readonly DocketConsulted[]>;
  bearingsOf(caseNo: CaseNumber): Promise<CaseBearings>;
}

/** The outgoing side of an agency's store, for the relay. */
export interface Outbox {
  /**
   * Claims up to `limit` messages whose turn it is, oldest first, and leases them for `leaseSeconds`: never sent ones and
   * published ones without a receipt since their last try. Two relays never claim the same row.
   */
  claim(limit: number, leaseSeconds: number): Promise<readonly Outgoing[]>;
  /** The broker took them; a message is tried again, unless a receipt comes first, after `first` seconds, doubled with each attempt up to `longest`. */
  published(letters: readonly LetterSent[], retry: { readonly first: number; readonly longest: number }): Promise<void>;
  /** The broker did not take them; tried again in `retrySeconds`. */
  postponed(ids: readonly string[], retrySeconds: number, reason: string): Promise<void>;
  /** Retires messages on the receiver's word; answers with the ids that were not ours, whose digest differs, or that another than their receiver spoke of. */
  receipted(sheets: readonly SheetTaken[]): Promise<readonly string[]>;
  /** Whether anything is still without a receipt, for a relay that has nothing to claim now. */
  pending(): Promise<number>;
  /** Keeps the signatures over what came; called before any of it lies in the inbox. */
  keep(letters: readonly LetterReceived[]): Promise<void>;
  park(letter: ParkedLetter): Promise<void>;
}

/** What an entry says, before it is linked. */
export interface EntryDraft {
  readonly on: CivilDate;
  readonly at: string;
  readonly actor: string;
  readonly docketId: string;
  readonly action: string;
  readonly version: number;
}

/** The chain that makes history unforgeable. */
export interface LedgerPort {
  /** The next link after `chain` (or the first of a case) for a draft of the entry. */
  link(chain: ChainRecord | undefined, caseNo: CaseNumber, draft: EntryDraft & { readonly payloadDigest: string }, payload: string): LedgerRecord;
  /** SHA-256 of a text, base64url. */
  digest(text: string): string;
}

/** The world outside the domain: time, identity, tables, mechanisms. */
export interface World {
  /** Today in Shanghai. */
  today(): CivilDate;
  /** Now, ISO 8601 UTC. */
  instant(): string;
  newId(): string;
  /** The running trace, W3C form, if there is one. */
  traceparent(): string | undefined;
  /** Runs work as part of a trace that came with a message, so that what it sends carries that trace on. */
  continuing<T>(traceparent: string | undefined, work: () => T): T;
  randomBytes(count: number): Uint8Array;
  readonly calendar: WorkCalendar;
  minimumWage(region: string, on: CivilDate): { readonly monthly: Fen; readonly source: string } | Refusal;
  readonly schemes: SchemeBook;
}

/** The mechanisms that this installation runs. */
export interface SchemeBook {
  /** The version in force at a place on a day. */
  inForce(place: string, on: CivilDate): Scheme | Refusal;
  /** `nanchang@1` → that version, also after its end. */
  byKey(key: string): Scheme | Refusal;
}
