import { createHmac, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Refusal } from '@fengqiao/kernel';
import type { CodeEvent, CodeStore, FoundParty, SmsPort } from './ports.js';
import { codeRefused, tooManyTries } from './refusals.js';

/** A code lives so long (ms), and dies after so many wrong guesses. */
const CODE_LIFE = 5 * 60_000;
const MOST_GUESSES = 5;
const HOUR = 3_600_000;

/** How often within an hour. A whole workshop may share one address. */
const LIMITS = { 'ask/phone': 5, 'ask/case': 10, 'ask/address': 60, 'redeem/case': 20, 'redeem/address': 120, 'draft/address': 120 } as const;
export type Limit = keyof typeof LIMITS;

/**
 * What one guess costs: 16 MB and about a fifth of a second, one of OWASP's settings of scrypt. Six digits are few; so dear,
 * a million guesses take longer than a code lives, also for who has the database and the key (OWASP ASVS 5.0, 6.5.2).
 */
export const GUESS_COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const slowly = promisify<Buffer, string, number, { N: number; r: number; p: number }, Buffer>(scrypt);

/** What codes are made with. */
export interface MintParts {
  readonly store: CodeStore;
  readonly sms: SmsPort;
  /** Secret key of all hashes, the same in every process of the agency. */
  readonly key: Uint8Array;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly note: (event: CodeEvent) => void;
  /** {@link GUESS_COST} unless said; a test that guesses often says less. */
  readonly cost?: { readonly N: number; readonly r: number; readonly p: number };
}

/** What a code is for: a part in a case, or a draft that its writer hands in. Neither opens the other. */
export type CodeUse = 'party' | 'draft';

/** +86 138-0000-1234 → 13800001234 */
export const plainPhone = (phone: string): string => phone.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').replace(/^(0086|86)(?=1\d{10}$)/, '');

/** Makes, sends and checks one-time codes, and counts who tries how often. What is kept are keyed hashes. */
export class CodeMint {
  readonly #sending = new Set<Promise<void>>();

  constructor(private readonly parts: MintParts) {}

  /** A keyed hash of words, each kept apart from the next. */
  hash(...what: readonly string[]): string {
    return createHmac('sha256', this.parts.key).update(JSON.stringify(what)).digest('base64url');
  }

  /** Of a code, which is short: salted by its id, and slow. */
  async #codeHash(id: string, code: string): Promise<string> {
    const peppered = createHmac('sha256', this.parts.key).update(JSON.stringify(['code', id, code])).digest();
    return (await slowly(peppered, id, 32, this.parts.cost ?? GUESS_COST)).toString('base64url');
  }

  async #within(kind: Limit, what: string): Promise<boolean> {
    const at = this.parts.now();
    return await this.parts.store.countTry(this.hash(kind, what), at, new Date(at.getTime() - HOUR)) <= LIMITS[kind];
  }

  /** Counts one try of each kind, and refuses where one of them was one too many within the hour. */
  async limited(tries: readonly (readonly [Limit, string])[]): Promise<Refusal | undefined> {
    const within = await Promise.all(tries.map(([kind, what]) => this.#within(kind, what)));
    if (!within.includes(false)) return undefined;
    this.parts.note('code-limit-reached');
    return tooManyTries();
  }

  /** Does it after the answer, so that the answer takes as long whatever comes of it. */
  afterwards(send: () => Promise<void>): void {
    const sending = send().catch(() => this.parts.note('code-not-sent'));
    this.#sending.add(sending);
    void sending.finally(() => this.#sending.delete(sending));
  }

  /** Makes a code and sends it; one sent before for the same is worth nothing any more. */
  async send(use: CodeUse, about: FoundParty, phone: string, words: (code: string) => string): Promise<void> {
    const { store, sms, newId, now, note } = this.parts;
    const [id, code] = [newId(), String(randomInt(1_000_000)).padStart(6, '0')];
    await store.keepCode({
      ...about, id, key: this.hash(use, about.caseNo, phone), hash: await this.#codeHash(id, code), expiresAt: new Date(now().getTime() + CODE_LIFE),
    });
    await sms.send({ phone, text: words(code) });
    note('code-sent');
  }

  /** Uses a code up. @param about case number or draft @returns for whom it was sent, or one refusal whatever was wrong */
  async check(use: CodeUse, about: string, phone: string, code: string, address: string): Promise<FoundParty | Refusal> {
    const refused = await this.limited([['redeem/case', about], ['redeem/address', address]]);
    if (refused) return refused;
    const { store, now, note } = this.parts;
    const kept = await store.guess(this.hash(use, about, phone), now(), MOST_GUESSES);
    // Compared also where there is nothing to compare with, so that both take as long.
    const [expected, given] = [kept?.hash ?? this.hash('nothing'), await this.#codeHash(kept?.id ?? '', code)].map(hash => Buffer.from(hash));
    if (!timingSafeEqual(expected!, given!) || !kept) return this.#refused('code-refused');
    if (!await store.useUp(kept.id, now())) return this.#refused('code-reused');
    note('code-redeemed');
    const { caseNo, place, party, partyRole } = kept;
    return { caseNo, place, party, partyRole };
  }

  #refused(event: CodeEvent): Refusal {
    this.parts.note(event);
    return codeRefused();
  }

  /** Resolves when everything asked for so far has been sent or given up. */
  async settled(): Promise<void> {
    await Promise.all(this.#sending);
  }
}
