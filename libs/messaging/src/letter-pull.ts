import { jetstream, type Consumer, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { waitAfter } from './backoff.js';
import { Bell } from './bell.js';
import type { Bus } from './bus.js';
import type { Letter } from './letter.js';
import { faultText, type Log } from './log.js';
import { ABREAST, ACK_WAIT_MS, BATCH, IN_HAND } from './pace.js';
import { consumerOf, streamOf } from './subject.js';

/** How an agency stands to what is addressed to it. */
export type PullStatus = 'connected' | 'reconnecting' | 'waiting-for-stream';

/** What a puller works with. */
export interface PullParts {
  readonly bus: Bus;
  readonly agency: string;
  readonly log: Log;
  /** Takes a batch. What it resolves for is acknowledged; what it rejects comes again. */
  readonly handle: (letters: readonly Letter[]) => Promise<void>;
}

/** Until a rejected batch comes again, milliseconds: short, because its cause is mostly a database that restarts. */
const AGAIN = { first: 250, longest: 5_000 };
/** Between two looks for a missing stream, milliseconds. */
const LOOK = { first: 250, longest: 2_000 };

/** A letter in hand, and when the consumer that brought it was made. */
interface InHand {
  readonly message: JsMsg;
  readonly session: string;
}

function letterOf({ message }: InHand): Letter {
  const headers: Record<string, string> = {};
  for (const name of message.headers?.keys() ?? []) headers[name] = message.headers!.get(name);
  const { buffer, byteOffset, byteLength } = message.data;
  const body = Buffer.from(buffer, byteOffset, byteLength).toString('latin1'); // a compact JWE is ASCII
  return { subject: message.subject, headers, body, deliveries: message.info.deliveryCount };
}

/**
 * Pulls letters from the agency's own durable consumer, and gathers whatever is waiting into batches, a few at a time.
 * Outlives a bus that goes away, comes back, or comes back empty: then it waits until stream and consumer exist again.
 */
export class LetterPull {
  readonly #waiting: InHand[] = [];
  readonly #arrival = new Bell();
  readonly #change = new Bell();
  readonly #working = new Set<readonly InHand[]>();
  #found = false;
  /** Sequence numbers count from one consumer's making: what another one brought is not acknowledged to this one. */
  #session = '';
  #failures = 0;
  #stopping = false;
  #endSession: (() => void) | undefined;
  #forget: (() => void) | undefined;
  #pulse: NodeJS.Timeout | undefined;
  #running: Promise<unknown> | undefined;

  constructor(private readonly parts: PullParts) {}

  get status(): PullStatus {
    if (!this.parts.bus.connection) return 'reconnecting';
    return this.#found ? 'connected' : 'waiting-for-stream';
  }

  start(): void {
    if (this.#running) return;
    this.#forget = this.parts.bus.onChange(() => this.#rouse());
    this.#pulse = setInterval(() => this.#sayWorking(), ACK_WAIT_MS / 3);
    this.#running = Promise.all([this.#pull(), this.#work()]);
  }

  /** Finishes the batches in hand; what waits behind them goes back to the bus at once, for another instance. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#forget?.();
    this.#rouse();
    this.#arrival.ring();
    await this.#running;
    clearInterval(this.#pulse);
    for (const inHand of this.#waiting.splice(0)) this.#answer(inHand, message => message.nak());
  }

  #rouse(): void {
    this.#endSession?.();
    this.#change.ring();
  }

  async #pull(): Promise<void> {
    for (let misses = 0; !this.#stopping;) {
      const { connection } = this.parts.bus;
      const consumer = connection && await this.#find(connection, misses === 0);
      if (consumer) {
        misses = 0;
        await this.#consume(consumer);
      } else {
        await this.#change.heard(waitAfter(LOOK, misses++));
      }
    }
  }

  async #find(connection: NatsConnection, first: boolean): Promise<Consumer | undefined> {
    const { agency, log } = this.parts;
    const [stream, durable] = [streamOf(agency), consumerOf(agency)];
    try {
      const consumer = await jetstream(connection).consumers.get(stream, durable);
      this.#session = (await consumer.info(true)).created;
      if (!this.#found) log.info({ stream }, '开始接收函件 (letters are being taken)');
      this.#found = true;
      return consumer;
    } catch (fault) {
      this.#found = false;
      if (first && this.parts.bus.connection) {
        log.warn({ stream, fault: faultText(fault) }, '总线上还没有本单位的信箱，持续等待 (the bus has no stream for this agency yet; waiting)');
      }
      return undefined;
    }
  }

  /** Takes letters until the connection is lost, the stream is gone or we stop. */
  async #consume(consumer: Consumer): Promise<void> {
    const session = this.#session;
    const messages = await consumer.consume({
      max_messages: IN_HAND,
      expires: 10_000,
      abort_on_missing_resource: true,
      callback: message => {
        this.#waiting.push({ message, session });
        this.#arrival.ring();
      },
    });
    this.#endSession = () => void messages.close();
    if (this.#stopping || !this.parts.bus.connection) this.#endSession();
    await messages.closed();
    this.#endSession = undefined;
  }

  async #work(): Promise<void> {
    const underWay = new Set<Promise<void>>();
    for (; !this.#stopping; await this.#arrival.heard(60_000)) {
      while (this.#waiting.length > 0 && underWay.size < ABREAST) {
        const handled = this.#handle(this.#waiting.splice(0, BATCH)).then(() => {
          underWay.delete(handled);
          this.#arrival.ring();
        });
        underWay.add(handled);
      }
    }
    await Promise.all(underWay);
  }

  async #handle(batch: readonly InHand[]): Promise<void> {
    this.#working.add(batch);
    try {
      await this.parts.handle(batch.map(letterOf));
      for (const inHand of batch) this.#answer(inHand, message => message.ack());
      this.#failures = 0;
    } catch (fault) {
      const wait = waitAfter(AGAIN, this.#failures++);
      this.parts.log.error({ letters: batch.length, fault: faultText(fault), againInMs: wait },
        '收到的函件未能处理，稍后重新投递 (letters could not be taken in; they come again)');
      for (const inHand of batch) this.#answer(inHand, message => message.nak(wait));
      await this.#change.heard(wait);
    } finally {
      this.#working.delete(batch);
    }
  }

  #sayWorking(): void {
    for (const inHand of [...[...this.#working].flat(), ...this.#waiting]) this.#answer(inHand, message => message.working());
  }

  #answer({ message, session }: InHand, answer: (message: JsMsg) => void): void {
    if (session === this.#session && this.parts.bus.connection) answer(message);
  }
}
