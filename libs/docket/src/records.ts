import type { CaseNumber, CivilDate } from '@fengqiao/kernel';
import type { Answer, Clock, DocketState, Reason } from '@fengqiao/procedure';
import type { ReferralState, ReferralStep } from '@fengqiao/referral';

/** A docket with what the engine does not need to think: where it belongs and which version of the mechanism it keeps. */
export interface DocketRecord extends DocketState {
  readonly place: string;
  /** `nanchang@1`: a running case keeps the version under which it began. */
  readonly scheme: string;
}

/** One step of one referral, as this agency can prove it. */
export interface StepProof {
  readonly step: ReferralStep;
  readonly on: CivilDate;
  readonly messageId: string;
  readonly digest: string;
  readonly direction: 'out' | 'in';
}

/** This agency's own half of a referral. */
export interface ReferralRecord {
  readonly id: string;
  readonly side: 'sender' | 'receiver';
  readonly caseNo: CaseNumber;
  readonly docketId: string;
  readonly peer: string;
  readonly purpose: string;
  readonly kind: 'referral' | 'assistance' | 'notice';
  readonly state: ReferralState;
  readonly sentOn: CivilDate;
  readonly answerBy?: CivilDate;
  readonly consentId?: string;
  readonly reason?: Reason;
  readonly outcome?: string;
  /** What came back with the conclusion, for whoever asked. */
  readonly result?: unknown;
  readonly onward?: { readonly to: string; readonly referralId: string };
  readonly steps: readonly StepProof[];
}

/** Where a case's chain of entries stands in this agency, and how many messages about it went to whom. */
export interface ChainRecord {
  readonly caseNo: CaseNumber;
  readonly place: string;
  readonly scheme: string;
  readonly seq: number;
  readonly head: string;
  readonly sent: Readonly<Record<string, number>>;
  /** The case's key has been destroyed: nothing more is told of it here. */
  readonly erased?: true;
}

/** 同意: for one purpose and one receiver, withdrawn at will. */
export interface ConsentRecord {
  readonly id: string;
  readonly caseNo: CaseNumber;
  readonly party: string;
  readonly partyRole: 'applicant' | 'respondent';
  readonly purpose: string;
  readonly receiver: string;
  readonly text: string;
  readonly how: 'on-paper' | 'one-time-code' | 'in-person' | 'recorded-call';
  readonly givenOn: CivilDate;
  readonly withdrawnOn?: CivilDate;
  /** Its last day, where the party set one. */
  readonly until?: CivilDate;
}

/**
 * An entry of the ledger. `entry` is what the chain hashes; `payload` is what the entry's `payloadDigest` is made over, with
 * nothing personal in it; `details` are what the payload's mark is made over, and the store seals them.
 */
export interface LedgerRecord {
  readonly caseNo: CaseNumber;
  readonly seq: number;
  readonly hash: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly payload: string;
  readonly details?: string;
}

/** A message on its way out. It retires on the receiver's signed receipt, never on the broker's word. */
export interface OutboxRecord {
  readonly id: string;
  readonly to: string;
  readonly type: string;
  readonly caseNo: CaseNumber;
  readonly place: string;
  readonly seq: number;
  /** The canonical text that is digested, signed and sealed. */
  readonly body: string;
  readonly digest: string;
  readonly referralId?: string;
  readonly traceparent?: string;
}

/** What a message that arrived came to. `held` waits for the one before it. */
export type InboxOutcome = 'applied' | 'held' | 'parked' | 'noted';

/** A message that arrived, opened and verified, with what proves who sent it. */
export interface Arrived {
  readonly id: string;
  readonly from: string;
  readonly type: string;
  readonly caseNo: CaseNumber;
  readonly seq: number;
  readonly digest: string;
  /** Its place under the sender's signature, so that this agency can prove alone what it was sent. */
  readonly proof: { readonly letter: string; readonly leaf: number };
  readonly message: { readonly head: Readonly<Record<string, unknown>>; readonly body: Readonly<Record<string, unknown>> };
  /** The text of `message`, where it is at hand: then nobody needs to write it again. */
  readonly text?: string;
}

/** A message to be sent, claimed by the relay. */
export interface Outgoing {
  readonly id: string;
  readonly to: string;
  readonly type: string;
  readonly place: string;
  readonly caseNo: CaseNumber;
  readonly body: string;
  readonly digest: string;
  readonly attempts: number;
  readonly traceparent?: string;
}

/** A letter that the broker has taken: one signature of this agency over all its messages. */
export interface LetterSent {
  readonly id: string;
  /** Ids of its messages in the order in which they were signed. */
  readonly messages: readonly string[];
  /** What proves each of them: their digests in that order, and the signature. */
  readonly signature: SignedDigests;
}

/** A letter that came, as far as it proves what it brought. */
export interface LetterReceived {
  /** Follows from the signature: a letter that comes twice is kept once. */
  readonly id: string;
  readonly signature: SignedDigests;
}

/** Digests under one signature; the proof of a single one is made of them when it is asked for. */
export interface SignedDigests {
  /** The profile in which digests and signature were made. */
  readonly profile: string;
  readonly digests: readonly string[];
  readonly signedRoot: string;
}

/** Receipts that came under one signature. */
export interface SheetTaken {
  /** Follows from the signature: a sheet that comes twice is kept once. */
  readonly id: string;
  readonly profile: string;
  readonly signedRoot: string;
  /** All of them as they were signed, a JSON array: each is proved by its place among the others. */
  readonly receipts: string;
  readonly taken: readonly ReceiptTaken[];
}

/** The receiver's signed word that a message lies in its inbox. */
export interface ReceiptTaken {
  readonly messageId: string;
  /** Who gave it. Nobody but the receiver of the message may retire it. */
  readonly from: string;
  readonly digest: string;
  readonly outcome: 'stored' | 'duplicate' | 'parked';
  readonly reason?: string;
  /** Its place on its sheet, from 0. */
  readonly line: number;
}

/** A letter that could not be opened or verified, kept as it came (sealed) with the reason. */
export interface ParkedLetter {
  readonly id: string;
  readonly subject: string;
  readonly code: string;
  readonly reason: string;
  readonly letter: string;
}

/** One step of a case anywhere, as its observers keep it. */
export interface JourneyStep {
  readonly caseNo: CaseNumber;
  readonly place: string;
  readonly scheme: string;
  readonly agency: string;
  readonly docketId: string;
  readonly version: number;
  readonly on: CivilDate;
  readonly recordedOn: CivilDate;
  readonly traceId?: string;
  readonly step: Readonly<Record<string, unknown>>;
}

/** A paper that a step issued, or that somebody had drawn up. What it says is composed when it is read (ADR 13). */
export interface PaperRecord {
  readonly id: string;
  readonly docketId: string;
  readonly caseNo: CaseNumber;
  readonly paper: string;
  readonly issuedOn: CivilDate;
  readonly action: string;
}

export type { Answer, Clock };

/** 保存期: until when a file is kept, and by which rule. */
export interface Kept {
  readonly docketId: string;
  /** The rule of the law catalogue. */
  readonly rule: string;
  /** The article, or the place's own schedule. */
  readonly basis: string;
  readonly closedOn: CivilDate;
  /** The last day of the period; the file may be erased on the next one. */
  readonly keepUntil: CivilDate;
  readonly erasableFrom: CivilDate;
}
