import type { Identity } from '../identity.js';
import { OUTSIDERS, decidesHere, type Offices } from './offices.js';

/** A member of staff at the desk of a place. */
export interface StaffAsker {
  readonly kind: 'staff';
  readonly id: string;
  readonly agency: string;
  readonly place?: string;
  readonly roles: readonly string[];
  /** Holds, here or at another agency, an office that decides disputes. */
  readonly decides: boolean;
}

/** A party of one case, known by case number and code; no account. */
export interface PartyAsker {
  readonly kind: 'party';
  readonly caseNo: string;
  readonly place: string;
  /** Id of the party in the case file: `worker`, never a name. */
  readonly party: string;
  readonly partyRole: 'applicant' | 'respondent';
}

/** Who asks, reduced to what decides. */
export type Asker =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'service'; readonly id: string }
  /** Belongs to no agency: runs the machine or compares ledgers. */
  | { readonly kind: 'outsider'; readonly id: string; readonly roles: readonly string[] }
  | StaffAsker
  | PartyAsker;

/**
 * The asker that an identity is, at an agency. Whoever decides here by a role of the page decides, also where the issuer
 * has not said so: a realm that lacks the mark must not open the wall.
 */
export function askerOf(identity: Identity, agency: Offices): Asker {
  if (identity.service) return { kind: 'service', id: identity.username };
  if (identity.agency === undefined) {
    return { kind: 'outsider', id: identity.username, roles: identity.roles.filter(role => (OUTSIDERS as readonly string[]).includes(role)) };
  }
  return {
    kind: 'staff', id: identity.username, agency: identity.agency, roles: identity.roles,
    decides: identity.decides === true || decidesHere(agency, identity.roles), ...(identity.place ? { place: identity.place } : {}),
  };
}
