import type { Agency, Purpose } from '@fengqiao/contracts';
import type { LedgerPort, Store, World } from './ports.js';

/** One agency at work: its description and the ports it works through. */
export interface Desk {
  readonly agency: Agency;
  readonly purposes: ReadonlyMap<string, Purpose>;
  readonly store: Store;
  readonly world: World;
  readonly ledger: LedgerPort;
  /** Woken after a commit that left something to send. */
  readonly wake: () => void;
}
