/** One part that a service needs. */
export interface Part {
  readonly name: string;
  check(): Promise<true | string>;
}

interface State {
  readonly ready: boolean;
  readonly parts: Record<string, string>;
}

/**
 * Whether the service may take work, and which part is away if not. Everybody may ask, so an answer names parts and
 * nothing of their inside; and those who ask at the same time share one look.
 */
export class Health {
  #looking: Promise<State> | undefined;

  /** @param heard told why a part is away, for the log */
  constructor(private readonly parts: readonly Part[], private readonly heard: (part: string, fault: unknown) => void = () => undefined) {}

  check(): Promise<State> {
    this.#looking ??= this.#look().finally(() => { this.#looking = undefined; });
    return this.#looking;
  }

  async #look(): Promise<State> {
    const states = await Promise.all(this.parts.map(async part => [part.name, await this.#state(part)] as const));
    return { ready: states.every(([, state]) => state === 'ok'), parts: Object.fromEntries(states) };
  }

  async #state(part: Part): Promise<string> {
    try {
      const state = await part.check();
      return state === true ? 'ok' : state;
    } catch (fault) {
      this.heard(part.name, fault);
      return 'away';
    }
  }
}
