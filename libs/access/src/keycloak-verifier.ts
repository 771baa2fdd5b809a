import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import Keycloak from 'keycloak-connect';
import { DECIDES_DISPUTES, type Identity, type TokenVerifier } from './identity.js';
import { IssuerKeys, IssuerUnreachable } from './issuer-keys.js';
import { issuerAway, tokenInvalid, wrongAgency } from './refusals.js';

export interface KeycloakSettings {
  /** `https://…/realms/<realm>` */
  readonly issuer: string;
  /** This agency's client: audience of the tokens, holder of its roles. */
  readonly client: string;
}

interface Claims extends JWTPayload {
  readonly typ?: string;
  readonly acr?: string;
  readonly auth_time?: number;
  readonly preferred_username?: string;
  readonly agency?: string;
  readonly place?: string;
  readonly desk?: string;
  readonly realm_access?: { readonly roles?: readonly string[] };
  readonly resource_access?: Readonly<Record<string, { readonly roles?: readonly string[] }>>;
}

interface Grants {
  /** Where keycloak-connect has its keys from. Its own source has no time limit, and falls over an answer that is no JSON. */
  rotation: { getJWK(kid: string): Promise<unknown> };
  createGrant(data: { access_token: string }): Promise<{ access_token?: { hasRole(role: string): boolean } }>;
}

function grantManager({ issuer, client }: KeycloakSettings, keys: IssuerKeys): Grants {
  const [server, realm] = issuer.split('/realms/');
  const keycloak = new Keycloak({}, {
    realm: realm!, 'auth-server-url': `${server}/`, resource: client, 'bearer-only': true, 'ssl-required': 'external', 'confidential-port': 0,
    'verify-token-audience': true,
  } as Keycloak.KeycloakConfig);
  const grants = keycloak.grantManager as unknown as Grants;
  grants.rotation = { getJWK: async kid => keys.publicKey(kid) };
  return grants;
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.JOSEError) return tokenInvalid(error.code);
  return tokenInvalid(error instanceof Error ? error.message : 'unreadable');
}

/**
 * Verifies staff tokens. keycloak-connect gives grant and roles; jose looks first and closes what keycloak-connect leaves
 * open: tokens without `exp`, with a future `nbf`, with `alg: none`, of another issuer or audience. A token once seen
 * good is good until it ends, at most a minute.
 */
export class KeycloakVerifier implements TokenVerifier {
  readonly #keys;
  readonly #grants: Grants;
  readonly #seen = new Map<string, { identity: Identity; until: number }>();

  constructor(private readonly settings: KeycloakSettings, private readonly now: () => number = Date.now) {
    this.#keys = new IssuerKeys(settings.issuer);
    this.#grants = grantManager(settings, this.#keys);
  }

  async verify(token: string): Promise<Identity | Refusal> {
    const seen = this.#seen.get(token);
    if (seen && seen.until > this.now()) return seen.identity;
    const claims = await this.#check(token);
    if (isRefusal(claims)) return claims;
    const identity = this.#identityOf(claims);
    if (this.#seen.size > 5000) this.#seen.clear();
    this.#seen.set(token, { identity, until: Math.min(claims.exp! * 1000, this.now() + 60_000) });
    return identity;
  }

  async #check(token: string): Promise<Claims | Refusal> {
    try {
      const { payload } = await jwtVerify<Claims>(token, this.#keys.find, {
        algorithms: ['RS256'], issuer: this.settings.issuer, audience: this.settings.client, requiredClaims: ['exp', 'sub'],
      });
      await this.#grants.createGrant({ access_token: token });
      if (payload.agency !== undefined && payload.agency !== this.settings.client && !payload.resource_access?.[this.settings.client]) {
        return wrongAgency(this.settings.client);
      }
      return payload;
    } catch (error) {
      if (error instanceof IssuerUnreachable) return issuerAway();
      if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return wrongAgency(this.settings.client);
      return refusalOf(error);
    }
  }

  #identityOf(claims: Claims): Identity {
    const ofRealm = claims.realm_access?.roles ?? [];
    return {
      id: claims.sub!, username: claims.preferred_username ?? claims.sub!,
      roles: [...(claims.resource_access?.[this.settings.client]?.roles ?? []), ...ofRealm.filter(role => role !== DECIDES_DISPUTES)],
      decides: ofRealm.includes(DECIDES_DISPUTES),
      service: claims.preferred_username?.startsWith('service-account-') ?? false,
      login: { ...(typeof claims.acr === 'string' ? { acr: claims.acr } : {}), ...(typeof claims.auth_time === 'number' ? { at: claims.auth_time } : {}) },
      ...(claims.agency ? { agency: claims.agency } : {}), ...(claims.place ? { place: claims.place } : {}), ...(claims.desk ? { desk: claims.desk } : {}),
    };
  }
}
