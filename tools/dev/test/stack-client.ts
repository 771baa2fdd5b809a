import type { AgencyName, Stack } from '@fengqiao/dev';

/** What a service answered, read as JSON where it is some. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One request. `body` goes as JSON, unless it is text already. */
export interface Question {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of a token of the member of staff. */
  readonly token?: string | undefined;
}

/** Tokens live five minutes. */
const TOKEN_MS = 240_000;

/** Asks the services of a stack as their staff do, and says exactly what came back. */
export class StackClient {
  readonly #tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  constructor(readonly stack: Pick<Stack, 'urlOf' | 'tokens'>) {}

  /** @param username `nanchang.clerk`; nobody where a request without a token is meant */
  async ask(agency: AgencyName, username: string | undefined, question: Question): Promise<Answer> {
    const { method = question.body === undefined ? 'GET' : 'POST', path, body, key, headers } = question;
    const token = 'token' in question ? question.token : username && await this.token(username);
    const response = await fetch(`${this.stack.urlOf(agency)}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}), ...(key ? { 'idempotency-key': key } : {}), ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const text = await response.text();
    return { status: response.status, type, body: type.endsWith('json') ? JSON.parse(text) as Answer['body'] : { text } };
  }

  get(agency: AgencyName, username: string | undefined, path: string): Promise<Answer> {
    return this.ask(agency, username, { path });
  }

  post(agency: AgencyName, username: string | undefined, path: string, body: unknown, more: Partial<Question> = {}): Promise<Answer> {
    return this.ask(agency, username, { path, body, ...more });
  }

  token(username: string): Promise<string> {
    const known = this.#tokens.get(username);
    if (known && known.until > Date.now()) return known.token;
    const token = this.stack.tokens(username);
    token.catch(() => this.#tokens.delete(username));
    this.#tokens.set(username, { token, until: Date.now() + TOKEN_MS });
    return token;
  }
}
