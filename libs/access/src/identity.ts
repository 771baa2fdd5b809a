import type { Refusal } from '@fengqiao/kernel';
import type { Login } from './login-strength.js';

/**
 * Role of the realm that every role which decides disputes brings with it, at whichever agency it is held. An agency knows
 * its own roles alone; by this one it knows of a mediator who is an arbitrator elsewhere.
 */
export const DECIDES_DISPUTES = 'decides-disputes';

/** Who asks, as their token says. Roles are those held at this agency. */
export interface Identity {
  /** Stable subject of the issuer. */
  readonly id: string;
  readonly username: string;
  readonly agency?: string;
  readonly place?: string;
  readonly desk?: string;
  readonly roles: readonly string[];
  /** Decides disputes, at whichever agency (`DECIDES_DISPUTES`): must not hear here what was said in mediation. */
  readonly decides?: boolean;
  /** How and when they logged in; absent of whoever carries no token of an issuer. */
  readonly login?: Login;
  /** A service's own account rather than a person. */
  readonly service: boolean;
}

/** Turns a bearer token into an identity or says why not. */
export interface TokenVerifier {
  verify(token: string): Promise<Identity | Refusal>;
}
