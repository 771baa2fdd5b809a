export type { Identity, TokenVerifier } from './identity.js';
export { KeycloakVerifier, type KeycloakSettings } from './keycloak-verifier.js';
export * from './refusals.js';
export * from './policy/index.js';
export * from './codes/index.js';
export * from './access-log.js';
export * from './break-glass.js';
