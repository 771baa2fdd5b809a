import { randomBytes } from 'node:crypto';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { CodeMint, plainPhone, type MintParts } from './code-mint.js';

/** So long (ms) a proven telephone counts for its draft: enough to read what is answered and hand the same thing in again. */
const PROOF_LIFE = 15 * 60_000;
/** Marks a bearer token as the key of a draft. */
const KEY_MARK = 'fqd_';

/** A number that receives short messages. */
const MOBILE = /^1\d{10}$/;

/** A draft as codes know it: which, and where. */
export interface DraftNamed {
  readonly id: string;
  readonly place: string;
}

/** That a telephone was proven for a draft, and until when (ISO instant). */
export interface TelephoneProof {
  readonly mark: string;
  readonly until: string;
}

const words = (code: string): string => `【枫桥】登记诉求验证码 ${code}，五分钟内有效，请勿告诉任何人。Your code to file a claim is ${code}; it lives five minutes. Tell nobody.`;

/** The number in the form in which it is written to and compared; nothing where no short message reaches it. */
export function mobileOf(typed: unknown): string | undefined {
  const phone = typeof typed === 'string' ? plainPhone(typed) : '';
  return MOBILE.test(phone) ? phone : undefined;
}

/** Keys of drafts, and the codes by which whoever holds one proves a telephone (自助登记). */
export class DraftCodes {
  readonly #mint: CodeMint;

  constructor(private readonly parts: MintParts) {
    this.#mint = new CodeMint(parts);
  }

  /** Refuses where too many drafts were begun from one address within the hour. */
  mayBegin(address: string): Promise<Refusal | undefined> {
    return this.#mint.limited([['draft/address', address]]);
  }

  /** A new key, which is told once, and the keyed hash under which it is kept. */
  newKey(): { readonly key: string; readonly kept: string } {
    const key = `${KEY_MARK}${randomBytes(32).toString('base64url')}`;
    return { key, kept: this.keptAs(key) };
  }

  /** The hash under which a key is kept. */
  keptAs(key: string): string {
    return this.#mint.hash('draft-key', key);
  }

  /** Sends a code to the telephone of a draft; the answer does not wait for it. */
  async ask({ id, place }: DraftNamed, phone: string, address: string): Promise<Refusal | undefined> {
    const refused = await this.#mint.limited([['ask/phone', phone], ['ask/case', id], ['ask/address', address]]);
    if (refused) return refused;
    this.#mint.afterwards(() => this.#mint.send('draft', { caseNo: id, place, party: 'filer', partyRole: 'applicant' }, phone, words));
    return undefined;
  }

  /** Uses a code up. @returns the proof that is kept with the draft, or the one refusal */
  async prove({ id }: DraftNamed, phone: string, code: string, address: string): Promise<TelephoneProof | Refusal> {
    const found = await this.#mint.check('draft', id, phone, code, address);
    if (isRefusal(found)) return found;
    return { mark: this.#markOf(id, phone), until: new Date(this.parts.now().getTime() + PROOF_LIFE).toISOString() };
  }

  /** Whether this telephone has been proven for the draft and still counts. */
  isProven({ id }: DraftNamed, phone: string, proof: TelephoneProof | undefined): boolean {
    return proof !== undefined && proof.mark === this.#markOf(id, phone) && this.parts.now() < new Date(proof.until);
  }

  #markOf(id: string, phone: string): string {
    return this.#mint.hash('proven', id, phone);
  }

  /** Resolves when everything asked for so far has been sent or given up. */
  settled(): Promise<void> {
    return this.#mint.settled();
  }
}
