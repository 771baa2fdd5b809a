import type { Bus } from '../src/bus.js';
import { LetterPull } from '../src/letter-pull.js';
import type { RelayPace } from '../src/relay.js';
import type { Name } from './agencies.js';
import { deskOf, type TestDesk } from './desks.js';
import { MemoryCore } from './memory-core.js';

/** An agency at work on a real bus. */
export interface RunningDesk extends TestDesk {
  readonly pull: LetterPull;
  stop(): Promise<void>;
}

/** Starts relay and pull of an agency; they run until stopped. */
export function runDesk(name: Name, bus: Bus, { core = new MemoryCore(), pace = {} }: { core?: MemoryCore; pace?: Partial<RelayPace> } = {}): RunningDesk {
  const desk = deskOf(name, bus, { core, pace: { sweepMs: 50, retry: { first: 0.2, longest: 1 }, ...pace } });
  const pull = new LetterPull({ bus, agency: name, log: desk.log, handle: letters => desk.inbox.receive(letters) });
  pull.start();
  desk.relay.start();
  return { ...desk, pull, stop: async () => void await Promise.all([pull.stop(), desk.relay.stop()]) };
}
