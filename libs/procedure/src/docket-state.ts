import type { CaseFile } from '@fengqiao/case-file';
import type { CaseNumber, CivilDate } from '@fengqiao/kernel';
import type { Clock } from './clock.js';

/** The referral that opened a docket, kept with it. */
export interface OpenedBy {
  readonly referralId: string;
  readonly from: string;
  readonly purpose: string;
  readonly particulars: unknown;
}

/** One agency's record of its part of a case, as the engine works on it. */
export interface DocketState {
  readonly id: string;
  readonly caseNo: CaseNumber;
  readonly procedure: string;
  readonly state: string;
  /** Counts its steps; a writer who saw an older one is refused. */
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly file: CaseFile;
  readonly openedOn: CivilDate;
  readonly lastStepOn: CivilDate;
  readonly openedBy?: OpenedBy;
  /** Ids of what this docket put into its file; a conclusion brings these back and nothing that the asker may know better. */
  readonly gathered?: readonly string[];
  readonly clocks: readonly Clock[];
}

/** Who acts. `system` for steps that no person takes. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly string[];
}
