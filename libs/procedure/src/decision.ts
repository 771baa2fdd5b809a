import type { Additions, CaseFile } from '@fengqiao/case-file';
import type { Period, Span } from '@fengqiao/calendar';
import type { Bilingual, CivilDate, Fen, Refusal } from '@fengqiao/kernel';

/** The last day of a duty, as the calendar gives it. */
export interface Deadline {
  readonly lastDay: CivilDate;
  /** The day before it was moved off a holiday. */
  readonly nominal: CivilDate;
  /** Beyond the loaded calendar: may still move. */
  readonly provisional: boolean;
  /** The article or the clause, readable. */
  readonly basis: string;
  /** How it was counted, so that a pause or an extension can count on. */
  readonly period: Period;
}

/** Everything about "now" that a decision may know. Time, calendar and tables come in as data. */
export interface Moment {
  /** The day the step happened (业务发生日); the law counts from it. */
  readonly on: CivilDate;
  /** The day it is being recorded; later than `on` for a late entry. */
  readonly recordedOn: CivilDate;
  /** Who takes the step: an account, or `system`. */
  readonly actor: string;
  /**
   * The last day of a rule of the law catalogue when it starts on `from`, under the version in force that day.
   * @param set the length that a paper sets, for a rule that leaves it to the paper (an order, a letter)
   */
  deadline(rule: string, from: CivilDate, set?: Span): Deadline | Refusal;
  /** The monthly minimum wage of a region on a day. */
  minimumWage(region: string, on: CivilDate): { readonly monthly: Fen; readonly source: string } | Refusal;
  /** A fresh id; the kit draws it, the pure layer does not. */
  newId(): string;
}

/** A coded reason with the words that people read. */
export interface Reason {
  readonly code: string;
  readonly text: string;
}

/** A docket as a decision sees it: nothing of storage, nothing of other agencies. */
export interface DocketView<F, S extends string> {
  readonly id: string;
  readonly state: S | 'new';
  readonly facts: { readonly [K in keyof F]?: F[K] };
  readonly file: CaseFile;
  readonly openedOn: CivilDate;
  /** The referral that opened it, if one did. */
  readonly openedBy?: { readonly referralId: string; readonly from: string; readonly purpose: string; readonly particulars: unknown };
}

/** A hand-off that a step wants; the scheme says where it may go. */
export interface ReferralIntent {
  readonly purpose: string;
  /** Its id, drawn by a decision that wants to know later which answer belongs to it. */
  readonly id?: string;
  /** The applicants whom it concerns, where not all of a group: the others stay out of its package. */
  readonly parties?: readonly string[];
  /** An agency chosen by the worker or the officer; otherwise the scheme's default route. */
  readonly to?: string;
  /** A notice that a place may do without: left out where its mechanism has no way for it. */
  readonly ifRouted?: true;
  /** What only this purpose needs; checked against the purpose's schema. */
  readonly particulars?: unknown;
}

/** When and for how long a started duty runs, where the rule alone does not say. */
export interface ClockStart {
  /** Another rule of the law catalogue than the duty's own, where the facts decide which one governs. */
  readonly rule?: string;
  /** Counts from this day instead of the day of the step (e.g. the day an agreement took effect). */
  readonly from?: CivilDate;
  /** Ends on this day whatever the rule (a date fixed by an order or an agreement). */
  readonly until?: CivilDate;
}

/** What a pure rule decided. Everything absent stays as it was. */
export interface Decision<F, S extends string, D extends string> {
  readonly facts?: { readonly [K in keyof F]?: F[K] | undefined };
  /** The state, where the table names several; without it the docket stays where it is. */
  readonly to?: S;
  /** Particulars of duties that the action starts; `false` leaves one out. */
  readonly clocks?: Readonly<Partial<Record<D, ClockStart | false>>>;
  /** The day on which a duty that the action stops was done, where that is not the day of the step (papers served, entered later). */
  readonly doneOn?: Readonly<Partial<Record<D, CivilDate>>>;
  readonly refer?: readonly ReferralIntent[];
  /** What goes back with the answer to the referral that opened the docket. */
  readonly answer?: { readonly reason?: Reason; readonly outcome?: string; readonly result?: unknown };
  /** What the step adds to the case file. */
  readonly adds?: Additions;
  /** A sentence for the log of the journey, without personal data. */
  readonly remark?: Bilingual;
}
