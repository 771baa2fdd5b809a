import type { Agency } from '@fengqiao/contracts';
import type { Outbox, SheetTaken, Store } from '@fengqiao/docket';
import type { Nats } from '@fengqiao/dev';
import { Inbox, JetStreamStrategy, LETTERS, openBus, Relay, type Bus, type Keyring, type Letter } from '@fengqiao/messaging';
import { PostgresOutbox } from '@fengqiao/persistence';
import type { Ground } from './ground.js';
import { openDesk, type RealDesk } from './desk.js';

/** An agency on the bus, bound as its service binds it, without HTTP. */
export interface Station extends RealDesk {
  readonly bus: Bus;
  /** A relay of its outbox, not started. */
  makeRelay(): Relay;
  close(): Promise<void>;
}

/** Who watches a station at work. */
export interface Watching {
  /** Told of every unit that has been committed. */
  readonly committed?: (changes: Parameters<Store['write']>[0]) => void;
  /** Told of every message that a receipt has retired. */
  readonly receipted?: (messageIds: readonly string[]) => void;
}

/** Only what goes wrong: it would show in the figures and must not stay unexplained. */
const LOG = {
  info: () => undefined,
  warn: (fields: Readonly<Record<string, unknown>>, message: string) => console.error(message, JSON.stringify(fields)),
  error: (fields: Readonly<Record<string, unknown>>, message: string) => console.error(message, JSON.stringify(fields)),
};

const watchedStore = (store: Store, { committed }: Watching): Store => (committed === undefined ? store : {
  read: wanted => store.read(wanted),
  answered: key => store.answered(key),
  overdue: (today, limit) => store.overdue(today, limit),
  counting: (after, limit) => store.counting(after, limit),
  recordsOf: docket => store.recordsOf(docket),
  findByPerson: keys => store.findByPerson(keys),
  consult: wanted => store.consult(wanted),
  bearingsOf: caseNo => store.bearingsOf(caseNo),
  async write(changes) {
    const outcome = await store.write(changes);
    if (outcome === 'done') committed(changes);
    return outcome;
  },
});

function watchedOutbox(outbox: PostgresOutbox, { receipted }: Watching): Pick<Outbox, 'receipted' | 'keep' | 'park'> {
  return {
    park: letter => outbox.park(letter),
    keep: letters => outbox.keep(letters),
    async receipted(sheets: readonly SheetTaken[]) {
      const strangers = await outbox.receipted(sheets);
      receipted?.(sheets.flatMap(({ taken }) => taken.map(({ messageId }) => messageId)));
      return strangers;
    },
  };
}

/** Opens an agency's database and takes its place on the bus. */
export async function openStation(
  ground: Ground, agency: Agency, url: string, nats: Nats, keyring: Keyring, watching: Watching & { readonly wake?: () => void } = {},
): Promise<Station> {
  const { wake } = watching;
  const real = await openDesk(agency, url, ground.tables, { wrap: store => watchedStore(store, watching), ...(wake ? { wake } : {}) });
  const { user, password } = nats.login(agency.name);
  const bus = openBus({ url: nats.url, agency: agency.name, user, password, log: LOG });
  const outbox = new PostgresOutbox(real.orm.em, real.caseKeys);
  const inbox = new Inbox({ desk: real.desk, outbox: watchedOutbox(outbox, watching), ...keyring, bus, log: LOG });
  const strategy = new JetStreamStrategy({ bus, agency: agency.name, log: LOG });
  strategy.addHandler(LETTERS, (letters: readonly Letter[]) => inbox.receive(letters), true);
  await new Promise<void>((resolve, reject) => strategy.listen(fault => (fault ? reject(fault as Error) : resolve())));
  return {
    ...real, bus,
    makeRelay: () => new Relay({ agency: agency.name, outbox, ...keyring, bus, log: LOG }),
    async close() {
      await strategy.close();
      await inbox.settled();
      await bus.close();
      await real.orm.close();
    },
  };
}
