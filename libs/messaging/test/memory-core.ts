import type { Arrived, Desk, Reception } from '@fengqiao/docket';

/** A core that stores each message once and counts its effects; `poison` names messages that its store cannot write. */
export class MemoryCore {
  readonly stored = new Map<string, { readonly message: Arrived; readonly at: string }>();
  readonly batches: number[] = [];
  away = false;

  constructor(readonly poison: ReadonlySet<string> = new Set(), readonly now: () => number = Date.now) {}

  readonly receive = async (_desk: Desk, arrived: readonly Arrived[]): Promise<Reception> => {
    if (this.away) throw new Error('the database is away');
    const fresh = arrived.filter(({ id }) => !this.stored.has(id));
    if (fresh.some(({ id, message }) => this.poison.has(id) && Object.keys(message.body).length > 0)) throw new Error('invalid byte sequence');
    this.batches.push(arrived.length);
    const at = new Date(this.now()).toISOString();
    const known = new Map([...this.stored].map(([id, row]) => [id, row.at]));
    for (const message of arrived) if (!known.has(message.id)) this.stored.set(message.id, { message, at });
    return {
      stored: arrived.map(message => {
        const before = known.get(message.id);
        if (before) return { message, at: before, outcome: 'duplicate' as const };
        const parked = message.type.endsWith('.v2') || Object.keys(message.message.body).length === 0;
        return parked ? { message, at, outcome: 'parked' as const, reason: 'unknown-message: 不认识 unknown' } : { message, at, outcome: 'stored' as const };
      }),
    };
  };
}
