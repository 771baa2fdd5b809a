import { refuse, type Refusal } from '@fengqiao/kernel';
import type { EndpointName, Relation } from './policy/index.js';

/** One reading of a case: who, what, for which purpose, when. */
export interface Reading {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
  readonly endpoint: EndpointName;
  readonly caseNo: string;
  readonly docketId?: string;
  readonly relation: Relation;
  /** The purpose for which the case lies here; of a break-glass its id. */
  readonly purpose: string;
}

/** Where readings are kept. Writing one twice keeps one. */
export interface ReadingStore {
  append(readings: readonly Reading[]): Promise<void>;
}

const FLUSH_MS = 200;
/** More than these unwritten, and nobody reads on: what cannot be recorded must not be read. */
const MOST_WAITING = 5_000;

const cannotRecord = (): Refusal => refuse('access-log-unavailable', 'unavailable',
  { zh: '查阅记录暂时无法保存，不能继续查看案卷', en: 'Readings cannot be recorded, so nothing can be read' },
  { zh: '请稍后重试；持续出现请联系运维', en: 'Try again in a moment; if it stays so, tell operations' });

/** 查阅留痕: every reading of a case is recorded, several at a time and after the answer, so that no reader waits for it. */
export class AccessLog {
  #waiting: Reading[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly store: ReadingStore, private readonly failed: (error: unknown) => void) {}

  /** Notes a reading before its answer goes out. @returns a refusal where too much is unwritten: then answer nothing */
  note(reading: Reading): Refusal | undefined {
    if (this.#waiting.length >= MOST_WAITING) return cannotRecord();
    this.#waiting.push(reading);
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
    return undefined;
  }

  /** Writes what waits; what could not be written waits on. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const batch = this.#waiting;
    if (!batch.length) return;
    this.#waiting = [];
    try {
      await this.store.append(batch);
    } catch (error) {
      this.#waiting = [...batch, ...this.#waiting];
      this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS * 5);
      this.failed(error);
    }
  }

  /** Writes the rest; call it when no more is read. */
  async stop(): Promise<void> {
    await this.flush();
    clearTimeout(this.#timer);
  }
}
