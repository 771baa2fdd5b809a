import { randomBytes } from 'node:crypto';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { CodeMint, plainPhone, type MintParts } from './code-mint.js';
import type { FoundParty, PartyFinder } from './ports.js';

/** A visit lives so long (ms). */
const SESSION_LIFE = 30 * 60_000;

/** Marks a bearer token as a party's session rather than a member of staff's token. */
const SESSION_MARK = 'fqp_';

export interface CodeParts extends MintParts {
  readonly parties: PartyFinder;
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

const words = (code: string): string => `【枫桥】查询验证码 ${code}，五分钟内有效，请勿告诉任何人。Your code is ${code}; it lives five minutes. Tell nobody.`;

/** Whether a bearer token is a party's. */
export const isVisitToken = (token: string): boolean => token.startsWith(SESSION_MARK);

/** 案号加手机验证码: the way of those who have no account. What is kept are keyed hashes, what is answered says nothing of who exists. */
export class OneTimeCodes {
  readonly #mint: CodeMint;

  constructor(private readonly parts: CodeParts) {
    this.#mint = new CodeMint(parts);
  }

  /**
   * Sends a code where case and number belong together. The answer is the same where they do not, and comes as soon: looking
   * and sending happen afterwards.
   */
  async ask({ caseNo, phone: typed, address }: CodeAsked): Promise<Refusal | undefined> {
    const phone = plainPhone(typed);
    const refused = await this.#mint.limited([['ask/phone', phone], ['ask/case', caseNo], ['ask/address', address]]);
    if (refused) return refused;
    this.#mint.afterwards(() => this.#send(caseNo, phone));
    return undefined;
  }

  async #send(caseNo: string, phone: string): Promise<void> {
    const found = await this.parts.parties.findParty(caseNo, phone);
    if (!found) return this.parts.note('code-for-nobody');
    await this.#mint.send('party', found, phone, words);
  }

  /** A visit for the right code, once. */
  async redeem({ caseNo, phone, address, code }: CodeAsked & { readonly code: string }): Promise<Visit | Refusal> {
    const found = await this.#mint.check('party', caseNo, plainPhone(phone), code, address);
    return isRefusal(found) ? found : this.begin(found);
  }

  /** Begins a visit of a party whose telephone has just been proven. */
  async begin(found: FoundParty): Promise<Visit> {
    const token = `${SESSION_MARK}${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(this.parts.now().getTime() + SESSION_LIFE);
    await this.parts.store.keepSession({ ...found, hash: this.#mint.hash('session', token), expiresAt });
    return { ...found, token, expiresAt };
  }

  /** Whose visit a token is, while it lasts. */
  visitor(token: string): Promise<FoundParty | undefined> {
    return this.parts.store.session(this.#mint.hash('session', token), this.parts.now());
  }

  /** Ends a visit before its time. */
  end(token: string): Promise<void> {
    return this.parts.store.endSession(this.#mint.hash('session', token));
  }

  /** Resolves when everything asked for so far has been sent or given up. */
  settled(): Promise<void> {
    return this.#mint.settled();
  }
}
