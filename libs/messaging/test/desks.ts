import type { Desk } from '@fengqiao/docket';
import { Inbox } from '../src/inbox.js';
import type { LetterPublisher } from '../src/letter.js';
import { Relay, type RelayPace } from '../src/relay.js';
import { keyringOf, type Name } from './agencies.js';
import { KeptLog } from './kept-log.js';
import { MemoryCore } from './memory-core.js';
import { MemoryOutbox } from './memory-outbox.js';

/** One agency at its desk: outbox, relay, inbox and core, on a bus that the test gives. */
export function deskOf(name: Name, bus: LetterPublisher, { now = Date.now, core = new MemoryCore(new Set(), now), pace = {} }: {
  core?: MemoryCore; now?: () => number; pace?: Partial<RelayPace>;
} = {}) {
  const log = new KeptLog();
  const outbox = new MemoryOutbox(now);
  const keyring = keyringOf(name);
  const relay = new Relay({ agency: name, ...keyring, outbox, bus, log, now, ...pace });
  // The core's double looks at nothing of a desk but whose it is.
  const desk = { agency: { name } } as unknown as Desk;
  const inbox = new Inbox({ ...keyring, desk, outbox, bus, log, receive: core.receive, now });
  return { name, log, outbox, relay, inbox, core };
}
export type TestDesk = ReturnType<typeof deskOf>;
