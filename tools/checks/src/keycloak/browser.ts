import { createHash, createHmac, randomBytes } from 'node:crypto';
import { deskAddress, deskClient } from '@fengqiao/dev';

/** Forms of a login page, as many as a person meets until the browser is back at the desk. */
const MOST_PAGES = 5;

/** A code of an authenticator application: RFC 6238 with six digits, thirty seconds, SHA-1, as Keycloak has it. */
function codeOf(secret: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  return String((digest.readUInt32BE(digest.at(-1)! & 15) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** What stands in a page between quotes after a word. */
const quoted = (page: string, before: RegExp): string | undefined => new RegExp(`${before.source}="([^"]*)"`).exec(page)?.[1]?.replaceAll('&amp;', '&');

/** What came of a login: the code for the desk, its secret half, and which pages were filled in. */
export interface BrowserLogin {
  readonly code: string;
  readonly verifier: string;
  readonly pages: readonly ('password' | 'second factor')[];
}

/** Keycloak asked again. */
export class WrongPassword extends Error {}

/** A person at a browser: follows redirects, keeps cookies, fills in what the pages ask, sets up a second factor where told to. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly issuer: string, private readonly username: string, private readonly password: string) {}

  /** @param acr the way of logging in that the desk asks for; whichever there is unless said. @throws WrongPassword */
  async logIn(acr?: string): Promise<BrowserLogin> {
    const verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      client_id: deskClient, response_type: 'code', scope: 'openid', redirect_uri: deskAddress, code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'), ...(acr ? { acr_values: acr } : {}),
    });
    let at = await this.#visit(`${this.issuer}/protocol/openid-connect/auth?${query}`);
    const pages: BrowserLogin['pages'][number][] = [];
    while ('page' in at) {
      if (pages.includes('password') && at.page.includes('name="password"')) throw new WrongPassword();
      if (pages.length === MOST_PAGES) throw new Error(`no way through the pages of Keycloak: ${pages.join(', ')}`);
      const secret = quoted(at.page, /name="totpSecret" value/);
      pages.push(at.page.includes('name="password"') ? 'password' : 'second factor');
      at = await this.#visit(quoted(at.page, /action/)!, secret === undefined
        ? { username: this.username, password: this.password }
        : { totpSecret: secret, totp: codeOf(secret), userLabel: 'check' });
    }
    return { code: at.code, verifier, pages };
  }

  /** The page where a chain of redirects ends, or the code that it brought to the desk. */
  async #visit(address: string, form?: Record<string, string>): Promise<{ page: string } | { code: string }> {
    const response = await fetch(address, {
      redirect: 'manual', headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) this.#cookies.set(...(cookie.split(';')[0]!.split(/=(.*)/s, 2) as [string, string]));
    const [page, location] = [await response.text(), response.headers.get('location')];
    if (!location) return { page };
    const code = location.startsWith(deskAddress) ? new URL(location).searchParams.get('code') : undefined;
    return code ? { code } : this.#visit(new URL(location, address).href);
  }
}
