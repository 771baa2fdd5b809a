import { randomBytes } from 'node:crypto';
import { cliClient, realm, type AgencyName } from '@fengqiao/dev';
import type { KeycloakServer } from './server.js';

interface User { readonly id: string; readonly username: string }

/** What a token endpoint answers. */
export interface TokenAnswer {
  readonly status: number;
  readonly access_token?: string;
  readonly error?: string;
  readonly error_description?: string;
}

/** The realm as its administrator, its staff and its services meet it. Passwords are drawn here and forgotten. */
export class RealmClient {
  readonly issuer: string;

  constructor(private readonly server: KeycloakServer) {
    this.issuer = `${server.url}/realms/${realm}`;
  }

  /** A member of staff signs in with a password that the administrator has just given. */
  async signIn(username: string): Promise<string> {
    const password = randomBytes(12).toString('hex');
    const user = await this.#user(username);
    await this.#asAdmin(`users/${user.id}/reset-password`, 'PUT', { type: 'password', value: password, temporary: false });
    await this.#asAdmin(`users/${user.id}`, 'PUT', { ...user, requiredActions: [] });
    return tokenIn(await this.withPassword(username, password), username);
  }

  /** The answer to a name and a password. */
  withPassword(username: string, password: string, client: string = cliClient): Promise<TokenAnswer> {
    return this.#token({ grant_type: 'password', client_id: client, username, password });
  }

  /** An agency's service signs in with the secret that Keycloak drew at the import. */
  async asService(agency: AgencyName): Promise<string> {
    const [client] = await this.#asAdmin(`clients?clientId=${agency}`, 'GET') as { id: string }[];
    const { value } = await this.#asAdmin(`clients/${client!.id}/client-secret`, 'GET') as { value: string };
    return tokenIn(await this.#token({ grant_type: 'client_credentials', client_id: agency, client_secret: value }), agency);
  }

  /** Where the browser is sent that asks for a code; the error that it takes along, if any. */
  async authorise(client: string, more: Readonly<Record<string, string>>): Promise<string | null> {
    const query = new URLSearchParams({ client_id: client, response_type: 'code', scope: 'openid', redirect_uri: 'http://127.0.0.1/desk', ...more });
    const response = await fetch(`${this.issuer}/protocol/openid-connect/auth?${query}`, { redirect: 'manual' });
    await response.body?.cancel();
    const location = response.headers.get('location');
    return location ? new URL(location).searchParams.get('error_description') ?? new URL(location).searchParams.get('error') : null;
  }

  async #user(username: string): Promise<User> {
    const [user] = await this.#asAdmin(`users?username=${encodeURIComponent(username)}&exact=true`, 'GET') as User[];
    if (!user) throw new Error(`the realm has nobody called ${username}`);
    return user;
  }

  async #token(form: Readonly<Record<string, string>>, issuer = this.issuer): Promise<TokenAnswer> {
    const response = await fetch(`${issuer}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, ...(await response.json() as object) };
  }

  /** The administrator of Keycloak itself, whose token lives a minute: asked for anew each time. */
  async #asAdmin(path: string, method: string, body?: unknown): Promise<unknown> {
    const { username, password } = this.server.admin;
    const answer = await this.#token({ grant_type: 'password', client_id: 'admin-cli', username, password }, `${this.server.url}/realms/master`);
    const response = await fetch(`${this.server.url}/admin/realms/${realm}/${path}`, {
      method, headers: { 'authorization': `Bearer ${tokenIn(answer, username)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

function tokenIn({ access_token, status, error_description }: TokenAnswer, who: string): string {
  if (!access_token) throw new Error(`no token for ${who}: ${status} ${error_description ?? ''}`);
  return access_token;
}
