import { randomBytes } from 'node:crypto';
import { deskAddress, deskClient, realm, type AgencyName } from '@fengqiao/dev';
import { Browser } from './browser.js';
import type { KeycloakServer } from './server.js';

interface User { readonly id: string; readonly username: string }

/** As much of a client as the rules look at. */
export interface Client {
  readonly id: string;
  readonly fullScopeAllowed: boolean;
  readonly defaultClientScopes: readonly string[];
  readonly optionalClientScopes: readonly string[];
}

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

  /** A member of staff signs in at the desk's page with a password that the administrator has just given. */
  async signIn(username: string): Promise<string> {
    const { code, verifier } = await this.browser(username, await this.givePassword(username)).logIn();
    return this.redeemCode(code, verifier);
  }

  /** Somebody who will type this password where Keycloak asks for one. */
  browser(username: string, password: string): Browser {
    return new Browser(this.issuer, username, password);
  }

  /** A new password for somebody, drawn unless said. @throws Error where the realm does not take it */
  async givePassword(username: string, password = randomBytes(12).toString('hex')): Promise<string> {
    const user = await this.#user(username);
    await this.#asAdmin(`users/${user.id}/reset-password`, 'PUT', { type: 'password', value: password, temporary: false });
    await this.#asAdmin(`users/${user.id}`, 'PUT', { ...user, requiredActions: [] });
    return password;
  }

  /** Gives somebody a role of an agency besides what they hold, as an administrator would. */
  async alsoHolds(username: string, agency: AgencyName, role: string): Promise<void> {
    const [{ id: user }, { id: client }] = [await this.#user(username), await this.client(agency)];
    const held = await this.#asAdmin(`clients/${client}/roles/${role}`, 'GET');
    await this.#asAdmin(`users/${user}/role-mappings/clients/${client}`, 'POST', [held]);
  }

  /** The answer to a client that hands in a name and a password itself. */
  withPassword(username: string, password: string, client: string): Promise<TokenAnswer> {
    return this.#token({ grant_type: 'password', client_id: client, username, password });
  }

  /** An agency's service signs in with the secret that Keycloak drew at the import. */
  async asService(agency: AgencyName): Promise<string> {
    return tokenIn(await this.#token({ grant_type: 'client_credentials', client_id: agency, client_secret: await this.secretOf(agency) }), agency);
  }

  /** The secret of an agency's client, as Keycloak drew it. */
  async secretOf(agency: AgencyName): Promise<string> {
    const { id } = await this.client(agency);
    return (await this.#asAdmin(`clients/${id}/client-secret`, 'GET') as { value: string }).value;
  }

  /** Ends all sessions of somebody, as an administrator would. */
  async endSessions(username: string): Promise<void> {
    await this.#asAdmin(`users/${(await this.#user(username)).id}/logout`, 'POST');
  }

  /** Disables an account, or enables it again. */
  async enable(username: string, enabled: boolean): Promise<void> {
    const user = await this.#user(username);
    await this.#asAdmin(`users/${user.id}`, 'PUT', { ...user, enabled });
  }

  /** A client as Keycloak has it after the import. */
  async client(name: string): Promise<Client> {
    const [client] = await this.#asAdmin(`clients?clientId=${name}`, 'GET') as Client[];
    return client!;
  }

  /** Kinds of the events that were kept of somebody, the newest first. */
  async eventsOf(username: string): Promise<readonly string[]> {
    const { id } = await this.#user(username);
    return (await this.#asAdmin(`events?user=${id}`, 'GET') as { type: string }[]).map(({ type }) => type);
  }

  /** What the token endpoint gives the desk for the code with which a browser came back. */
  async redeemCode(code: string, verifier: string): Promise<string> {
    return tokenIn(await this.#token({ grant_type: 'authorization_code', client_id: deskClient, code, code_verifier: verifier, redirect_uri: deskAddress }), 'a code');
  }

  /** Where the browser is sent that asks for a code; the error that it takes along, if any. */
  async authorise(client: string, more: Readonly<Record<string, string>>): Promise<string | null> {
    const response = await this.#ask(client, more);
    await response.body?.cancel();
    const location = response.headers.get('location');
    return location ? new URL(location).searchParams.get('error_description') ?? new URL(location).searchParams.get('error') : null;
  }

  /** The page that a browser is shown that asks for a code, without the tags. */
  async page(client: string, more: Readonly<Record<string, string>>): Promise<string> {
    return (await (await this.#ask(client, more)).text()).replace(/<[^>]*>/g, ' ');
  }

  #ask(client: string, more: Readonly<Record<string, string>>): Promise<Response> {
    const query = new URLSearchParams({ client_id: client, response_type: 'code', scope: 'openid', redirect_uri: deskAddress, ...more });
    return fetch(`${this.issuer}/protocol/openid-connect/auth?${query}`, { redirect: 'manual' });
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
