import type { NatsConnection } from '@nats-io/transport-node';
import type { Bilingual } from '@fengqiao/kernel';
import type { BusUser } from './nats-users.js';
import type { ProfileWish } from './profile-wish.js';
import type { KeyFolder, RunningStack } from './running-stack.js';
import { seats, type AgencyName } from './topology.js';

/** How new keys should be. */
export interface KeyWishes {
  readonly profileOf?: ProfileWish;
  /** Valid since this instant, epoch milliseconds; since now unless said. */
  readonly since?: number;
}

/** What the product adds to the bare parts. Called in this order at every start; each must bear being repeated. */
export interface StackHooks {
  /** Who may use which subjects of the bus. */
  busUsers(): readonly BusUser[];
  /** Makes the streams and consumers that are missing. Also called after the bus's store was wiped. */
  provisionBus(admin: NatsConnection): Promise<void>;
  /** Makes the keys that are missing, as they are wished for. @throws CannotStart where those that are there have another profile */
  makeKeys(keys: KeyFolder, agencies: readonly AgencyName[], wishes?: KeyWishes): Promise<void>;
  /** Fills a new stack with fictional cases, when every service is ready; called until it has succeeded once. */
  seed(stack: RunningStack): Promise<void>;
  /** A station of a place whose code a worker may scan; its id, as it stands in the code. */
  stationAt(place: string): string | undefined;
  /** Three things to try, for the box at the end. */
  tryThis(): readonly Bilingual[];
}

/** Nothing is added, and each agency may speak under its own name and hear what is addressed to it. */
export const bareHooks: StackHooks = {
  busUsers: () => seats.map(({ busUser }) => ({
    user: busUser,
    publish: [`fq.*.${busUser}.>`, '$JS.API.INFO', '$JS.API.CONSUMER.*.>', '$JS.API.STREAM.INFO.*', '$JS.ACK.>'],
    subscribe: [`fq.*.*.${busUser}.>`, `_INBOX.${busUser}.>`],
  })),
  provisionBus: async () => undefined,
  makeKeys: async () => undefined,
  seed: async () => undefined,
  stationAt: () => undefined,
  tryThis: () => [],
};
