import { hash } from 'node:crypto';
import { receiveBatch, type Arrived, type Desk, type Outbox, type Reception, type SheetTaken } from '@fengqiao/docket';
import { isRefusal, type Json, type Refusal } from '@fengqiao/kernel';
import { receiveByHalves } from './isolate.js';
import type { Keyring, Letter, LetterPublisher } from './letter.js';
import { faultText, type Log } from './log.js';
import { messagesOf, openArrived, proofOf, type OpenLetter } from './open-arrived.js';
import { RECEIPT_TYPE, readReceipts, receiptLetters } from './receipts.js';
import { reasonText, refuseMessage } from './refusals.js';
import { processSpans } from './spans.js';
import { writeLetter } from './write-letter.js';

/** Takes letters that are about no case: they have no inbox row and get no receipt. It must bear repetition. */
export interface SideLetters {
  handles(type: string): boolean;
  receive(type: string, from: string, messages: readonly Json[]): Promise<void>;
}

/** What the inbox works with. */
export interface InboxParts extends Keyring {
  readonly desk: Desk;
  readonly outbox: Pick<Outbox, 'receipted' | 'keep' | 'park'>;
  readonly bus: LetterPublisher;
  readonly log: Log;
  readonly aside?: SideLetters;
  /** The core; another one in tests. */
  readonly receive?: (desk: Desk, arrived: readonly Arrived[]) => Promise<Reception>;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly newId?: () => string;
}

/** Since the start: letters parked; messages by what became of them; receipts that retired a row, and that fit none. */
export interface InboxCounts {
  readonly parkedLetters: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly parked: number;
  readonly receipts: number;
  readonly strayReceipts: number;
}

/** Messages in one transaction. */
const MOST_AT_ONCE = 1_000;
/** At its third coming, what failed is taken apart or set aside: twice, the cause was probably elsewhere. */
const SUSPICIOUS_AT = 3;

type Delivered = { readonly letter: OpenLetter; readonly messages: readonly Arrived[] };

/**
 * What an agency does with letters: opens and verifies each, keeps what it must refuse with the reason, retires its own
 * messages on receipts, gives the rest to the core in batches, and answers with receipts for all that now lies in its
 * inbox. It resolves only when every letter is kept, one way or another.
 */
export class Inbox {
  readonly #counts = { parkedLetters: 0, stored: 0, duplicate: 0, parked: 0, receipts: 0, strayReceipts: 0 };
  readonly #now: () => number;
  readonly #newId: () => string;
  #turn: Promise<void> = Promise.resolve();
  #receiptsUnderWay: Promise<void> = Promise.resolve();

  constructor(private readonly parts: InboxParts) {
    this.#now = parts.now ?? Date.now;
    this.#newId = parts.newId ?? (() => crypto.randomUUID());
  }

  get counts(): InboxCounts {
    return this.#counts;
  }

  /** Takes in a batch; several may be under way. @throws where the store is away: nothing may then be acknowledged */
  async receive(letters: readonly Letter[]): Promise<void> {
    const open: OpenLetter[] = [];
    for (const letter of letters) {
      const opened = openArrived(letter, this.parts);
      if (isRefusal(opened)) await this.#park(letter, opened);
      else open.push(opened);
    }
    const { receipts = [], aside = [], messages = [] } = Object.groupBy(open, letter => this.#kindOf(letter));
    await this.#takeReceipts(receipts);
    for (const letter of aside) await this.#takeAside(letter);
    await this.#takeMessages(messages);
  }

  /** Resolves when the receipts given so far are on the bus, or given up. */
  async settled(): Promise<void> {
    await this.#receiptsUnderWay;
  }

  #kindOf({ address: { type } }: OpenLetter): 'receipts' | 'aside' | 'messages' {
    if (type === RECEIPT_TYPE) return 'receipts';
    return this.parts.aside?.handles(type) ? 'aside' : 'messages';
  }

