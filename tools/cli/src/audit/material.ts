import type { ChainHead, PublishedCheckpoint, WitnessedCheckpoint } from '@fengqiao/trust';

/** A row of the ledger as its agency gives it out: the columns, the entry that is hashed, the payload it is a digest of, and how its sealed details stand. */
export interface LedgerRowSeen {
  readonly case_no: string;
  readonly seq: number;
  readonly hash: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly payload: string;
  readonly details: Shown;
}

/** What an auditor learns of something sealed: its digest or mark, or that it was erased, does not open, or is not there. */
export type Shown = string | 'erased' | 'unreadable' | 'absent';

/** A docket as it stands. */
export interface StandingDocket {
  readonly id: string;
  readonly caseNo: string;
  readonly procedure: string;
  readonly state: string;
  readonly version: number;
  /** Marks of its facts and of its case file as they stand; what they say stays with the agency. */
  readonly facts: Shown;
  readonly file: Shown;
}

/** A clock as it stands: the columns that queries use, and the clock itself. */
export interface StandingClock {
  readonly docketId: string;
  readonly state: string;
  readonly lastDay: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Dockets and clocks of an agency at one moment. */
export interface Standing {
  readonly dockets: readonly StandingDocket[];
  readonly clocks: readonly StandingClock[];
}

/** A checkpoint of one agency as another keeps it. */
export interface WitnessedRow {
  readonly agency: string;
  readonly number: number;
  readonly body: WitnessedCheckpoint;
}

/** Everything that an auditor has brought together about one agency. */
export interface AgencyMaterial {
  readonly agency: string;
  readonly rows: readonly LedgerRowSeen[];
  readonly heads: ReadonlyMap<string, ChainHead>;
  readonly own: readonly PublishedCheckpoint[];
  /** What the others hold of its checkpoints. */
  readonly witnessed: readonly WitnessedCheckpoint[];
  /** Who holds them, and up to which number. */
  readonly witnesses: Readonly<Record<string, number>>;
  readonly standing: Standing;
}
