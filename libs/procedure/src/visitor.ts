import type { CaseFile } from '@fengqiao/case-file';
import type { CaseNumber } from '@fengqiao/kernel';
import type { z } from 'zod';

/** The actor of an opening step that somebody without an account takes, proven by a one-time code to the own telephone alone. */
export const VISITOR = 'visitor';

/** Another matter of the same visitor that is open at this desk; that it is theirs their telephone has proven. */
export interface OwnMatter {
  readonly caseNo: CaseNumber;
  readonly file: CaseFile;
}

/** What a visitor says to the step besides the case file, and what the desk knows of the visitor. */
export interface VisitorSays<P> {
  readonly particulars: P;
  /** Where the code hangs that was scanned; absent where the page was opened without one. */
  readonly station?: string;
  readonly file: Pick<CaseFile, 'parties' | 'claims'>;
  readonly own: readonly OwnMatter[];
  /** Why this is another matter, where one of their own was shown to them. */
  readonly openAnyway?: string;
}

/** 自助登记: how a visitor takes an opening step. Pure. */
export interface SelfFiling<I, P extends z.ZodObject = z.ZodObject> {
  /** What the page asks besides the case file. */
  readonly particulars: P;
  /** The input of the step; a visitor never writes it themselves. */
  readonly input: (says: VisitorSays<z.output<P>>) => I;
}
