export type { Identity, TokenVerifier } from './identity.js';
export { KeycloakVerifier, type KeycloakSettings } from './keycloak-verifier.js';
export * from './refusals.js';
