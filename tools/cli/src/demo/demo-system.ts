import type { Acted, ReferralRecord } from '@fengqiao/docket';
import type { Refusal } from '@fengqiao/kernel';
import type { Clock, SenderStep } from '@fengqiao/procedure';
import type { ConsentStep } from './journey-file.js';

/** A docket as the runner reads it. */
export interface DocketSeen {
  readonly id: string;
  readonly caseNo: string;
  readonly procedure: string;
  readonly state: string;
  readonly version: number;
  /** `nanchang@1` */
  readonly scheme: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly file: Readonly<Record<string, unknown>>;
  readonly clocks: readonly Clock[];
}

/** Who does something, and when. */
export interface Deed {
  readonly agency: string;
  readonly role: string;
  readonly place: string;
  readonly on: string;
  readonly procedure: string;
  readonly action: string;
  readonly input: unknown;
}

/** What the sender of a referral does about it, and when. */
export interface SenderDeed {
  readonly agency: string;
  readonly role: string;
  readonly place: string;
  readonly on: string;
  readonly referralId: string;
  readonly step: SenderStep;
  readonly reason?: { readonly code: string; readonly text: string };
}

/** What a journey is run on: the HTTP interfaces of a stack, or a double of them. */
export interface DemoSystem {
  open(deed: Deed & { readonly caseNo?: string; readonly file: unknown }): Promise<Acted | Refusal>;
  act(deed: Deed & { readonly docketId: string }): Promise<Acted | Refusal>;
  consent(step: ConsentStep, place: string, caseNo: string, text: string): Promise<Refusal | undefined>;
  takeSenderStep(deed: SenderDeed): Promise<ReferralRecord | Refusal>;
  /** An agency's own half of the newest referral of a purpose that it sent for a case. */
  findSent(agency: string, place: string, caseNo: string, purpose: string): Promise<ReferralRecord | undefined>;
  /** The newest docket of a procedure for a case, if there is one yet. */
  findDocket(agency: string, place: string, caseNo: string, procedure: string): Promise<DocketSeen | undefined>;
  /** Everybody on a roster of an agency at a place, whatever became of them, by number. */
  listRoster(agency: string, place: string, procedure: string): Promise<readonly { readonly id: string }[]>;
  /** Lets time pass up to a day, clocks firing on the way; a system whose clock is the wall's cannot. */
  passTo?(day: string): Promise<void>;
  /** Asks again until the answer is there. `undefined` when the time is up. */
  eventually<T>(ask: () => Promise<T | undefined>): Promise<T | undefined>;
}
