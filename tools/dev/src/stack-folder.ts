import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alreadyRuns, badName, notAllowed } from './stack-folder-refusals.js';
import { freePort } from './ports.js';
import { isAlive, markOf, type ProcessMark } from './process-mark.js';
import { until } from './until.js';

interface State {
  ports: Record<string, number>;
  /** Passwords and keys, random per installation. */
  secrets: Record<string, string>;
  processes: Record<string, ProcessMark>;
  done?: Record<string, true>;
}

/**
 * What one stack keeps between two runs: `<home>/<name>/` with state.json (readable by its owner alone), logs, and
 * the data of PostgreSQL and NATS. Resetting a stack means removing this folder and nothing else.
 */
export class StackFolder {
  readonly path: string;
  readonly #state: State;

  private constructor(readonly home: string, readonly name: string) {
    this.path = join(home, name);
    mkdirSync(this.path, { recursive: true, mode: 0o711 });
    mkdirSync(this.file('logs'), { recursive: true });
    this.#state = this.#read();
  }

  /**
   * Takes a stack for this process, first ending what a killed supervisor left behind.
   * @throws CannotStart where another process holds it
   */
  static async take(home: string, name: string): Promise<StackFolder> {
    if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(name)) throw badName(name);
    const folder = openFolder(() => new StackFolder(home, name), join(home, name));
    folder.#lock();
    await folder.#endLeftovers();
    return folder;
  }

  /** Whether a stack has been started before. */
  static exists(home: string, name: string): boolean {
    return existsSync(join(home, name, 'state.json'));
  }

  /** Names of stacks whose supervisor is gone, among those that begin with `prefix`. */
  static abandoned(home: string, prefix: string): string[] {
    if (!existsSync(home)) return [];
    return readdirSync(home).filter(name => {
      if (!name.startsWith(prefix)) return false;
      const holder = readMark(join(home, name, 'lock'));
      return !holder || !isAlive(holder);
    });
  }

  /** Path of a file or folder of this stack. */
  file(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** Path of the log of a part or service. */
  log(part: string): string {
    return this.file('logs', `${part}.log`);
  }

  /** A password of this installation, drawn at the first asking (192 bits, safe in a URL). */
  secret(key: string, draw: () => string = () => randomBytes(24).toString('base64url')): string {
    const known = this.#state.secrets[key];
    if (known !== undefined) return known;
    const drawn = draw();
    this.#state.secrets[key] = drawn;
    this.#save();
    return drawn;
  }

  /** The port that a part had last time or would like, if it is free; else another one, which is remembered. */
  async port(part: string, preferred?: number): Promise<number> {
    const port = await freePort(this.#state.ports[part] ?? preferred);
    this.#state.ports[part] = port;
    this.#save();
    return port;
  }

  /** Ports of the last start, by part. */
  get ports(): Readonly<Record<string, number>> {
    return this.#state.ports;
  }

  /** Remembers a process that was started, so that it is found again if this one is killed. */
  started(part: string, pid: number): void {
    const mark = markOf(pid);
    if (mark) this.#state.processes[part] = mark;
    this.#save();
  }

  /** Forgets a process that has ended. */
  endedPart(part: string): void {
    delete this.#state.processes[part];
    this.#save();
  }

  /** Remembers that something was done once in the life of this stack. */
  mark(done: string): void {
    this.#state.done = { ...this.#state.done, [done]: true };
    this.#save();
  }

  /** Whether it was done. */
  hasMark(done: string): boolean {
    return this.#state.done?.[done] === true;
  }

  /** Lets the stack go; another process may take it. */
  release(): void {
    rmSync(this.file('lock'), { force: true });
  }

  /** Removes the folder with all data. Everything in it must have been stopped. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #read(): State {
    const file = this.file('state.json');
    if (!existsSync(file)) return { ports: {}, secrets: {}, processes: {} };
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  }

  #save(): void {
    const draft = this.file('state.json.tmp');
    writeFileSync(draft, JSON.stringify(this.#state, null, 2), { mode: 0o600 });
    renameSync(draft, this.file('state.json'));
  }

  /** One process a stack: a hard link appears with its content or not at all, and a dead holder's is taken over. */
  #lock(): void {
    const file = this.file('lock');
    const draft = this.file(`lock.${process.pid}`);
    writeFileSync(draft, JSON.stringify(markOf(process.pid)));
    try {
      while (!linked(draft, file)) {
        const holder = readMark(file);
        if (holder && isAlive(holder)) throw alreadyRuns(this.name, holder.pid, this.#state.ports);
        rmSync(file, { force: true });
      }
    } finally {
      rmSync(draft);
    }
  }

  async #endLeftovers(): Promise<void> {
    for (const [part, mark] of Object.entries(this.#state.processes).reverse()) {
      if (isAlive(mark)) await endByMark(mark);
      delete this.#state.processes[part];
    }
    this.#save();
  }
}

/** SIGINT ends all of our parts in good order (PostgreSQL: fast shutdown); SIGKILL is for what does not listen. */
async function endByMark(mark: ProcessMark): Promise<void> {
  const gone = () => (isAlive(mark) ? undefined : true);
  process.kill(mark.pid, 'SIGCONT');
  process.kill(mark.pid, 'SIGINT');
  try {
    await until(`end of process ${mark.pid}`, gone, { within: 10_000 });
  } catch {
    process.kill(mark.pid, 'SIGKILL');
    await until(`end of process ${mark.pid}`, gone, { within: 5_000 });
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readMark(file: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessMark;
  } catch {
    return undefined;
  }
}

function openFolder<T>(open: () => T, path: string): T {
  try {
    return open();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw notAllowed(path, error);
  }
}
