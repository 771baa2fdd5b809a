import type { AgencyKeys } from './agency-keys.js';
import type { Digest } from './crypto-profile.js';
import { international } from './international-profile.js';
import { signClaims, toIat } from './signed-claims.js';

/** What stands before the first line of a run; every run of a process has a name of its own. */
export const logGenesis = (run: string): Digest => international.digest(`fengqiao-log/1\n${run}`);

/** What a line is linked by: the one before, and its own text as it was before it was linked. SHA-256 in both profiles, for the first lines come before any key is read. */
export const linkOf = (before: Digest, text: string): Digest => international.digest(`${before}\n${text}`);

/**
 * The operating log of one run of a process as a chain: each line carries its number and a digest over itself and the one
 * before, and a signed seal fixes them now and then. Whoever keeps the log for the agency cannot alter, drop or slip in a
 * line below a seal without its being seen ({@link verifyLog}); whoever has the agency's keys can.
 */
export class LogChain {
  #n = 0;
  #head: Digest;
  #sealed = 0;

  constructor(readonly run: string) {
    this.#head = logGenesis(run);
  }

  /** A line, one JSON object and its line end, with its place in the chain. */
  link(line: string): string {
    const text = line.slice(0, line.lastIndexOf('}'));
    this.#head = linkOf(this.#head, text);
    this.#n += 1;
    return `${text},"run":"${this.run}","n":${this.#n},"h":"${this.#head}"}\n`;
  }

  /**
   * The agency's word on the chain as it stands, to be written as the next line.
   * @param at epoch milliseconds
   * @returns nothing where no line but the last seal has come since. @throws Refused `key-none-usable`
   */
  seal(at: number, keys: AgencyKeys): string | undefined {
    if (this.#n <= this.#sealed) return undefined;
    const signed = signClaims({ purpose: 'log', by: keys.agency, iat: toIat(at), run: this.run, n: this.#n, head: this.#head }, at, keys);
    this.#sealed = this.#n + 1;
    return signed;
  }
}