  async #takeReceipts(letters: readonly OpenLetter[]): Promise<void> {
    const { desk, directory, outbox, log } = this.parts;
    const sheets: SheetTaken[] = [];
    for (const letter of letters) {
      const read = readReceipts(letter, desk.agency.name, directory);
      if (read.refusal) await this.#park(letter.letter, read.refusal);
      sheets.push(...read.sheets);
    }
    if (sheets.length === 0) return;
    const strays = await outbox.receipted(sheets);
    this.#counts.receipts += sheets.reduce((sum, { taken }) => sum + taken.length, 0) - strays.length;
    this.#counts.strayReceipts += strays.length;
    if (strays.length > 0) log.warn({ messageIds: strays }, '回执与本单位发出的消息不符 (receipts for what this agency never sent)');
  }

  /** A letter that fails again and again is parked, unless it is the store that fails: then all comes again. */
  async #takeAside({ address, from, messages, letter }: OpenLetter): Promise<void> {
    const { aside, desk, receive = receiveBatch } = this.parts;
    const take = (): Promise<void> => this.#inTurn(() => aside!.receive(address.type, from, messages));
    try {
      await take();
    } catch (fault) {
      if (letter.deliveries < SUSPICIOUS_AT) throw fault;
      await receive(desk, []); // rejects where the store is away
      await take().catch(again => this.#park(letter, refuseMessage('side-letter-failed', { fault: faultText(again) })));
    }
  }

  async #takeMessages(letters: readonly OpenLetter[]): Promise<void> {
    const delivered: Delivered[] = [];
    for (const letter of letters) {
      const messages = messagesOf(letter);
      if (isRefusal(messages)) await this.#park(letter.letter, messages);
      else delivered.push({ letter, messages });
    }
    const batches = inBatches(delivered);
    for (const batch of batches) await this.parts.outbox.keep(batch.map(({ letter }) => proofOf(letter, this.parts)));
    await this.#inTurn(async () => {
      for (const batch of batches) await this.#takeBatch(batch);
    });
  }

  /** One after the other: batches that met in the database would find each other's sequences stale and decide again. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined); // its caller hears of it; the next one is not held up
    await mine;
  }

  async #takeBatch(batch: readonly Delivered[]): Promise<void> {
    const { desk, receive = receiveBatch } = this.parts;
    const arrived = batch.flatMap(({ messages }) => messages);
    const suspicious = batch.some(({ letter }) => letter.letter.deliveries >= SUSPICIOUS_AT);
    const stored = await processSpans(arrived, async () =>
      suspicious ? this.#isolate(batch, arrived) : (await receive(desk, arrived)).stored);
    for (const { outcome } of stored) this.#counts[outcome]++;
    await this.#giveReceipts(stored);
  }

  #isolate(batch: readonly Delivered[], arrived: readonly Arrived[]): Promise<Reception['stored']> {
    const { desk, log, receive = receiveBatch } = this.parts;
    const letterOf = new Map(batch.flatMap(({ letter, messages }) => messages.map(message => [message, letter.letter])));
    return receiveByHalves(arrived, messages => receive(desk, messages), (message, fault) => {
      log.error({ messageId: message.id, caseNo: message.caseNo, fault: faultText(fault) }, '消息无法写入收件箱 (a message cannot be written)');
      return this.#park(letterOf.get(message)!, refuseMessage('inbox-write-failed', { messageId: message.id }));
    });
  }

  /** At most one batch of receipts is under way, so that a slow bus slows the taking in and nothing piles up here. */
  async #giveReceipts(stored: Reception['stored']): Promise<void> {
    await this.#receiptsUnderWay;
    this.#receiptsUnderWay = this.#postReceipts(stored);
  }

  /** A receipt that does not get through is no harm: its sender asks again, and the message is known by then. */
  async #postReceipts(stored: Reception['stored']): Promise<void> {
    const { keys, bus, log } = this.parts;
    if (!bus.ready) return;
    try {
      await Promise.all(receiptLetters(stored, keys, this.#newId, this.#now()).map(async content => {
        const letter = writeLetter(content, this.parts, { id: this.#newId(), at: this.#now() });
        const refusal = isRefusal(letter) ? letter : await bus.publish(letter);
        if (refusal) log.warn({ code: refusal.code, to: content.to, ...refusal.details }, '回执未送出 (receipts were not sent; the sender will ask again)');
      }));
    } catch (fault) {
      log.error({ fault: faultText(fault) }, '回执未能制作 (receipts could not be made)');
    }
  }

  /** Kept sealed, as it came. The id follows from the content, so that a repetition is not kept twice. */
  async #park({ subject, body }: Letter, refusal: Refusal): Promise<void> {
    const { outbox, log } = this.parts;
    const id = hash('sha256', `${subject}\n${body}`, 'base64url');
    const letter = /^[\w.-]+$/.test(body) ? body : `base64url:${Buffer.from(body, 'latin1').toString('base64url')}`;
    const shown = subject.replaceAll(/[^\x21-\x7e]/g, '?');
    await outbox.park({ id, subject: shown, code: refusal.code, reason: reasonText(refusal), letter });
    this.#counts.parkedLetters++;
    log.warn({ parked: id, subject: shown, code: refusal.code, ...refusal.details }, '函件已暂存，待人工处理 (a letter was parked; somebody must look at it)');
  }
}

/** Whole letters, as many as make one transaction of a good size. */
function inBatches(delivered: readonly Delivered[]): Delivered[][] {
  const batches: Delivered[][] = [];
  let size = Infinity;
  for (const one of delivered) {
    if (size + one.messages.length > MOST_AT_ONCE) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)!.push(one);
    size += one.messages.length;
  }
  return batches;
}
