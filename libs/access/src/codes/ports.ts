import type { PartyAsker } from '../policy/index.js';

/** Where a short message goes out: an operator's gateway, or the page of a developer's machine. */
export interface SmsPort {
  /** @throws Error where the gateway did not take it */
  send(message: { readonly phone: string; readonly text: string }): Promise<void>;
}

/** A party of a case whose telephone number is in the case file of this agency. */
export type FoundParty = Pick<PartyAsker, 'caseNo' | 'place' | 'party' | 'partyRole'>;
export interface PartyFinder {
  findParty(caseNo: string, phone: string): Promise<FoundParty | undefined>;
}

/** A code as it is kept: neither the code nor the number can be read from it. `key` stands for case and number together. */
export interface KeptCode extends FoundParty {
  readonly id: string;
  readonly key: string;
  readonly hash: string;
  readonly expiresAt: Date;
}

/** A session as it is kept, under the digest of its token. */
export interface KeptSession extends FoundParty {
  readonly hash: string;
  readonly expiresAt: Date;
}

/** Codes, sessions and how often somebody has tried. Every key is a keyed hash. */
export interface CodeStore {
  /** Notes one more try and says how many there were since `since`, this one counted. */
  countTry(key: string, at: Date, since: Date): Promise<number>;
  /** Keeps a code; one sent before for the same case and number is worth nothing any more. */
  keepCode(code: KeptCode): Promise<void>;
  /** Uses up one guess at the code that stands, and gives it; nothing where none stands, it has ended or its guesses are used up. */
  guess(key: string, at: Date, most: number): Promise<KeptCode | undefined>;
  /** Uses the code up; `false` where somebody else was quicker. */
  useUp(id: string, at: Date): Promise<boolean>;
  keepSession(session: KeptSession): Promise<void>;
  session(hash: string, at: Date): Promise<FoundParty | undefined>;
  endSession(hash: string): Promise<void>;
}

/** What is worth a line in the security log; never a number, a name or a code. */
export type CodeEvent = 'code-sent' | 'code-not-sent' | 'code-for-nobody' | 'code-limit-reached' | 'code-refused' | 'code-reused' | 'code-redeemed';
