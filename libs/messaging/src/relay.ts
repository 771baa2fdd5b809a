import type { LetterSent, Outbox, Outgoing } from '@fengqiao/docket';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { waitAfter, type Backoff } from './backoff.js';
import { Bell } from './bell.js';
import { groupIntoLetters, type LetterPlan } from './group-letters.js';
import type { Keyring, LetterPublisher } from './letter.js';
import { faultText, type Log } from './log.js';
import { ABREAST } from './pace.js';
import { reasonText, refuseMessage, type MessagingRefusalCode } from './refusals.js';
import { subjectOf } from './subject.js';
import { sendSpan } from './spans.js';
import { roomIn, writeTexts } from './write-letter.js';

/** What the relay works with. */
export interface RelayParts extends Keyring, Partial<RelayPace> {
  readonly agency: string;
  readonly outbox: Pick<Outbox, 'claim' | 'published' | 'postponed'>;
  readonly bus: LetterPublisher;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly newId?: () => string;
}

/** How fast the relay works. */
export interface RelayPace {
  /** Messages in one claim. */
  readonly claim: number;
  /** How long another relay keeps off them; longer than any batch takes. */
  readonly leaseSeconds: number;
  /** The safety net: how often to look without having been woken. */
  readonly sweepMs: number;
  /** Seconds until a message without a receipt is sent again. */
  readonly retry: Backoff;
}

/** What the bus did not take is on its way nowhere: it is tried again soon, so that all goes on when the bus does. */
const BUS_AWAY: readonly string[] = ['bus-away', 'bus-stream-missing', 'bus-refused'] satisfies MessagingRefusalCode[];
const SOON: Backoff = { first: 2, longest: 10 };

/**
 * Sixty seconds of lease bear a slow disk. Five seconds is what a receipt takes behind a backlog of some twenty thousand: what
 * is asked for again before that only makes the backlog longer.
 */
export const RELAY_PACE: RelayPace = { claim: 512, leaseSeconds: 60, sweepMs: 1_000, retry: { first: 5, longest: 300 } };

/** Messages since the start. */
export interface RelayCounts {
  readonly published: number;
  readonly repeated: number;
  readonly postponed: number;
}

/**
 * Brings the outbox to the bus: claims a batch, signs and seals each letter once, publishes all of them at the same
 * time, and claims the next while the bus writes. It never retires a row: that takes the receiver's receipt. So a bus that forgets loses nothing.
 * Any number of relays may work on one outbox.
 */
export class Relay {
  readonly #bell = new Bell();
  readonly #pace: RelayPace;
  readonly #counts = { published: 0, repeated: 0, postponed: 0 };
  readonly #now: () => number;
  readonly #newId: () => string;
  readonly #underWay = new Set<Promise<unknown>>();
  #stopping = false;
  #failing = false;
  #running: Promise<void> | undefined;

  constructor(private readonly parts: RelayParts) {
    const { claim, leaseSeconds, sweepMs, retry } = { ...RELAY_PACE, ...parts };
    this.#pace = { claim, leaseSeconds, sweepMs, retry };
    this.#now = parts.now ?? Date.now;
    this.#newId = parts.newId ?? (() => crypto.randomUUID());
    parts.bus.onReady(() => this.wake());
  }

  get counts(): RelayCounts {
    return this.#counts;
  }

