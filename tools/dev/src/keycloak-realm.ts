import { accessTokenLife, clientsOf, subjectOf } from './issuer-realm.js';
import { loginFlows } from './keycloak-login.js';
import { passwordListName, shortestPassword } from './password-words.js';
import { administratorRole, agencyRoles, auditorRole, decidesRole, decidingRoles, people, type Person } from './people.js';
import { agencyNames, deskAddress, deskClient, realm, seatOf, type AgencyName } from './topology.js';

type Json = Record<string, unknown>;

/** Where staff stand: set by an administrator alone, for every authorisation rests on them. */
const attributes = ['agency', 'place', 'desk'] as const;

/** What Keycloak does against guessing, stolen tokens and forgotten screens (OWASP ASVS 5.0, V6, V7, V10). Times in seconds. */
const guards: Json = {
  // Wrong passwords make an account wait, never lock it for good: else anybody could lock out a desk.
  bruteForceProtected: true, failureFactor: 10, waitIncrementSeconds: 60, maxFailureWaitSeconds: 900, permanentLockout: false,
  passwordPolicy: `length(${shortestPassword}) and notUsername and notContainsUsername and passwordBlacklist(${passwordListName})`,
  accessCodeLifespan: 60, revokeRefreshToken: true, refreshTokenMaxReuse: 0,
  ssoSessionIdleTimeout: 1800, ssoSessionMaxLifespan: 36_000,
  // Half a year, as 网络安全法 art. 21 asks of logs.
  eventsEnabled: true, eventsExpiration: 15_897_600, adminEventsEnabled: true, adminEventsDetailsEnabled: false,
};

/** Roles outside the agencies. */
const realmRoles = [
  { name: administratorRole, description: '系统管理员 · runs the machine, sees no case' },
  { name: decidesRole, description: '裁判、执行、执法人员（随岗位自动带上） · decides disputes; comes with the roles of an agency that do' },
];

/** Of Keycloak's own scopes those from which our claims are made: subject and time of the login, its strength, names, roles. */
const scopes: Json = { defaultClientScopes: ['basic', 'acr', 'profile', 'roles'], optionalClientScopes: [], fullScopeAllowed: false };

/**
 * The realm for a real Keycloak (25 or newer), with the clients, roles, claims and fictional staff of the embedded issuer.
 * It holds no secret: Keycloak draws the clients' at the import, and people set their passwords at the first login.
 */
export function keycloakRealm(): Json {
  return {
    realm,
    displayName: '枫桥',
    enabled: true,
    sslRequired: 'external',
    registrationAllowed: false,
    ...guards,
    ...loginFlows,
    defaultSignatureAlgorithm: 'RS256',
    accessTokenLifespan: accessTokenLife,
    internationalizationEnabled: true,
    supportedLocales: ['zh-CN', 'en'],
    defaultLocale: 'zh-CN',
    roles: {
      realm: realmRoles,
      client: Object.fromEntries(agencyNames.map(agency => [seatOf(agency).client, clientRoles(agency)])),
    },
    clients: [...agencyNames.map(serviceClient), desks(), closed],
    ...rolesInTokens(),
    components: { 'org.keycloak.userprofile.UserProfileProvider': [userProfile()] },
    users: [...people.map(member), ...agencyNames.map(serviceAccount)],
  };
}

/** Which roles a client's tokens may carry: those of people every role of the linkage, those of services the reporter's and no other. */
function rolesInTokens(): Json {
  const named = (roles: readonly Json[]) => roles.map(({ name }) => name);
  return {
    scopeMappings: [{ client: deskClient, roles: named(realmRoles) }],
    clientScopeMappings: Object.fromEntries(agencyNames.map(agency => [seatOf(agency).client, [
      { client: deskClient, roles: named(clientRoles(agency)) },
      ...(agency === 'analytics' ? agencyNames.map(name => ({ client: seatOf(name).client, roles: ['reporter'] })) : []),
    ]])),
  };
}

function clientRoles(agency: AgencyName): Json[] {
  const brings = (role: string): Json => (decidingRoles[agency].includes(role) ? { composite: true, composites: { realm: [decidesRole] } } : {});
  const roles = Object.entries({ ...agencyRoles[agency], [auditorRole]: '审计员 · compares the ledgers' })
    .map(([name, description]) => ({ name, description, ...brings(name) }));
  return agency === 'analytics' ? [...roles, { name: 'reporter', description: '各机构服务账号 · the agencies’ services' }] : roles;
}

