import { loginWays } from './issuer-realm.js';

type Json = Record<string, unknown>;

const BROWSER = 'fengqiao login';
const FORMS = 'fengqiao forms';

/** What each level asks for, and how long it lasts within a session (seconds): a second factor is asked for anew each time. */
const LEVELS = [{ form: 'auth-username-password-form', lasts: 36_000 }, { form: 'auth-otp-form', lasts: 0 }]
  .map((level, index) => ({ ...level, loa: index + 1, alias: `fengqiao ${loginWays[index]}` }));

const step = (authenticator: string, requirement: string, priority: number, config?: string): Json => ({
  authenticator, requirement, priority, authenticatorFlow: false, userSetupAllowed: false, ...(config ? { authenticatorConfig: config } : {}),
});
const under = (flowAlias: string, requirement: string, priority: number): Json => ({ flowAlias, requirement, priority, authenticatorFlow: true, userSetupAllowed: false });
const flow = (alias: string, topLevel: boolean, authenticationExecutions: readonly Json[]): Json => ({
  alias, description: '', providerId: 'basic-flow', topLevel, builtIn: false, authenticationExecutions,
});

/** One level: gone through where it was asked for (`acr_values`) and is not held yet. */
const level = ({ alias, form }: (typeof LEVELS)[number]): Json =>
  flow(alias, false, [step('conditional-level-of-authentication', 'REQUIRED', 10, alias), step(form, 'REQUIRED', 20)]);

/**
 * How staff log in: by password, and with a second factor where a client asks for it. The token says which it was (`acr`),
 * so that a service can demand the stronger one for a sensitive step (`REQUIRE_ACR`). An import that brings flows gets none
 * of Keycloak's own: there is no other way in, for nobody hands a password to anything but Keycloak's page.
 */
export const loginFlows: Json = {
  attributes: { 'acr.loa.map': JSON.stringify(Object.fromEntries(loginWays.map((way, index) => [way, index + 1]))) },
  browserFlow: BROWSER,
  authenticationFlows: [
    flow(BROWSER, true, [step('auth-cookie', 'ALTERNATIVE', 10), under(FORMS, 'ALTERNATIVE', 20)]),
    flow(FORMS, false, LEVELS.map(({ alias, loa }) => under(alias, 'CONDITIONAL', loa * 10))),
    ...LEVELS.map(level),
  ],
  authenticatorConfig: LEVELS.map(({ alias, loa, lasts }) => ({ alias, config: { 'loa-condition-level': String(loa), 'loa-max-age': String(lasts) } })),
};