  /** Whether the last look into the outbox failed (the database is away). */
  get failing(): boolean {
    return this.#failing;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something lies in the outbox: called in the process, after the commit that put it there. */
  wake(): void {
    this.#bell.ring();
  }

  /** Finishes what is under way, then stops. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#running;
    await Promise.all(this.#underWay);
  }

  /** Sends all whose turn it is, and returns how many messages that were. Rejects where the outbox cannot be reached. */
  async pump(): Promise<number> {
    const { count, sendings } = await this.#claimDue();
    await Promise.all(sendings);
    return count;
  }

  /** What comes while a batch is on its way to the bus does not wait for it. */
  async #run(): Promise<void> {
    for (; !this.#stopping; await this.#bell.heard(this.#pace.sweepMs)) {
      try {
        const { sendings } = await this.#claimDue();
        this.#failing = false;
        for (const sending of sendings) sending.catch((fault: unknown) => this.#fail(fault));
      } catch (fault) {
        this.#fail(fault);
      }
    }
  }

  #fail(fault: unknown): void {
    if (!this.#failing) this.parts.log.error({ fault: faultText(fault) }, '发件箱不可用，持续重试 (the outbox cannot be reached; tried again for ever)');
    this.#failing = true;
  }

  /** Claims batch after batch and begins to send each, with a few under way at a time. */
  async #claimDue(): Promise<{ count: number; sendings: readonly Promise<void>[] }> {
    const { bus, outbox } = this.parts;
    const sendings: Promise<void>[] = [];
    let count = 0;
    while (bus.ready) {
      while (this.#underWay.size >= ABREAST) await Promise.race(this.#underWay);
      const claimed = await outbox.claim(this.#pace.claim, this.#pace.leaseSeconds);
      count += claimed.length;
      if (claimed.length > 0) sendings.push(this.#begin(claimed));
      if (claimed.length < this.#pace.claim || this.#stopping) break;
    }
    return { count, sendings };
  }

  #begin(claimed: readonly Outgoing[]): Promise<void> {
    const sending = this.#send(claimed);
    // Whoever asked for it hears of a fault, perhaps only after the next claim.
    const ended: Promise<unknown> = sending.catch(() => undefined).then(() => this.#underWay.delete(ended));
    this.#underWay.add(ended);
    return sending;
  }

  async #send(claimed: readonly Outgoing[]): Promise<void> {
    const { outbox, bus, keys } = this.parts;
    const { letters, oversize, damaged } = groupIntoLetters(claimed, roomIn(bus.maxPayload), keys.profile);
    const outcomes = await Promise.all(letters.map(plan => this.#post(plan)));
    await this.#postpone(oversize, refuseMessage('message-too-large'));
    await this.#postpone(damaged, refuseMessage('message-damaged'));
    const sent: LetterSent[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      const { messages } = letters[index]!;
      if (isRefusal(outcome)) await this.#postpone(messages, outcome);
      else {
        sent.push(outcome);
        this.#counts.published += messages.length;
        this.#counts.repeated += messages.filter(({ attempts }) => attempts > 1).length;
      }
    }
    if (sent.length > 0) await outbox.published(sent, this.#pace.retry);
  }

  async #post(plan: LetterPlan): Promise<LetterSent | Refusal> {
    const { bus, agency } = this.parts;
    const { to, type, place, messages, texts } = plan;
    return sendSpan(subjectOf({ place, from: agency, to, type, v: 1 }), messages, async () => {
      const { traceparent } = messages[0]!;
      const id = this.#newId();
      const letter = writeTexts({ to, type, place, ...(traceparent ? { traceparent } : {}) }, texts, this.parts, { id, at: this.#now() });
      if (isRefusal(letter)) return letter;
      return await bus.publish(letter) ?? { id, messages: messages.map(message => message.id), signature: letter.signature };
    });
  }

  async #postpone(messages: readonly Outgoing[], refusal: Refusal): Promise<void> {
    const [first] = messages;
    if (!first) return;
    const { log, outbox } = this.parts;
    const { to, type, place } = first;
    const fields = { code: refusal.code, to, type, place, messages: messages.length, ...refusal.details };
    log.warn(fields, `函件未发出，稍后重发：${refusal.message.zh} (a letter was not sent, it will be: ${refusal.message.en})`);
    for (const [wait, group] of byWait(messages, BUS_AWAY.includes(refusal.code) ? SOON : this.#pace.retry)) {
      await outbox.postponed(group.map(message => message.id), wait, reasonText(refusal));
      this.#counts.postponed += group.length;
    }
  }
}

/** A message waits the longer the more often it has been tried. */
const byWait = (messages: readonly Outgoing[], backoff: Backoff): Map<number, Outgoing[]> =>
  Map.groupBy(messages, message => waitAfter(backoff, message.attempts - 1));
