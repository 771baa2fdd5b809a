import type { PartyAsker } from './asker.js';

type PartyRole = PartyAsker['partyRole'];
const BOTH: readonly PartyRole[] = ['applicant', 'respondent'];
const APPLICANT: readonly PartyRole[] = ['applicant'];

/**
 * Legs of a case that a party may follow. What only the applicant asked for is not the other side's to know: that somebody
 * sought a lawyer or a counsellor least of all. A procedure that does not stand here is an agency's own business.
 */
const LEGS: Readonly<Record<string, readonly PartyRole[]>> = {
  'mediation': BOTH, 'arbitration-case': BOTH, 'agreement-review': BOTH, 'confirmation': BOTH, 'court-filing': BOTH,
  'payment-order': BOTH, 'award-set-aside': BOTH, 'enforcement': BOTH,
  'claim': APPLICANT, 'consultation': APPLICANT, 'aid-application': APPLICANT, 'aid-objection': APPLICANT,
  'complaint': APPLICANT, 'psychological-support': APPLICANT,
};

/** Whether a party may follow a leg. */
export const partySees = (procedure: string, role: PartyRole): boolean => Object.hasOwn(LEGS, procedure) && LEGS[procedure]!.includes(role);
