/** One part that a service needs. */
export interface Part {
  readonly name: string;
  check(): Promise<true | string>;
}

/** Whether the service may take work, and which part is away if not. */
export class Health {
  constructor(private readonly parts: readonly Part[]) {}

  async check(): Promise<{ ready: boolean; parts: Record<string, string> }> {
    const states = await Promise.all(this.parts.map(async part => [part.name, await this.#state(part)] as const));
    return { ready: states.every(([, state]) => state === 'ok'), parts: Object.fromEntries(states) };
  }

  async #state(part: Part): Promise<string> {
    try {
      const state = await part.check();
      return state === true ? 'ok' : state;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
