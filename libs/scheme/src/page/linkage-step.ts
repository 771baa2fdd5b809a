import { NEW, practice, SYSTEM, type Action, type Basis, type Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { countOf, termOf } from '../term.js';

/** What a line of a scheme adds to a page: steps, and the duties that they start and stop. */
export interface LinkageSteps {
  readonly actions: readonly Action[];
  readonly duties?: Procedure['duties'];
}

type Given = Partial<Action> & Pick<Action, 'name' | 'title' | 'from' | 'to' | 'by' | 'basis' | 'input'>;

/** A step that a line of a scheme adds to a page; whatever is not said, it does not do. */
export const linkageStep = (given: Given): Action => ({
  starts: [], stops: [], pauses: [], resumes: [], extends: [], drops: [], issues: [], refers: [], answers: [], receives: [], hears: {}, follows: [],
  expires: [], ...given,
});

/** The clause of the place's document, as the basis of a step. */
export const byClause = (line: { readonly clause: string }): Basis => practice(line.clause);

/** The states in which a docket of a page is still at work. */
export const liveStates = (page: Procedure): string[] => Object.keys(page.states).filter(state => !page.states[state]!.terminal);

/** Everybody who works on a page. */
export const officersOf = (page: Procedure): readonly string[] => page.roles;

/** Nobody but the mechanism itself. */
export const BY_ITSELF: readonly string[] = [SYSTEM];

/** A step of the mechanism that leaves a docket where it is, in any of these states. */
export const staying = (states: readonly string[]): Pick<Action, 'from' | 'to'> => {
  const from = states.filter(state => state !== NEW);
  return { from, to: from };
};

/** Whether a term winds a clock: "promptly" does not. */
export const isCounted = (term: Parameters<typeof termOf>[0] | undefined): boolean => term !== undefined && countOf(termOf(term)) !== undefined;

/** A reason in words, as every step of the mechanism that a person takes asks for. */
export const Why = z.string().trim().min(1).max(500);

/** What a person confirms who takes a step that needs somebody's consent. */
export const consentShape = (consent: 'none' | 'worker' | 'both' | 'either'): z.ZodRawShape => ({
  none: {}, worker: { workerAgrees: z.literal(true) }, both: { bothAgree: z.literal(true) }, either: { applies: z.enum(['worker', 'employer']) },
} as const)[consent];
