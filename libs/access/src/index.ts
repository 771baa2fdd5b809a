export { DECIDES_DISPUTES, type Identity, type TokenVerifier } from './identity.js';
export { KeycloakVerifier, type KeycloakSettings } from './keycloak-verifier.js';
export { loginChallenge, refusalOfLogin, type Login, type LoginDemand } from './login-strength.js';
export * from './refusals.js';
export * from './policy/index.js';
export * from './codes/index.js';
export * from './access-log.js';
export * from './break-glass.js';
export { GlassNotice, type GlassNoticeParts } from './glass-notice.js';
