import { refuse, type Refusal } from '@fengqiao/kernel';

/** How and when somebody logged in, as far as their token says. */
export interface Login {
  /** Name of the way, as issuer and agency have agreed on it (OpenID Connect `acr`). */
  readonly acr?: string;
  /** Seconds since 1970 (`auth_time`); a token that was refreshed keeps the time of the login itself. */
  readonly at?: number;
}

/** What an agency demands of a login before it lets somebody take a sensitive step. */
export interface LoginDemand {
  /** Ways that are strong enough; none named, every way is. */
  readonly acr: readonly string[];
  /** Longest time since the login; 0 is no limit. */
  readonly withinSeconds: number;
}

const loginTooWeak = (demand: LoginDemand): Refusal => refuse('login-too-weak', 'unauthenticated',
  { zh: '办理该事项需要更强或者更新的登录验证', en: 'This step needs a stronger or a fresher login' },
  { zh: '请按提示重新登录（双因素验证）后再办理', en: 'Log in again as WWW-Authenticate asks, then repeat the step' },
  { details: { acrValues: demand.acr, maxAgeSeconds: demand.withinSeconds } });

/**
 * Whether a login is good enough for a sensitive step. What a token does not say counts as the weakest way and as long ago,
 * so an issuer that leaves the claims out lets nobody through by it (OWASP ASVS 5.0, 6.8.4 and 10.3.4).
 * @param nowMs milliseconds since 1970
 */
export function refusalOfLogin(demand: LoginDemand, login: Login | undefined, nowMs: number): Refusal | undefined {
  const strong = demand.acr.length === 0 || (login?.acr !== undefined && demand.acr.includes(login.acr));
  const fresh = demand.withinSeconds === 0 || (login?.at !== undefined && nowMs / 1000 - login.at <= demand.withinSeconds);
  return strong && fresh ? undefined : loginTooWeak(demand);
}

/** The same demand for the client that asked, as RFC 9470 has it: with these values the issuer lets the person step up. */
export function loginChallenge({ acr, withinSeconds }: LoginDemand): string {
  const more = [...(acr.length ? [`acr_values="${acr.join(' ')}"`] : []), ...(withinSeconds ? [`max_age="${withinSeconds}"`] : [])];
  return ['Bearer error="insufficient_user_authentication"', ...more].join(', ');
}
