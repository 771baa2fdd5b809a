import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Identity } from './identity.js';

/** Where an agency keeps under which subject of the issuer it came to know a user name. Rows are added; nothing changes one. */
export interface SubjectStore {
  /** The subject first seen under a name, which is this one where none was. */
  firstSeen(username: string, subject: string): Promise<string>;
}

const nameGivenAgain = (username: string): Refusal => refuse('user-name-given-again', 'forbidden',
  { zh: `用户名 ${username} 曾属于另一个账号，不能再次使用`, en: `The user name ${username} belonged to another account here and cannot be used again` },
  { zh: '请管理员为该账号改用未曾使用过的用户名', en: 'Ask the administrator to give this account a name that nobody had before' });

const MOST_KEPT = 10_000;

/**
 * Chain, registers and the rules that ask who somebody is (nobody reviews their own break-glass) go by the user name, for
 * people to read. So a name belongs here to one account of the issuer (`sub`) for ever: another one that is given the same
 * name is not let in, and cannot inherit what the first one did (OWASP ASVS 5.0, 10.3.3).
 */
export class SubjectBook {
  readonly #known = new Map<string, string>();

  constructor(private readonly store: SubjectStore, private readonly note: (event: 'user-name-given-again') => void = () => undefined) {}

  /** Why somebody who logged in well is not who this name stands for here. */
  async refusal({ id, username }: Pick<Identity, 'id' | 'username'>): Promise<Refusal | undefined> {
    const known = this.#known.get(username) ?? await this.#learn(username, id);
    if (known === id) return undefined;
    this.note('user-name-given-again');
    return nameGivenAgain(username);
  }

  async #learn(username: string, id: string): Promise<string> {
    const subject = await this.store.firstSeen(username, id);
    if (this.#known.size > MOST_KEPT) this.#known.clear();
    this.#known.set(username, subject);
    return subject;
  }
}
