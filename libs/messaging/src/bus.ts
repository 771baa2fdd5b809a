import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Refusal } from '@fengqiao/kernel';
import { waitAfter } from './backoff.js';
import { Bell } from './bell.js';
import { busTls, type BusCertificate } from './bus-tls.js';
import type { LetterPublisher, PostedLetter } from './letter.js';
import { faultText, type Log } from './log.js';
import { publishOn } from './publish.js';
import { refuseMessage } from './refusals.js';
import { inboxPrefixOf } from './subject.js';

/** Where the bus is, and as whom to use it. */
export interface BusOptions {
  /** `nats://host:port`, or `tls://…`, which is kept; several separated by commas. */
  readonly url: string;
  readonly agency: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly certificate?: BusCertificate | undefined;
  readonly log: Log;
}

export type BusState = 'connecting' | 'connected' | 'reconnecting' | 'closed';

/** Between two tries to reach the bus, milliseconds. */
const DIAL = { first: 200, longest: 2_000 };
const NATS_DEFAULT_PAYLOAD = 1_048_576;

/** Begins to seek the bus and returns at once. */
export function openBus(options: BusOptions): Bus {
  const bus = new Bus(options);
  bus.open();
  return bus;
}

/**
 * An agency's connection to the bus. It is sought for ever: a bus that is away, at the start or later, wrong passwords
 * included, is a state and never an error of the process.
 */
export class Bus implements LetterPublisher {
  readonly #closing = new Bell();
  readonly #listeners = new Set<(state: BusState) => void>();
  #state: BusState = 'connecting';
  #connection: NatsConnection | undefined;
  #running: Promise<void> | undefined;

  constructor(private readonly options: BusOptions) {}

  get state(): BusState {
    return this.#state;
  }

  /** The connection while it stands; a lost one is no connection. */
  get connection(): NatsConnection | undefined {
    return this.#state === 'connected' ? this.#connection : undefined;
  }

  get ready(): boolean {
    return this.connection !== undefined;
  }

  get maxPayload(): number {
    return this.connection?.info?.max_payload ?? NATS_DEFAULT_PAYLOAD;
  }

  /** A letter that is under way when the connection is lost counts as not taken: the bus may or may not have it. */
  async publish(letter: PostedLetter): Promise<Refusal | undefined> {
    const { connection } = this;
    if (!connection) return refuseMessage('bus-away');
    let forget = (): void => undefined;
    const lost = new Promise<Refusal>(resolve => {
      forget = this.onChange(() => resolve(refuseMessage('bus-away')));
    });
    return Promise.race([publishOn(connection, letter), lost]).finally(forget);
  }

  /** Told whenever there is a connection again. */
  onReady(listener: () => void): void {
    this.onChange(state => {
      if (state === 'connected') listener();
    });
  }

  /** Begins to seek the bus; {@link openBus} does both. */
  open(): void {
    this.#running ??= this.#seek();
  }

  /** Told of every change; returns how to be told no more. */
  onChange(listener: (state: BusState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Sends what is still in the buffer, then closes for good. */
  async close(): Promise<void> {
    const { connection } = this;
    this.#become('closed');
    this.#closing.ring();
    if (connection) await Promise.race([connection.flush(), new Promise(resolve => setTimeout(resolve, 1_000).unref())]).catch(() => undefined);
    await this.#connection?.close();
    await this.#running;
  }

  async #seek(): Promise<void> {
    for (let failures = 0; this.#state !== 'closed'; failures++) {
      try {
        const connection = await this.#dial();
        failures = 0;
        await this.#follow(connection);
      } catch (fault) {
        if (failures === 0) this.options.log.warn({ fault: faultText(fault) }, '消息总线暂不可用，持续重试 (the bus is away; it is sought for ever)');
        await this.#closing.heard(waitAfter(DIAL, failures));
      }
    }
  }

  #dial(): Promise<NatsConnection> {
    const { url, agency, user, password, certificate } = this.options;
    const tls = busTls(url, certificate);
    return connect({
      servers: url.split(',').map(server => server.trim()),
      name: agency,
      inboxPrefix: inboxPrefixOf(agency),
      ...(user === undefined ? {} : { user }),
      ...(password === undefined ? {} : { pass: password }),
      ...(tls ? { tls } : {}),
      timeout: 5_000,
      maxReconnectAttempts: -1,
      ignoreAuthErrorAbort: true, // a password that is being renewed must not end the service
      reconnectTimeWait: DIAL.first,
      pingInterval: 5_000, // a frozen server is noticed within a quarter of a minute
      maxPingOut: 2,
      noAsyncTraces: true,
    });
  }

  async #follow(connection: NatsConnection): Promise<void> {
    if (this.#state === 'closed') return connection.close();
    this.#connection = connection;
    this.#become('connected');
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') this.#become('reconnecting');
      if (status.type === 'reconnect') this.#become('connected');
      if (status.type === 'error') this.options.log.warn({ fault: faultText(status.error) }, '消息总线报告错误 (the bus reports an error)');
    }
    const reason = await connection.closed();
    this.#become('reconnecting');
    if (reason) throw reason;
  }

  #become(state: BusState): void {
    if (this.#state === 'closed' || this.#state === state) return;
    if (state === 'reconnecting') this.options.log.warn({}, '与消息总线的连接中断 (the connection to the bus is lost)');
    if (state === 'connected') this.options.log.info({ server: this.#connection?.getServer() }, '已连接消息总线 (connected to the bus)');
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}
