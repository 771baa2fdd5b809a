import { caseNumberField, CaseEvent, ClaimItem, civilDateField, EvidenceItem, fenField, Party, text, WORK_RELATIONS } from '@fengqiao/case-file';
import {
  ARBITRATION, ARBITRATION_REVIEW, CLAIM_INTAKE, COPY, COURT_FILING, ENFORCEMENT, EVIDENCE_HELP, INSPECTION_COMPLAINT, JUDICIAL_CONFIRMATION,
  LEGAL_AID, MEDIATION, PAYMENT_ORDER, VIOLATION_CLUE,
} from '@fengqiao/contracts';
import { z } from 'zod';
import { Channel, NEXT_STEPS, OUTCOMES, Related, URGENCIES, Wish } from './claim.head.js';

const agencyName = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

/** What a partner says who hands a claim over. */
export const Arrival = CLAIM_INTAKE.particulars;

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
export type Registration = z.infer<typeof Registration>;

export const TakeIn = z.strictObject({ channel: Channel, knewOn: civilDateField.optional(), declaredHeadcount: z.int().min(1).max(100_000).optional() });
export type TakeIn = z.infer<typeof TakeIn>;

export const Triage = z.strictObject({ suitable: z.boolean(), next: z.enum(NEXT_STEPS), urgency: z.enum(URGENCIES), reason: text(2000) });
export type Triage = z.infer<typeof Triage>;

export const RelationDecision = z.strictObject({ relation: z.enum(WORK_RELATIONS).exclude(['undetermined']), reason: text(2000) });
export type RelationDecision = z.infer<typeof RelationDecision>;

/** What comes in later: papers, earlier steps elsewhere, more claims. */
export const Supplement = z.strictObject({
  evidence: z.array(EvidenceItem).max(200).optional(), events: z.array(CaseEvent).max(200).optional(), claims: z.array(ClaimItem).max(500).optional(),
});
export type Supplement = z.infer<typeof Supplement>;

export const SuspensionNote = z.strictObject({ from: civilDateField, to: civilDateField.optional(), why: text(500) });
export type SuspensionNote = z.infer<typeof SuspensionNote>;

export const Link = Related;
export type Link = z.infer<typeof Link>;
export const Unlink = z.strictObject({ caseNo: caseNumberField, reason: text(500) });
export type Unlink = z.infer<typeof Unlink>;
export const Merge = z.strictObject({ into: caseNumberField, reason: text(500) });
export type Merge = z.infer<typeof Merge>;

export const Representatives = z.strictObject({ parties: z.array(text(40)).min(1).max(5), electedOn: civilDateField });
export type Representatives = z.infer<typeof Representatives>;
export const MoreWorkers = z.strictObject({
  parties: z.array(Party).min(1).max(2000), claims: z.array(ClaimItem).max(5000).default([]),
  /** How many there are said to be by now, where that has changed too. */
  declaredHeadcount: z.int().min(1).max(100_000).optional(),
});
export type MoreWorkers = z.infer<typeof MoreWorkers>;
export const Split = z.strictObject({ parts: z.array(z.strictObject({ title: text(100), parties: z.array(text(40)).min(1).max(2000) })).min(2).max(50) });
export type Split = z.infer<typeof Split>;
/** `alike`: others of the group for whom it ended the same way; nobody fills in the same form thirty times. */
export const Outcome = z.strictObject({
  party: text(40), alike: z.array(text(40)).max(2000).optional(), outcome: z.enum(OUTCOMES), amount: fenField.optional(), note: text(500).optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** How the demand reached the employer. */
export const NegotiationRequest = z.strictObject({ how: text(200) });
export type NegotiationRequest = z.infer<typeof NegotiationRequest>;
export const NegotiationReply = z.strictObject({ answer: z.enum(['agreed', 'refused', 'no-result']) });
export type NegotiationReply = z.infer<typeof NegotiationReply>;

/** What a purpose says, the agency the worker or the officer chose, and the part of the group that alone is handed over. */
const addressed = { to: agencyName.optional(), part: text(40).optional() };
export const AidRequest = z.strictObject({
  ...addressed, ...LEGAL_AID.particulars.shape, waiver: LEGAL_AID.particulars.shape.waiver.default('none'), urgent: z.boolean().default(false),
});
export const MediationRequest = z.strictObject({ ...addressed, ...MEDIATION.particulars.shape });
export const ArbitrationRequest = z.strictObject({ ...addressed, ...ARBITRATION.particulars.shape });
export const PaymentOrderRequest = z.strictObject({ ...addressed, ...PAYMENT_ORDER.particulars.shape });
export const SuitRequest = z.strictObject({ ...addressed, ...COURT_FILING.particulars.shape });
export const Complaint = z.strictObject({ ...addressed, ...INSPECTION_COMPLAINT.particulars.shape });
export const Clue = z.strictObject({ ...addressed, ...VIOLATION_CLUE.particulars.shape });
export const EvidenceHelpRequest = z.strictObject({ ...addressed, ...EVIDENCE_HELP.particulars.shape });
/** One text to several agencies; a notice, not a transfer. */
export const Notice = z.strictObject({ to: z.array(agencyName).min(1).max(20), ...COPY.particulars.shape });
/** Without a name the newest agreement or instrument is meant. */
export const ConfirmationRequest = z.strictObject({
  ...addressed, ...JUDICIAL_CONFIRMATION.particulars.partial({ agreement: true, mediatedBy: true }).shape,
  court: JUDICIAL_CONFIRMATION.particulars.shape.court.default('mediation-body'),
});
export const ReviewRequest = z.strictObject({ ...addressed, ...ARBITRATION_REVIEW.particulars.partial({ agreement: true }).shape });
export const EnforcementRequest = z.strictObject({
  ...addressed, ...ENFORCEMENT.particulars.partial({ instrument: true }).shape, greenChannel: z.boolean().default(false),
});

export const Resolution = z.strictObject({ outcome: z.enum(OUTCOMES), summary: text(2000) });
export type Resolution = z.infer<typeof Resolution>;
export const Visit = z.strictObject({ satisfied: z.boolean().optional(), note: text(2000) });
export type Visit = z.infer<typeof Visit>;
export const Withdrawal = z.strictObject({ reason: text(500) });
export type Withdrawal = z.infer<typeof Withdrawal>;
