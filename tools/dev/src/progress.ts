import type { WriteStream } from 'node:tty';

/** Tells the person at the keyboard what is going on and how long it took. */
export interface Progress {
  /** Runs `work` as a named stage; `detail` of the result stands behind the name. */
  stage<T>(zh: string, en: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T>;
  /** A remark between stages. */
  note(zh: string, en: string): void;
}

/** Says nothing: for tests and for programs that print their own. */
export const silent: Progress = {
  stage: (_zh, _en, work) => work(),
  note: () => undefined,
};

/** Lines with seconds; on a terminal also one moving line with the stages that are under way. */
export function progressOn(out: NodeJS.WriteStream): Progress {
  return out.isTTY ? new MovingProgress(out as WriteStream) : new PlainProgress(out);
}

class PlainProgress implements Progress {
  constructor(protected readonly out: NodeJS.WriteStream) {}

  async stage<T>(zh: string, en: string, work: () => Promise<T>, detail: (result: T) => string = () => ''): Promise<T> {
    const started = performance.now();
    try {
      const result = await work();
      this.line(`✓ ${seconds(started)}  ${zh} · ${en}  ${detail(result)}`.trimEnd());
      return result;
    } catch (error) {
      this.line(`✗ ${seconds(started)}  ${zh} · ${en}`);
      throw error;
    }
  }

  note(zh: string, en: string): void {
    this.line(`  ${zh} · ${en}`);
  }

  protected line(text: string): void {
    this.out.write(`${text}\n`);
  }
}

const ERASE_LINE = '\r\u001B[2K';

class MovingProgress extends PlainProgress {
  readonly #underWay = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  override async stage<T>(zh: string, en: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T> {
    this.#underWay.set(zh, performance.now());
    this.#timer ??= setInterval(() => this.#draw(), 100);
    return super.stage(zh, en, () => work().finally(() => this.#done(zh)), detail);
  }

  protected override line(text: string): void {
    this.out.write(`${ERASE_LINE}${text}\n`);
    this.#draw();
  }

  #done(zh: string): void {
    this.#underWay.delete(zh);
    if (this.#underWay.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #draw(): void {
    const stages = [...this.#underWay].map(([zh, started]) => `${zh} ${seconds(started).trim()}`);
    this.out.write(`${ERASE_LINE}${stages.length > 0 ? `… ${stages.join('   ')}` : ''}`);
  }
}

const seconds = (started: number): string => `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(6);
