import {
  AckPolicy, DeliverPolicy, DiscardPolicy, JetStreamApiCodes, JetStreamApiError, jetstreamManager, ReplayPolicy, RetentionPolicy, StorageType,
  type ConsumerConfig, type JetStreamManager, type StreamConfig,
} from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import { ACK_WAIT_MS, IN_HAND } from './pace.js';
import { consumerOf, streamOf } from './subject.js';

/** What an installation may choose. */
export interface BusSize {
  /** Copies of each stream: 1 on one server, 3 on a cluster. */
  readonly replicas?: number;
}

const MINUTE = 60_000;

/**
 * A letter leaves the stream when its receiver has acknowledged it. The bus may forget: what has no receipt after an
 * hour stands in the sender's outbox and has been sent again long before. A full stream refuses instead of dropping.
 */
function streamConfig(agency: string, { replicas = 1 }: BusSize) {
  return {
    name: streamOf(agency),
    subjects: [`fq.*.*.${agency}.>`],
    storage: StorageType.File,
    retention: RetentionPolicy.Workqueue,
    discard: DiscardPolicy.New,
    max_age: nanos(60 * MINUTE),
    max_msgs: 1_000_000,
    duplicate_window: nanos(2 * MINUTE),
    num_replicas: replicas,
  } satisfies Partial<StreamConfig>;
}

/**
 * Never gives up on a letter: only its receiver may decide that it cannot be read, and then parks it. No `backoff`: the
 * server would add it to the wait that a receiver asks for when it hands a letter back.
 */
function consumerConfig(agency: string) {
  return {
    durable_name: consumerOf(agency),
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    replay_policy: ReplayPolicy.Instant,
    max_ack_pending: IN_HAND,
    max_deliver: -1,
    ack_wait: nanos(ACK_WAIT_MS),
  } satisfies Partial<ConsumerConfig>;
}

/**
 * Makes the stream and the durable consumer of each agency, or brings them to what they should be. May be repeated at
 * any time, also after the store was wiped. Only the administrator may; works from nats-server 2.9 on.
 */
export async function provisionBus(admin: NatsConnection, agencies: readonly string[], size: BusSize = {}): Promise<void> {
  const manager = await jetstreamManager(admin);
  for (const agency of agencies) {
    await makeStream(manager, streamConfig(agency, size));
    await makeConsumer(manager, streamOf(agency), consumerConfig(agency));
  }
}

async function makeStream(manager: JetStreamManager, config: ReturnType<typeof streamConfig>): Promise<void> {
  const found = await unlessMissing(manager.streams.info(config.name), JetStreamApiCodes.StreamNotFound);
  if (!found) await manager.streams.add(config);
  else if (differs(config, found.config)) await manager.streams.update(config.name, config);
}

async function makeConsumer(manager: JetStreamManager, stream: string, config: ReturnType<typeof consumerConfig>): Promise<void> {
  const found = await unlessMissing(manager.consumers.info(stream, config.durable_name), JetStreamApiCodes.ConsumerNotFound);
  if (!found) await manager.consumers.add(stream, config);
  else if (differs(config, found.config)) await manager.consumers.update(stream, config.durable_name, config);
}

async function unlessMissing<T>(asked: Promise<T>, code: number): Promise<T | undefined> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof JetStreamApiError && fault.code === code) return undefined;
    throw fault;
  }
}

const differs = (wanted: object, found: object): boolean =>
  Object.entries(wanted).some(([key, value]) => JSON.stringify(value) !== JSON.stringify((found as Record<string, unknown>)[key]));
