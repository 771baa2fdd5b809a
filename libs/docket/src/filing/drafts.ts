import type { CaseNumber, CivilDate } from '@fengqiao/kernel';

/** What a telephone has kept so far. `answers` is whatever its form holds: it is read when it is filed, not before. */
export interface DraftSaid {
  /** Where the code hangs that was scanned. */
  readonly station?: string | undefined;
  /** Where in the form the telephone is. */
  readonly at?: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** That a telephone was proven for a draft: a keyed hash of both, and until when (ISO instant) it counts. */
export interface DraftProof {
  readonly mark: string;
  readonly until: string;
}

/** What became of a draft: its case. Names nobody. */
export interface Filed {
  readonly caseNo: CaseNumber;
  readonly docketId: string;
  readonly place: string;
  readonly filedOn: CivilDate;
}

/** 自助登记草稿. The key of whoever began it is kept beside it as a keyed hash alone. */
export interface Draft {
  readonly id: string;
  readonly place: string;
  readonly version: number;
  /** Its last day; kept again, it lives longer. */
  readonly keepUntil: CivilDate;
  readonly said: DraftSaid;
  readonly proof?: DraftProof | undefined;
  readonly filed?: Filed | undefined;
}

/** Where drafts lie. What was said is sealed there, each draft under a key of its own that goes with it. */
export interface Drafts {
  begin(draft: Draft, key: string): Promise<void>;
  /** The draft of this id and key, while it lasts; a wrong key finds nothing. */
  find(id: string, key: string, today: CivilDate): Promise<Draft | undefined>;
  /** Puts what was said in the place of what was kept before; `false` where the version is another by now, or it was filed. */
  keep(draft: Pick<Draft, 'id' | 'version' | 'said' | 'keepUntil'>): Promise<boolean>;
  prove(id: string, proof: DraftProof): Promise<void>;
  /** Keeps what became of it and forgets what was said: the case has it. */
  file(id: string, filed: Filed): Promise<void>;
  /** `false` where it was filed meanwhile. */
  drop(id: string): Promise<boolean>;
  /** Deletes all whose last day lies before today, with their keys. @returns how many */
  sweep(today: CivilDate): Promise<number>;
}
