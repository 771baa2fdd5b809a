import type { Refusal } from '@fengqiao/kernel';
import { issuerAway, loginEnded } from './refusals.js';

export interface StandingSettings {
  /** `https://…/realms/<realm>` */
  readonly issuer: string;
  /** This agency's client and its secret, by which it asks. */
  readonly client: string;
  readonly secret: string;
  /** So long at most is a session believed before the issuer is asked again. */
  readonly everySeconds: number;
}

/** What the issuer says of a session; `unknown` where it does not answer. */
type Standing = 'stands' | 'ended' | 'unknown';

interface Asked {
  readonly answer: Promise<Standing>;
  /** Milliseconds since 1970. */
  until: number;
}

const ANSWER_MS = 3_000;
/** An issuer that does not answer is asked again after this long, not by every request. */
const AWAY_MS = 2_000;
/** Longer than any access token lives: a session that has ended does not come back. */
const ENDED_MS = 3_600_000;
const MOST_KEPT = 5_000;

/**
 * Whether the session in which a token was given still stands at the issuer (RFC 7662). A token alone lives on for what is
 * left of its minutes when somebody logs out or their account is disabled; asked for so often, it does not (OWASP ASVS 5.0,
 * 7.4.1 and 7.4.2).
 */
export class SessionStanding {
  readonly #asked = new Map<string, Asked>();
  readonly #login: string;

  /** @param note told where a token of an ended session came, and where the issuer did not answer */
  constructor(
    private readonly settings: StandingSettings, private readonly note: (event: 'ended-session-used' | 'session-standing-unknown') => void = () => undefined,
    private readonly now: () => number = Date.now,
  ) {
    this.#login = Buffer.from(`${encodeURIComponent(settings.client)}:${encodeURIComponent(settings.secret)}`).toString('base64');
  }

  /**
   * Why a good token is not taken any more. While the issuer is away daily work goes on with the tokens there are, for what
   * is left of their minutes; a sensitive step does not.
   * @param sensitive asks the issuer now, whatever it said before
   */
  async refusal(token: string, sensitive: boolean): Promise<Refusal | undefined> {
    const standing = await this.#standing(token, sensitive);
    if (standing === 'stands') return undefined;
    this.note(standing === 'ended' ? 'ended-session-used' : 'session-standing-unknown');
    if (standing === 'ended') return loginEnded();
    return sensitive ? issuerAway() : undefined;
  }

  #standing(token: string, sensitive: boolean): Promise<Standing> {
    const known = this.#asked.get(token);
    if (known && known.until > this.now() && !sensitive) return known.answer;
    if (this.#asked.size > MOST_KEPT) this.#asked.clear();
    const asked: Asked = { answer: this.#ask(token), until: Infinity };
    this.#asked.set(token, asked);
    return asked.answer.then(standing => {
      asked.until = this.now() + { stands: this.settings.everySeconds * 1_000, ended: ENDED_MS, unknown: AWAY_MS }[standing];
      return standing;
    });
  }

  /** Whatever is not a plain answer is none: a wrong secret or a page of a proxy must not read as "ended" for a whole agency. */
  async #ask(token: string): Promise<Standing> {
    try {
      const response = await fetch(`${this.settings.issuer}/protocol/openid-connect/token/introspect`, {
        method: 'POST', redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS), headers: { authorization: `Basic ${this.#login}` },
        body: new URLSearchParams({ token, token_type_hint: 'access_token' }),
      });
      const { active } = (response.ok ? await response.json() : {}) as { readonly active?: unknown };
      return active === true ? 'stands' : active === false ? 'ended' : 'unknown';
    } catch {
      return 'unknown';
    }
  }
}
