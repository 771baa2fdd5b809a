import { caseNumberField, CaseEvent, ClaimItem, civilDateField, EvidenceItem, fenField, Party, text, WORK_RELATIONS } from '@fengqiao/case-file';
import { z } from 'zod';
import { Channel, NEXT_STEPS, OUTCOMES, Related, URGENCIES, Wish } from './claim.facts.js';

const agencyName = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
const to = { to: agencyName.optional(), note: text(2000).optional() };

/** Of the notice of a partner: what the purpose `claim-intake` says. */
export const Arrival = z.strictObject({ note: text(2000).optional() });

/** A first contact. Who, against whom and for what stand in the case file that comes with the request. */
export const Registration = z.strictObject({
  channel: Channel,
  wish: Wish.optional(),
  knewOn: civilDateField.optional(),
  declaredHeadcount: z.int().min(1).max(100_000).optional(),
  /** Cases that the keyed index found; a duplicate stops the registration unless a reason is given. */
  found: z.array(Related).max(200).default([]),
  openAnyway: text(500).optional(),
});

export const TakeIn = z.strictObject({ channel: Channel, knewOn: civilDateField.optional() });

export const Triage = z.strictObject({ suitable: z.boolean(), next: z.enum(NEXT_STEPS), urgency: z.enum(URGENCIES), reason: text(2000) });

export const RelationDecision = z.strictObject({ relation: z.enum(WORK_RELATIONS).exclude(['undetermined']), reason: text(2000) });

/** What comes in later: papers, earlier steps elsewhere, more claims. */
export const Supplement = z.strictObject({
  evidence: z.array(EvidenceItem).max(200).optional(), events: z.array(CaseEvent).max(200).optional(), claims: z.array(ClaimItem).max(500).optional(),
});

export const SuspensionNote = z.strictObject({ from: civilDateField, to: civilDateField.optional(), why: text(500) });

export const Link = Related;
export const Unlink = z.strictObject({ caseNo: caseNumberField, reason: text(500) });
export const Merge = z.strictObject({ into: caseNumberField, reason: text(500) });

export const Representatives = z.strictObject({ parties: z.array(text(40)).min(1).max(5), electedOn: civilDateField });
export const MoreWorkers = z.strictObject({ parties: z.array(Party).min(1).max(2000), claims: z.array(ClaimItem).max(5000).default([]) });
export const Split = z.strictObject({ parts: z.array(z.strictObject({ title: text(100), parties: z.array(text(40)).min(1).max(2000) })).min(2).max(50) });
export const Outcome = z.strictObject({ party: text(40), outcome: z.enum(OUTCOMES), amount: fenField.optional(), note: text(500).optional() });

export const AidRequest = z.strictObject({
  ...to, form: z.enum(['consultation', 'mediation', 'arbitration', 'litigation']),
  waiver: z.enum(['none', 'migrant-wages', 'migrant-injury', 'social-assistance']).default('none'), urgent: z.boolean().default(false),
});
export const MediationRequest = z.strictObject({ ...to, body: Wish.shape.body, station: text(60).optional(), mode: z.enum(['walk-in', 'conference',
  'emergency']).optional() });
export const ArbitrationRequest = z.strictObject({ ...to, jurisdiction: z.enum(['performance-place', 'employer-seat']), lawyer: text(100).optional() });
export const ConfirmationRequest = z.strictObject({
  ...to, agreement: text(60).optional(), joint: z.boolean(), mediatedBy: text(100).optional(),
  court: z.enum(['inviting-court', 'domicile', 'subject-matter', 'mediation-body']).default('mediation-body'),
});
export const ReviewRequest = z.strictObject({ ...to, agreement: text(60).optional(), joint: z.boolean() });
export const PaymentOrderRequest = z.strictObject({ ...to, basis: z.enum(['agreement', 'wages']), amount: fenField, agreement: text(60).optional() });
export const EnforcementRequest = z.strictObject({
  ...to, instrument: text(60).optional(), unpaid: fenField, greenChannel: z.boolean().default(false), knownProperty: text(1000).optional(),
});
export const SuitRequest = z.strictObject({
  ...to, cause: text(100), ground: z.enum(['after-award', 'not-accepted', 'wage-slip', 'civil', 'agreement', 'after-payment-order']),
});
export const Complaint = z.strictObject(to);
export const Clue = z.strictObject({ to: agencyName.optional(), violation: text(500) });
/** One text to several agencies; a notice, not a transfer (K34). */
export const Notice = z.strictObject({ to: z.array(agencyName).min(1).max(20), subject: text(200), body: text(4000) });
export const EvidenceHelpRequest = z.strictObject({ ...to, wanted: z.array(text(200)).min(1).max(30), neededBy: civilDateField.optional() });

export const Resolution = z.strictObject({ outcome: z.enum(OUTCOMES), summary: text(2000) });
export const Visit = z.strictObject({ satisfied: z.boolean().optional(), note: text(2000) });
export const Withdrawal = z.strictObject({ reason: text(500) });
