import Provider, { errors, type Context, type Token } from 'oidc-provider';
import { loggedOutPage, logoutPage } from './issuer-pages.js';
import {
  accessClaims, accessTokenLife, authenticate, identityClaims, realmPath, serviceClaims, subjectOf,
  type Account, type IssuerSettings,
} from './issuer-realm.js';
import { cliClient, deskClient, realm } from './topology.js';

/** Every access token is for the agencies: a signed JWT, never an opaque handle. */
const resource = `urn:${realm}:agencies`;
const resourceServer = {
  scope: 'openid profile', audience: realm, accessTokenFormat: 'jwt', accessTokenTTL: accessTokenLife,
  jwt: { sign: { alg: 'RS256' } },
};

/** An OpenID provider that answers at Keycloak's addresses with Keycloak's claims. */
export function makeProvider(settings: IssuerSettings): Provider {
  const accounts = new Map(settings.accounts.map(account => [subjectOf(account.username), account]));
  const provider: Provider = new Provider(settings.issuer, {
    clients: clientsOf(settings),
    jwks: { keys: [settings.signingKey] },
    cookies: { keys: [settings.cookieKey] },
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'agency', 'place', 'desk'] },
    conformIdTokenClaims: false,
    routes: routes(),
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: {
      AccessToken: accessTokenLife, ClientCredentials: accessTokenLife, IdToken: accessTokenLife, AuthorizationCode: 60,
      Interaction: 600, Session: 36_000, Grant: 36_000, RefreshToken: 36_000,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: logoutPage, postLogoutSuccessSource: loggedOutPage },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer,
      },
    },
    formats: { customizers: { jwt: asKeycloak(accounts) } },
    interactions: { url: (_ctx: Context, interaction: { uid: string }) => `${realmPath}/login/${interaction.uid}` },
    issueRefreshToken: (_ctx: Context, client: { grantTypeAllowed(type: string): boolean }) => client.grantTypeAllowed('refresh_token'),
    clientBasedCORS: (_ctx: Context, origin: string) => isLoopback(origin),
    findAccount: (_ctx: Context, sub: string) => findAccount(accounts, sub),
    loadExistingGrant: (ctx: Context) => grantOwnClient(provider, ctx),
  });
  acceptPasswords(provider, settings.accounts);
  acceptLoopbackAddresses(provider);
  return provider;
}

function clientsOf(settings: IssuerSettings): Record<string, unknown>[] {
  const services = Object.entries(settings.clientSecrets).map(([client_id, client_secret]) => ({
    client_id, client_secret, grant_types: ['client_credentials'], response_types: [], redirect_uris: [],
  }));
  const open = { token_endpoint_auth_method: 'none' };
  return [
    ...services,
    { client_id: cliClient, grant_types: ['password'], response_types: [], redirect_uris: [], ...open },
    {
      client_id: deskClient, grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/'], ...open,
    },
  ];
}

function routes(): Record<string, string> {
  const base = '/protocol/openid-connect';
  return {
    authorization: `${base}/auth`, token: `${base}/token`, jwks: `${base}/certs`, userinfo: `${base}/userinfo`,
    end_session: `${base}/logout`, pushed_authorization_request: `${base}/ext/par/request`,
  };
}

function asKeycloak(accounts: ReadonlyMap<string, Account>) {
  return (ctx: Context, token: Token, jwt: { header?: object; payload: Record<string, unknown> }): void => {
    const account = token.accountId === undefined ? undefined : accounts.get(token.accountId);
    jwt.header = { typ: 'JWT' };
    Object.assign(jwt.payload, account ? accessClaims(account, token.clientId, loginTime(ctx)) : serviceClaims(token.clientId));
    delete jwt.payload['client_id'];
  };
}

/** A code and a refresh token remember when the browser logged in; a password was given just now. */
function loginTime(ctx: Context): number {
  const { AuthorizationCode, RefreshToken } = ctx.oidc.entities;
  return AuthorizationCode?.authTime ?? RefreshToken?.authTime ?? Math.floor(Date.now() / 1000);
}

function findAccount(accounts: ReadonlyMap<string, Account>, sub: string): object | undefined {
  const account = accounts.get(sub);
  return account && { accountId: sub, claims: () => ({ sub, ...identityClaims(account) }) };
}

/** Our own web pages need no consent: the grant is made when it is first asked for. */
async function grantOwnClient(provider: Provider, ctx: Context): Promise<unknown> {
  const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session?.accountId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(resource, 'openid profile');
  await grant.save();
  return grant;
}

/** Keycloak's direct access grant: for the command line and the tests. */
function acceptPasswords(provider: Provider, accounts: readonly Account[]): void {
  provider.registerGrantType('password', async ctx => {
    const { username = '', password = '' } = ctx.oidc.params;
    const account = authenticate(accounts, username, password);
    if (!account) throw new errors.InvalidGrant('invalid user credentials');
    const token = new provider.AccessToken({ accountId: subjectOf(username), client: ctx.oidc.client, gty: 'password', scope: 'openid profile' });
    token.resourceServer = new provider.ResourceServer(resource, resourceServer);
    ctx.oidc.entity('AccessToken', token);
    const value = await token.save();
    ctx.body = { access_token: value, expires_in: token.expiration, token_type: 'Bearer', scope: 'openid profile' };
  }, ['username', 'password', 'scope']);
}

/** Any port and path of this machine, as Keycloak accepts for `http://127.0.0.1/*`: ports are chosen at the start. */
function acceptLoopbackAddresses(provider: Provider): void {
  const allowed = function allowed(this: { clientId: string }, uri: string): boolean {
    return this.clientId === deskClient && isLoopback(uri);
  };
  provider.Client.prototype.redirectUriAllowed = allowed;
  provider.Client.prototype.postLogoutRedirectUriAllowed = allowed;
}

function isLoopback(address: string): boolean {
  const { protocol, hostname } = URL.parse(address) ?? {};
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
}
