import type { FileField, LabelField, Selection } from '@fengqiao/case-file';
import type { z } from 'zod';

/**
 * Fields that no rule, paper or policy of the receiver looks at, and that its people must see nevertheless: what for, with
 * the article where one says so. Whatever is received and neither looked at nor stands here is not to be sent.
 */
export interface ForPeople {
  /** Of the file, or of what only this purpose says (`particulars.note`), or of what comes back (`result.note`). */
  readonly fields: readonly (FileField | LabelField | `particulars.${string}` | `result.${string}`)[];
  readonly why: string;
}

/**
 * What is handed over, and with what.
 * - `referral` moves a duty · `assistance` (协助) asks while the duty stays · `notice` (通报) informs and owes nothing
 */
export interface Purpose {
  readonly id: string;
  readonly kind: 'referral' | 'assistance' | 'notice';
  readonly title: { readonly zh: string; readonly en: string };
  /** Fields of the case file that its receiver needs, no more (个人信息保护法 art. 6); docs/security/fields-read.md holds it against what is read. */
  readonly needs: Selection;
  /** Those that only people read. */
  readonly forPeople: readonly ForPeople[];
  /** What only this purpose says. */
  readonly particulars: z.ZodType;
  /** What a conclusion brings back. */
  readonly result: z.ZodType;
  /** A statutory duty needs no consent; the article that makes it one. */
  readonly statutory?: string;
}

/** Declares a purpose; the types of its particulars and result stay known. */
export const purpose = <const P extends Purpose>(definition: P): P => definition;
