import type { LetterReceived, LetterSent, Outbox, Outgoing, ParkedLetter, ReceiptTaken, SheetTaken } from '@fengqiao/docket';
import { bundlesOf, proofsIn, type InclusionProof, type ReceiptBundle } from '@fengqiao/trust';
import { waitAfter } from '../src/backoff.js';
import { caseNo, directory, outboxText, type MessageWish } from './agencies.js';

interface Row {
  readonly message: Omit<Outgoing, 'attempts'>;
  attempts: number;
  nextTry: number;
  reason?: string;
  proof?: { readonly proof: InclusionProof; readonly signedRoot: string };
  receipt?: ReceiptTaken & { readonly bundle: ReceiptBundle };
}

/** The outgoing side of a store in memory, with a clock that the test may move. */
export class MemoryOutbox implements Outbox {
  readonly rows = new Map<string, Row>();
  readonly parked = new Map<string, ParkedLetter>();
  readonly kept = new Map<string, LetterReceived>();
  claims = 0;
  away = false;

  constructor(readonly now: () => number = Date.now) {}

  add(...wishes: readonly MessageWish[]): void {
    for (const wish of wishes) {
      const { id, to, type = 'referral.sent', place = 'nanchang', traceparent } = wish;
      const message = { id, to, type, place, caseNo: wish.caseNo ?? caseNo(1), ...outboxText(wish), ...(traceparent ? { traceparent } : {}) };
      this.rows.set(id, { message, attempts: 0, nextTry: 0 });
    }
  }

  row(id: string): Row {
    const row = this.rows.get(id);
    if (!row) throw new Error(`no message ${id}`);
    return row;
  }

  /** What has no receipt. */
  waiting(): string[] {
    return [...this.rows].filter(([, row]) => !row.receipt).map(([id]) => id);
  }

  async claim(limit: number, leaseSeconds: number): Promise<readonly Outgoing[]> {
    this.#reach();
    this.claims++;
    const due = [...this.rows.values()].filter(row => !row.receipt && row.nextTry <= this.now()).slice(0, limit);
    return due.map(row => {
      row.attempts++;
      row.nextTry = this.now() + leaseSeconds * 1000;
      return { ...row.message, attempts: row.attempts };
    });
  }

  async published(letters: readonly LetterSent[], retry: { readonly first: number; readonly longest: number }): Promise<void> {
    this.#reach();
    for (const { messages, signature: { digests, signedRoot } } of letters) {
      const proofOf = proofsIn(digests, directory.profileOf('intake'));
      for (const [leaf, id] of messages.entries()) {
        const row = this.row(id);
        const proof = { proof: proofOf(leaf), signedRoot };
        Object.assign(row, { proof, reason: undefined, nextTry: this.now() + waitAfter(retry, row.attempts - 1) * 1000 });
      }
    }
  }

  async postponed(ids: readonly string[], retrySeconds: number, reason: string): Promise<void> {
    this.#reach();
    for (const id of ids) Object.assign(this.row(id), { reason, nextTry: this.now() + retrySeconds * 1000 });
  }

  async receipted(sheets: readonly SheetTaken[]): Promise<readonly string[]> {
    this.#reach();
    const strays: string[] = [];
    for (const { taken, receipts, signedRoot } of sheets) {
      const bundle = bundlesOf({ receipts: JSON.parse(receipts) as ReceiptBundle['receipt'][], signedRoot }, directory.profileOf('intake'));
      for (const receipt of taken) {
        const row = this.rows.get(receipt.messageId);
        if (row && row.message.digest === receipt.digest && row.message.to === receipt.from) row.receipt ??= { ...receipt, bundle: bundle(receipt.line) };
        else strays.push(receipt.messageId);
      }
    }
    return strays;
  }

  async pending(): Promise<number> {
    return this.waiting().length;
  }

  async keep(letters: readonly LetterReceived[]): Promise<void> {
    this.#reach();
    for (const letter of letters) this.kept.set(letter.id, letter);
  }

  async park(letter: ParkedLetter): Promise<void> {
    this.#reach();
    this.parked.set(letter.id, letter);
  }

  #reach(): void {
    if (this.away) throw new Error('the database is away');
  }
}
