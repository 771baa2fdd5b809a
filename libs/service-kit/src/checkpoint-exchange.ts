import { isRefusal, type Json } from '@fengqiao/kernel';
import { EVERYWHERE, writeLetter, type LetterPublisher, type SideLetters } from '@fengqiao/messaging';
import type { PostgresCheckpoints } from '@fengqiao/persistence';
import { busRoutes, type Scheme } from '@fengqiao/scheme';
import {
  countersign, entryDigest, makeCheckpoint, verifyCheckpoint, type CheckpointClaims, type LedgerEntry, type PublishedCheckpoint, type WitnessedCheckpoint,
} from '@fengqiao/trust';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import { Loop } from './loops/loop.js';
import type { KeyRing } from './key-ring.js';

/** Heads in one checkpoint, and checkpoints in one letter: both far below what a letter may hold. */
const HEADS = 2000;
const AT_ONCE = 16;

export interface CheckpointParts {
  readonly agency: string;
  readonly store: PostgresCheckpoints;
  readonly keys: KeyRing;
  readonly bus: LetterPublisher;
  readonly log: Logger;
  readonly schemes: readonly Scheme[];
  readonly now: () => number;
}

/**
 * Fixes the agency's chains by signed checkpoints and has the others countersign them; countersigns theirs. What a
 * witness holds the agency can no longer deny or rewrite. A checkpoint is sent again until its witness has answered.
 */
export class CheckpointExchange implements SideLetters {
  readonly #witnesses: readonly string[];

  constructor(private readonly parts: CheckpointParts) {
    const { schemes, agency } = parts;
    this.#witnesses = [...new Set(busRoutes(schemes).filter(route => route.from === agency).map(route => route.to))];
  }

  /** The round: a new checkpoint where chains have grown, then whatever each witness lacks. */
  loop(everyMs: number): Loop {
    const { log } = this.parts;
    return new Loop('checkpoints', everyMs, async () => {
      await this.#fixOwn();
      if (this.parts.bus.ready) for (const witness of this.#witnesses) await this.#offer(witness);
    }, fault => log.warn({ err: fault }, 'the round of checkpoints failed and will be tried again'));
  }

  handles(type: string): boolean {
    return type === 'checkpoint.made' || type === 'checkpoint.countersigned';
  }

  async receive(type: string, from: string, messages: readonly Json[]): Promise<void> {
    if (type === 'checkpoint.made') await this.#witness(from, messages);
    else await this.#noteWitnessed(from, messages);
  }

  async #fixOwn(): Promise<void> {
    const { store, keys, now } = this.parts;
    // Before the heads are read: what is written while we read, or while the machine sleeps, is younger than the checkpoint.
    const at = now();
    const grown = await store.openHeads(HEADS);
    if (grown.length === 0) return;
    const heads = grown.map(({ added, ...head }) => ({ ...head, links: (added as unknown as LedgerEntry[]).map(entry => entryDigest(entry, keys.own.profile)) }));
    const last = await store.last();
    const before = last ? this.#claimsOf(last.body as unknown as PublishedCheckpoint) : null;
    const made = makeCheckpoint(heads, before, at, keys.own);
    await store.keepOwn((before?.number ?? 0) + 1, made as unknown as Record<string, unknown>, heads);
  }

  #claimsOf(published: PublishedCheckpoint): CheckpointClaims {
    const verified = verifyCheckpoint(published, this.parts.agency, this.parts.keys.directory);
    if (isRefusal(verified)) throw new Error(`own checkpoint does not verify: ${verified.code}`);
    return verified.claims;
  }

  async #offer(witness: string): Promise<void> {
    const lacking = await this.parts.store.unwitnessed(witness, AT_ONCE);
    if (lacking.length) await this.#post(witness, 'checkpoint.made', lacking as Json[]);
  }

  /** Another agency's checkpoints, in order. One that contradicts what is held is refused, kept out, and reported loudly. */
  async #witness(from: string, messages: readonly Json[]): Promise<void> {
    let reached = 0;
    for (const message of messages) {
      const number = await this.#witnessOne(from, message as unknown as PublishedCheckpoint);
      if (number === undefined) break;
      reached = Math.max(reached, number);
    }
    if (reached) await this.#post(from, 'checkpoint.countersigned', [{ number: reached }]);
  }

  async #witnessOne(from: string, published: PublishedCheckpoint): Promise<number | undefined> {
    const { store, keys, log, now } = this.parts;
    const held = await store.held(from, (published.heads ?? []).map(head => head.caseNo));
    const last = held.last && verifyCheckpoint(held.last.body, from, keys.directory);
    if (isRefusal(last)) throw new Error(`held checkpoint of ${from} does not verify: ${last.code}`);
    const verified = verifyCheckpoint(published, from, keys.directory);
    if (!isRefusal(verified) && last && verified.digest === last.digest) return last.claims.number;
    if (!isRefusal(verified) && last && verified.claims.number < last.claims.number) return last.claims.number;
    const witnessed = countersign(published, from, {
      last: last ? { number: last.claims.number, digest: last.digest } : null,
      heads: new Map(held.heads.map(head => [head.caseNo, head])),
    }, now(), keys.own, keys.directory);
    if (isRefusal(witnessed)) {
      log.error({ code: witnessed.code, from, ...witnessed.details }, '拒绝为对方的账本检查点背书 (a checkpoint was refused: the ledger of that agency may have been rewritten)');
      return undefined;
    }
    const { number } = (verified as { claims: CheckpointClaims }).claims;
    const heads = (witnessed as WitnessedCheckpoint).heads.map(({ caseNo, seq, head }) => ({ caseNo, seq, head }));
    const kept = await store.keepWitnessed(from, number, witnessed as unknown as Record<string, unknown>, heads);
    return kept ? number : undefined; // the other process answers for what it kept
  }

  async #noteWitnessed(from: string, messages: readonly Json[]): Promise<void> {
    for (const message of messages) {
      const { number } = message as { number?: unknown };
      if (Number.isSafeInteger(number)) await this.parts.store.witnessedUpTo(from, number as number);
    }
  }

  async #post(to: string, type: string, messages: readonly Json[]): Promise<void> {
    const { keys, bus, log, now } = this.parts;
    const letter = writeLetter({ to, type, place: EVERYWHERE, messages }, { keys: keys.own, directory: keys.directory }, { id: v7(), at: now() });
    const refusal = isRefusal(letter) ? letter : await bus.publish(letter);
    if (refusal) log.debug({ code: refusal.code, to, type }, 'not sent now; it will be sent again');
  }
}
