import type { Refusal } from '@fengqiao/kernel';

/** Who asks, as their token says. Roles are those held at this agency. */
export interface Identity {
  /** Stable subject of the issuer. */
  readonly id: string;
  readonly username: string;
  readonly agency?: string;
  readonly place?: string;
  readonly desk?: string;
  readonly roles: readonly string[];
  /** Roles that the same person holds at other agencies: who decides there must not hear here what was said in mediation. */
  readonly elsewhere?: Readonly<Record<string, readonly string[]>>;
  /** A service's own account rather than a person. */
  readonly service: boolean;
}

/** Turns a bearer token into an identity or says why not. */
export interface TokenVerifier {
  verify(token: string): Promise<Identity | Refusal>;
}
