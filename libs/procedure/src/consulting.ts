import { civilDateField } from '@fengqiao/case-file';
import type { CaseNumber, CivilDate } from '@fengqiao/kernel';
import { z } from 'zod';
import type { Clock } from './clock.js';
import type { DocketView } from './decision.js';

/** From the first day to the last, both counted. */
export const Days = z.strictObject({ from: civilDateField, to: civilDateField });
export type Days = z.infer<typeof Days>;

/** Another docket of the same agency and place, as far as a step may know it: no file, and of its facts those that were named. */
export interface DocketConsulted {
  readonly id: string;
  readonly caseNo: CaseNumber;
  readonly state: string;
  readonly openedOn: CivilDate;
  readonly facts: Readonly<Record<string, unknown>>;
  /** All that were ever wound, the ended ones with how they ended. */
  readonly clocks: readonly Clock[];
}

/** The docket that asks, without what depends on the moment. */
export type Asking<F, S extends string> = Omit<DocketView<F, S>, 'openedBy'>;

/**
 * What a step must know of its agency's other dockets before it is decided. A page is pure, so it does not look: it says
 * what is wanted, the core reads it, and the decision finds what `gather` made of it as `moment.consulted`. Nobody can type it in.
 */
export interface Consulting<F, S extends string, I, C> {
  /** The procedure of this agency whose dockets are read. */
  readonly procedure: string;
  /** The facts that are needed; the others are not read out. */
  readonly facts: readonly string[];
  /** Only dockets that stand in one of these states now; in any unless said. */
  readonly states?: readonly string[];
  /** Only dockets opened in these days; all of them unless said. */
  readonly days?: (input: I) => Days;
  /** Pure, like a decision. */
  readonly gather: (dockets: readonly DocketConsulted[], docket: Asking<F, S>, days: Days | undefined) => C;
}

/** Several of them, for a step that must know of more than one procedure: `moment.consulted` holds each under its name. */
export interface ConsultingEach<F, S extends string, I, C> {
  readonly each: { readonly [K in keyof C]: Consulting<F, S, I, C[K]> };
}

/** {@link Consulting} as the engine reads it, its types erased. */
export type ConsultsOne = Consulting<Record<string, unknown>, string, unknown, unknown>;
export type Consults = ConsultsOne | ConsultingEach<Record<string, unknown>, string, unknown, Record<string, unknown>>;

/** Every single look that a step takes. */
export const looksOf = (consults: Consults): readonly ConsultsOne[] => ('each' in consults ? Object.values(consults.each) : [consults]);

/** What the decision finds as `moment.consulted`, once the looks have been taken. @param found what became of each of {@link looksOf}, in its order */
export const consultedOf = (consults: Consults, found: readonly unknown[]): unknown =>
  ('each' in consults ? Object.fromEntries(Object.keys(consults.each).map((name, at) => [name, found[at]])) : found[0]);
