import type { Section } from '@fengqiao/case-file';
import type { z } from 'zod';

/**
 * What is handed over, and with what.
 * - `referral` moves a duty · `assistance` (协助) asks while the duty stays · `notice` (通报) informs and owes nothing
 */
export interface Purpose {
  readonly id: string;
  readonly kind: 'referral' | 'assistance' | 'notice';
  readonly title: { readonly zh: string; readonly en: string };
  /** Sections of the case file that its receiver needs, no more (个人信息保护法 art. 6). */
  readonly needs: readonly Section[];
  /** What only this purpose says. */
  readonly particulars: z.ZodType;
  /** What a conclusion brings back. */
  readonly result: z.ZodType;
  /** A statutory duty needs no consent; the article that makes it one. */
  readonly statutory?: string;
}

/** Declares a purpose; the types of its particulars and result stay known. */
export const purpose = <const P extends Purpose>(definition: P): P => definition;
