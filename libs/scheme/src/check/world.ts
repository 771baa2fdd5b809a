import type { CivilDate } from '@fengqiao/kernel';
import type { Action, DutySpec, StateSpec } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { Term } from '../term.js';

/** The part of an action that the linkage depends on. */
export type ActionView = Pick<Action, 'name' | 'title' | 'from' | 'to' | 'by' | 'refers' | 'receives' | 'hears' | 'stops'>;

/** A procedure as the checker reads it; every real one fits. */
export interface ProcedureView {
  readonly name: string;
  readonly title: string;
  readonly states: Readonly<Record<string, StateSpec>>;
  readonly duties: Readonly<Record<string, DutySpec>>;
  readonly actions: Readonly<Record<string, ActionView>>;
}

/** An agency as the checker reads it; every real description fits. */
export interface AgencyView {
  readonly name: string;
  readonly procedures: readonly ProcedureView[];
}

/** A purpose of the catalogue as the checker reads it. */
export interface PurposeView {
  readonly id: string;
  readonly kind: 'referral' | 'assistance' | 'notice';
  readonly title: { readonly zh: string; readonly en: string };
  readonly result: z.ZodType;
  readonly statutory?: string;
}

/** What the checker asks of others. */
export interface SchemeWorld {
  readonly purposes: readonly PurposeView[];
  /** The last day of a rule of the law catalogue, or of a term, that starts on a day; nothing where there is no such rule. */
  deadline(of: string | Term, from: CivilDate): CivilDate | undefined;
  /** Whether the national text leaves this rule's length to the place. Without it, no local rule is allowed. */
  isLocal?(rule: string): boolean;
  /** Line of a path (`routes.aid.to`) in the file of a scheme (`nanchang@1`). */
  lineOf?(origin: string, path: string): number | undefined;
  /** First of the 366 days on which promise and law are compared; the scheme's first day unless given. */
  readonly sampleFrom?: CivilDate;
  /** Today, where a trial that has ended should be noted. */
  readonly today?: CivilDate;
}

export const acceptsOf = (agency: AgencyView): readonly string[] =>
  agency.procedures.flatMap(procedure => Object.values(procedure.actions).flatMap(action => action.receives));

export const sendsOf = (agency: AgencyView): readonly string[] =>
  [...new Set(agency.procedures.flatMap(procedure => Object.values(procedure.actions).flatMap(action => action.refers)))];

/** Whether an agency works on a part of a dispute, so that a rule of the scheme may be met at its desk. */
export const worksOnCases = (agency: AgencyView): boolean => sendsOf(agency).length + acceptsOf(agency).length > 0;
