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
}

/** An entry of the ledger. `entry` is what the chain hashes; `payload` is what the entry's `payloadDigest` is made over. */
export interface LedgerRecord {
  readonly caseNo: CaseNumber;
  readonly seq: number;
  readonly hash: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly payload: string;
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
  /** The sender's batch signature over it, kept so that this agency can prove alone what it was sent. */
  readonly proof: Readonly<Record<string, unknown>>;
  readonly message: { readonly head: Readonly<Record<string, unknown>>; readonly body: Readonly<Record<string, unknown>> };
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

/** The receiver's signed word that a message lies in its inbox. */
export interface ReceiptTaken {
  readonly messageId: string;
  /** Who gave it. Nobody but the receiver of the message may retire it. */
  readonly from: string;
  readonly digest: string;
  readonly outcome: 'stored' | 'duplicate' | 'parked';
  readonly reason?: string;
  /** The self-contained, offline-verifiable receipt. */
  readonly bundle: Readonly<Record<string, unknown>>;
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

/** A paper that a step issues, to be written by the documents service. */
export interface PaperRecord {
  readonly id: string;
  readonly docketId: string;
  readonly caseNo: CaseNumber;
  readonly paper: string;
  readonly issuedOn: CivilDate;
  readonly action: string;
}

export type { Answer, Clock };
