/** What a command answers: one document for programs, lines for people. */
export interface Answer {
  readonly document: unknown;
  readonly lines: readonly string[];
  /** `false` ends the program with 1: something was looked for and found wrong. */
  readonly ok?: boolean;
}

/** The two streams a program speaks on. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
}

/** How a command speaks while it works. */
export interface Session {
  readonly json: boolean;
  /** A line about the work under way: to people on standard output; with `--json` on standard error. */
  say(line: string): void;
}

/** The session of one run. */
export function openSession({ out, err }: Terminal, json: boolean): Session {
  return { json, say: line => void (json ? err : out).write(`${line}\n`) };
}

/** Binds a command's work to its arguments; the answer is printed by the one who gave the binding. */
export type Run = <A extends readonly unknown[]>(work: (session: Session, ...args: A) => Promise<Answer>) => (...args: A) => Promise<void>;