/**
 * Keycloak's own scopes bring name, roles and, from them, the audience; these mappers bring where a person stands. They
 * are written at each client: an import that names client scopes of its own loses all built-in ones.
 */
function standing(): Json[] {
  return attributes.map(name => ({
    name, protocol: 'openid-connect', protocolMapper: 'oidc-usermodel-attribute-mapper',
    config: {
      'user.attribute': name, 'claim.name': name, 'jsonType.label': 'String', 'id.token.claim': 'true',
      'access.token.claim': 'true', 'userinfo.token.claim': 'true', 'introspection.token.claim': 'true',
    },
  }));
}

function serviceClient(agency: AgencyName): Json {
  const { client, title } = seatOf(agency);
  return {
    clientId: client, name: `${title.zh} ${title.en}`, protocol: 'openid-connect', publicClient: false,
    serviceAccountsEnabled: true, standardFlowEnabled: false, directAccessGrantsEnabled: false, ...scopes,
    protocolMappers: [...standing(), ...(agency === 'analytics' ? [ownAudience(client)] : [])],
  };
}

/** Keycloak leaves the client that asks out of the audience; the joint office reports to itself as the others do. */
function ownAudience(client: string): Json {
  return {
    name: 'own audience', protocol: 'openid-connect', protocolMapper: 'oidc-audience-mapper',
    config: { 'included.client.audience': client, 'access.token.claim': 'true', 'id.token.claim': 'false', 'introspection.token.claim': 'true' },
  };
}

/** The browser signs in with a code and PKCE; put the address of the desks into `redirectUris` where they are served. */
function desks(): Json {
  return {
    clientId: deskClient, name: '工作台 Desks', protocol: 'openid-connect', publicClient: true, ...scopes, protocolMappers: standing(),
    standardFlowEnabled: true, directAccessGrantsEnabled: false, redirectUris: [deskAddress], webOrigins: ['+'],
    attributes: { 'pkce.code.challenge.method': 'S256', 'post.logout.redirect.uris': '+' },
  };
}

/** Keycloak gives every realm a client that takes passwords by itself, unless there is one of that name: this one takes nothing. */
const closed: Json = {
  clientId: 'admin-cli', enabled: false, protocol: 'openid-connect', publicClient: true, standardFlowEnabled: false, directAccessGrantsEnabled: false,
};

function userProfile(): Json {
  const personal = ['username', 'email', 'firstName', 'lastName'].map(name => ({
    name, displayName: `\${${name}}`, permissions: { view: ['admin', 'user'], edit: ['admin'] },
  }));
  const own = attributes.map(name => ({ name, displayName: name, permissions: { view: ['admin', 'user'], edit: ['admin'] } }));
  return {
    providerId: 'declarative-user-profile', subComponents: {},
    config: { 'kc.user.profile.config': [JSON.stringify({ attributes: [...personal, ...own] })] },
  };
}

/** The full name goes into `firstName`: split into two, Keycloak would print a Chinese name in the wrong order. */
function member(person: Person): Json {
  const { username, name, roles } = person;
  const clients = clientsOf(person);
  return {
    id: subjectOf(username), username, firstName: name, enabled: true, requiredActions: ['UPDATE_PASSWORD'],
    attributes: Object.fromEntries(attributes.flatMap(key => (person[key] ? [[key, [person[key]]]] : []))),
    ...(clients.length > 0 ? { clientRoles: Object.fromEntries(clients.map(client => [client, roles])) } : { realmRoles: roles }),
  };
}

function serviceAccount(agency: AgencyName): Json {
  const { client } = seatOf(agency);
  return {
    username: `service-account-${client}`, enabled: true, serviceAccountClientId: client,
    attributes: { agency: [agency] }, clientRoles: { analytics: ['reporter'] },
  };
}

/** The realm as the text of `deploy/keycloak/realm.json`. */
export const keycloakRealmFile = (): string => `${JSON.stringify(keycloakRealm(), null, 2)}\n`;
