import { isRefusal } from '@fengqiao/kernel';
import type { Digest } from './crypto-profile.js';
import type { KeyDirectory } from './key-directory.js';
import { linkOf, logGenesis } from './log-chain.js';
import { verifyClaims } from './signed-claims.js';

/** What is wrong with a log. `altered`: this line or its link · `missing`: the lines up to this one · `repeated` · `seal-wrong`: a seal does not hold, or says something else. */
export interface LogFault {
  readonly run: string;
  readonly n: number;
  readonly kind: 'altered' | 'missing' | 'repeated' | 'seal-wrong';
}

/** One run of a process, as far as its log shows it. */
export interface LogRun {
  readonly run: string;
  /** Who sealed it; `null` where no seal holds. */
  readonly agency: string | null;
  readonly lines: number;
  /** The number up to which a seal fixes it. What follows is linked, but could have been cut off or written anew. */
  readonly sealedTo: number;
}

export interface LogVerdict {
  readonly ok: boolean;
  readonly runs: readonly LogRun[];
  readonly faults: readonly LogFault[];
  /** Lines that stand in no chain, such as those of other programs. */
  readonly others: number;
}

const LINE = /^(\{.*),"run":"([0-9a-f-]{36})","n":([1-9]\d{0,14}),"h":"([A-Za-z0-9_-]{43})"\}$/;

/** Follows one run, line by line. */
class Follower {
  readonly faults: LogFault[] = [];
  readonly #heads = new Map<number, Digest>();
  #last = 0;
  #head: Digest;
  #agency: string | null = null;
  #sealedTo = 0;

  constructor(private readonly run: string, private readonly directory: KeyDirectory) {
    this.#head = logGenesis(run);
  }

  take(n: number, text: string, head: Digest): void {
    if (n <= this.#last) return this.#fault('repeated', n);
    if (n > this.#last + 1) this.#fault('missing', n);
    else if (linkOf(this.#head, text) !== head) this.#fault('altered', n);
    [this.#last, this.#head] = [n, head];
    this.#heads.set(n, head);
    this.#readSeal(n, text);
  }

  #fault(kind: LogFault['kind'], n: number): void {
    this.faults.push({ run: this.run, n, kind });
  }

  #readSeal(n: number, text: string): void {
    const [, seal] = /,"logSeal":"([^"]+)"/.exec(text) ?? [];
    if (!seal) return;
    const claims = verifyClaims(seal, 'log', this.directory);
    if (isRefusal(claims) || claims.run !== this.run || claims.n !== n - 1 || (this.#agency !== null && claims.by !== this.#agency)) return this.#fault('seal-wrong', n);
    // A line that is missing was said to be so; the seal still fixes those that are there.
    const known = this.#heads.get(claims.n);
    if (known !== undefined && known !== claims.head) return this.#fault('seal-wrong', n);
    [this.#agency, this.#sealedTo] = [claims.by, claims.n];
  }

  get verdict(): LogRun {
    return { run: this.run, agency: this.#agency, lines: this.#heads.size, sealedTo: this.#sealedTo };
  }
}

/** Verifies the lines of a log, of however many runs and agencies, in the order in which they were written. */
export function verifyLog(lines: Iterable<string>, directory: KeyDirectory): LogVerdict {
  const runs = new Map<string, Follower>();
  let others = 0;
  for (const line of lines) {
    const [, text, run, n, head] = LINE.exec(line) ?? [];
    if (!text || !run || !head) {
      if (line.trim()) others += 1;
      continue;
    }
    const follower = runs.get(run) ?? new Follower(run, directory);
    runs.set(run, follower);
    follower.take(Number(n), text, head);
  }
  const all = [...runs.values()];
  const faults = all.flatMap(follower => follower.faults);
  const verdicts = all.map(follower => follower.verdict);
  return { ok: faults.length === 0 && verdicts.every(({ agency }) => agency !== null), runs: verdicts, faults, others };
}
