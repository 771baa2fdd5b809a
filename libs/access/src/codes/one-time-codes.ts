import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Refusal } from '@fengqiao/kernel';
import type { CodeEvent, CodeStore, FoundParty, PartyFinder, SmsPort } from './ports.js';
import { codeRefused, tooManyTries } from './refusals.js';

/** A code lives so long (ms), and dies after so many wrong guesses. */
const CODE_LIFE = 5 * 60_000;
const MOST_GUESSES = 5;
/** A visit lives so long (ms). */
const SESSION_LIFE = 30 * 60_000;
const HOUR = 3_600_000;

/** How often within an hour. A whole workshop may share one address. */
const LIMITS = { 'ask/phone': 5, 'ask/case': 10, 'ask/address': 60, 'redeem/case': 20, 'redeem/address': 120 } as const;

/**
 * What one guess costs: 16 MB and about a fifth of a second, one of OWASP's settings of scrypt. Six digits are few; so dear,
 * a million guesses take longer than a code lives, also for who has the database and the key (OWASP ASVS 5.0, 6.5.2).
 */
export const GUESS_COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const slowly = promisify<Buffer, string, number, { N: number; r: number; p: number }, Buffer>(scrypt);

/** Marks a bearer token as a party's session rather than a member of staff's token. */
const SESSION_MARK = 'fqp_';

export interface CodeParts {
  readonly store: CodeStore;
  readonly sms: SmsPort;
  readonly parties: PartyFinder;
  /** Secret key of all hashes, the same in every process of the agency. */
  readonly key: Uint8Array;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly note: (event: CodeEvent) => void;
  /** {@link GUESS_COST} unless said; a test that guesses often says less. */
  readonly cost?: { readonly N: number; readonly r: number; readonly p: number };
}

/** What somebody at the worker's page writes; `address` is where the request came from. */
export interface CodeAsked {
  readonly caseNo: string;
  readonly phone: string;
  readonly address: string;
}

/** A visit: what its bearer may see is this case, as this party. */
export interface Visit extends FoundParty {
  readonly token: string;
  readonly expiresAt: Date;
}

/** +86 138-0000-1234 → 13800001234 */
export const plainPhone = (phone: string): string => phone.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').replace(/^(0086|86)(?=1\d{10}$)/, '');

/** Whether a bearer token is a party's. */
export const isVisitToken = (token: string): boolean => token.startsWith(SESSION_MARK);

/** 案号加手机验证码: the way of those who have no account. What is kept are keyed hashes, what is answered says nothing of who exists. */
export class OneTimeCodes {
  readonly #sending = new Set<Promise<void>>();

  constructor(private readonly parts: CodeParts) {}

  #hash(...what: readonly string[]): string {
    return createHmac('sha256', this.parts.key).update(JSON.stringify(what)).digest('base64url');
  }

  /** Of a code, which is short: salted by its id, and slow. */
  async #codeHash(id: string, code: string): Promise<string> {
    const peppered = createHmac('sha256', this.parts.key).update(JSON.stringify(['code', id, code])).digest();
    return (await slowly(peppered, id, 32, this.parts.cost ?? GUESS_COST)).toString('base64url');
  }

  async #within(kind: keyof typeof LIMITS, what: string): Promise<boolean> {
    const at = this.parts.now();
    return await this.parts.store.countTry(this.#hash(kind, what), at, new Date(at.getTime() - HOUR)) <= LIMITS[kind];
  }

  async #limited(tries: readonly (readonly [keyof typeof LIMITS, string])[]): Promise<boolean> {
    const within = await Promise.all(tries.map(([kind, what]) => this.#within(kind, what)));
    if (!within.includes(false)) return false;
    this.parts.note('code-limit-reached');
    return true;
  }

  /**
   * Sends a code where case and number belong together. The answer is the same where they do not, and comes as soon: looking
   * and sending happen afterwards.
   */
  async ask({ caseNo, phone: typed, address }: CodeAsked): Promise<Refusal | undefined> {
    const phone = plainPhone(typed);
    if (await this.#limited([['ask/phone', phone], ['ask/case', caseNo], ['ask/address', address]])) return tooManyTries();
    const sending = this.#send(caseNo, phone).catch(() => this.parts.note('code-not-sent'));
    this.#sending.add(sending);
    void sending.finally(() => this.#sending.delete(sending));
    return undefined;
  }

  async #send(caseNo: string, phone: string): Promise<void> {
    const found = await this.parts.parties.findParty(caseNo, phone);
    if (!found) return this.parts.note('code-for-nobody');
    const { store, sms, newId, now, note } = this.parts;
    const [id, code] = [newId(), String(randomInt(1_000_000)).padStart(6, '0')];
    await store.keepCode({
      ...found, id, key: this.#hash('party', caseNo, phone), hash: await this.#codeHash(id, code), expiresAt: new Date(now().getTime() + CODE_LIFE),
    });
    await sms.send({ phone, text: `【枫桥】查询验证码 ${code}，五分钟内有效，请勿告诉任何人。Your code is ${code}; it lives five minutes. Tell nobody.` });
    note('code-sent');
  }

  /** A visit for the right code, once. */
  async redeem({ caseNo, phone: typed, address, code }: CodeAsked & { readonly code: string }): Promise<Visit | Refusal> {
    if (await this.#limited([['redeem/case', caseNo], ['redeem/address', address]])) return tooManyTries();
    const { store, now, note } = this.parts;
    const kept = await store.guess(this.#hash('party', caseNo, plainPhone(typed)), now(), MOST_GUESSES);
    // Compared also where there is nothing to compare with, so that both take as long.
    const [expected, given] = [kept?.hash ?? this.#hash('nothing'), await this.#codeHash(kept?.id ?? '', code)].map(hash => Buffer.from(hash));
    if (!timingSafeEqual(expected!, given!) || !kept) return this.#refused('code-refused');
    if (!await store.useUp(kept.id, now())) return this.#refused('code-reused');
    note('code-redeemed');
    const { caseNo: number, place, party, partyRole } = kept;
    return this.#begin({ caseNo: number, place, party, partyRole });
  }

  #refused(event: CodeEvent): Refusal {
    this.parts.note(event);
    return codeRefused();
  }

  async #begin(found: FoundParty): Promise<Visit> {
    const token = `${SESSION_MARK}${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(this.parts.now().getTime() + SESSION_LIFE);
    await this.parts.store.keepSession({ ...found, hash: this.#hash('session', token), expiresAt });
    return { ...found, token, expiresAt };
  }

  /** Whose visit a token is, while it lasts. */
  visitor(token: string): Promise<FoundParty | undefined> {
    return this.parts.store.session(this.#hash('session', token), this.parts.now());
  }

  /** Ends a visit before its time. */
  end(token: string): Promise<void> {
    return this.parts.store.endSession(this.#hash('session', token));
  }

  /** Resolves when everything asked for so far has been sent or given up. */
  async settled(): Promise<void> {
    await Promise.all(this.#sending);
  }
}
