import { createHash, timingSafeEqual } from 'node:crypto';
import { administratorRole, auditorRole, decidesRole, decidingRoles, type Person } from './people.js';
import { realm, seats } from './topology.js';

/** A person with the password of this installation. */
export interface Account extends Person {
  readonly password: string;
}

/** Everything that the embedded issuer is started with. Its only copy lies in the stack's folder, mode 0600. */
export interface IssuerSettings {
  readonly port: number;
  readonly host: string;
  /** `http://127.0.0.1:7180/realms/fengqiao` */
  readonly issuer: string;
  /** Private RSA key as JWK. */
  readonly signingKey: Readonly<Record<string, unknown>>;
  readonly cookieKey: string;
  readonly accounts: readonly Account[];
  /** Secret of each agency's service account, by client id. */
  readonly clientSecrets: Readonly<Record<string, string>>;
}

/** Seconds that an access token lives; the same in Keycloak's realm. */
export const accessTokenLife = 300;

/** What a login counts for (`acr`), weakest first: its place in the list is Keycloak's level of authentication. */
export const loginWays = ['password', 'two-factors'] as const;

/** Path of the realm on its host, as Keycloak has it. */
export const realmPath = `/realms/${realm}`;

/** A stable UUID for a username: the `sub` of the embedded issuer and the id in Keycloak's realm. */
export function subjectOf(username: string): string {
  const hex = createHash('sha256').update(`${realm}/${username}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** The account whose password this is. Takes as long for a wrong name as for a wrong password. */
export function authenticate(accounts: readonly Account[], username: string, password: string): Account | undefined {
  const account = accounts.find(candidate => candidate.username === username);
  const [expected, given] = [account?.password ?? '', password].map(text => createHash('sha256').update(text).digest());
  return timingSafeEqual(expected!, given!) && account ? account : undefined;
}

/** Claims that say who somebody is: in the id token, at userinfo, and in the access token. */
export function identityClaims(person: Person): Record<string, unknown> {
  return {
    preferred_username: person.username,
    name: person.name,
    ...(person.agency && { agency: person.agency }),
    ...(person.place && { place: person.place }),
    ...(person.desk && { desk: person.desk }),
  };
}

/**
 * Claims of a person's access token, where Keycloak puts them: roles of an agency under `resource_access.<agency>`,
 * roles outside under `realm_access`, and the audience is every client at which the person has a role.
 * @param loggedInAt seconds since 1970
 */
export function accessClaims(person: Person, client: string, loggedInAt: number): Record<string, unknown> {
  const clients = clientsOf(person);
  return {
    typ: 'Bearer',
    azp: client,
    // Here a password is all there is.
    acr: loginWays[0],
    auth_time: loggedInAt,
    aud: clients.length > 0 ? clients : [realm],
    realm_access: { roles: realmRolesOf(person) },
    resource_access: Object.fromEntries(clients.map(name => [name, { roles: person.roles }])),
    ...identityClaims(person),
  };
}

function realmRolesOf({ agency, roles }: Person): string[] {
  const decides = agency !== undefined && decidingRoles[agency].some(role => roles.includes(role));
  return [...(roles.includes(administratorRole) ? [administratorRole] : []), ...(decides ? [decidesRole] : [])];
}

/** The agencies at which a person holds the own roles: one, for the auditor every one, for the administrator none. */
export function clientsOf({ agency, roles }: Person): readonly string[] {
  if (roles.includes(auditorRole)) return seats.map(seat => seat.client);
  return agency ? [agency] : [];
}

/** Claims of a service's own token (client credentials): the joint office is the one service that others call. */
export function serviceClaims(client: string): Record<string, unknown> {
  return {
    typ: 'Bearer',
    azp: client,
    aud: ['analytics'],
    realm_access: { roles: [] },
    resource_access: { analytics: { roles: ['reporter'] } },
    preferred_username: `service-account-${client}`,
    agency: client,
  };
}
