import { caseNumberField, civilDateField, EvidenceItem, fenField, text } from '@fengqiao/case-file';
import { EVIDENCE_HELP, INSPECTION_COMPLAINT, LEGAL_AID, VIOLATION_CLUE } from '@fengqiao/contracts';
import { z } from 'zod';
import { Absence, FAILURES, FORMS, Mediator, OUTCOMES, PanelMember, SessionDay } from './mediation.head.js';

const agencyName = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

export const Contact = z.strictObject({ answer: z.enum(['agrees', 'refuses', 'unreachable']), how: text(200) });
export type Contact = z.infer<typeof Contact>;

export const Assignment = z.strictObject({
  mediator: Mediator,
  /** Firms and bodies the mediator works or worked for, as the roster has them. */
  affiliations: z.array(text(100)).max(50).default([]),
  /** The mediator's own statement of kinship or another interest in the matter. */
  interest: text(500).optional(),
});
export type Assignment = z.infer<typeof Assignment>;

export const Verification = z.strictObject({
  answer: z.enum(['agrees', 'refuses', 'unreachable']),
  how: text(200),
  agreed: z.array(text(500)).max(50).default([]),
  disputed: z.array(text(500)).max(50).default([]),
});
export type Verification = z.infer<typeof Verification>;

/** A session to come. Without names the mediator of the case leads it, and all parties are asked to come. */
export const SessionPlan = SessionDay.omit({ id: true, bench: true, invited: true, ended: true, why: true }).extend({
  mediator: text(60).optional(), others: z.array(text(60)).max(20).default([]), invited: z.array(text(40)).min(1).max(2000).optional(),
});
export type SessionPlan = z.infer<typeof SessionPlan>;
export const MovedSession = SessionPlan.extend({ why: text(500) });
export type MovedSession = z.infer<typeof MovedSession>;
export const CalledOff = z.strictObject({ why: text(500) });
export type CalledOff = z.infer<typeof CalledOff>;

/** `absent`: why somebody who was invited did not come, where they said so; that they did not is known. */
export const SessionRecord = z.strictObject({
  place: text(200), attended: z.array(text(40)).min(1).max(2000), absent: z.array(Absence).max(2000).optional(), wagesFirst: z.boolean().optional(), record: text(8000),
  offers: z.array(z.strictObject({ party: text(40), offer: text(1000) })).max(50).optional(),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

/** `onBehalfOf`: whose debt the payer advances (垫付). */
export const Payment = z.strictObject({
  payer: text(40), onBehalfOf: text(40).optional(), payee: text(40), amount: fenField, dueOn: civilDateField, paidOn: civilDateField.optional(),
});

/** Somebody who signs for a party, with the paper that lets them. `special`: it says that they may settle. */
export const Agent = z.strictObject({ party: text(40), name: text(100), special: z.boolean(), document: EvidenceItem });
export type Agent = z.infer<typeof Agent>;

/** A signed agreement. The day it takes effect is worked out from its form and its signatures, never typed. */
export const Agreement = z.strictObject({
  form: z.enum(FORMS),
  number: text(100),
  /** The body whose seal it bears. */
  mediatedBy: text(60),
  reachedOn: civilDateField,
  partiesSignedOn: civilDateField.optional(),
  mediatorSignedOn: civilDateField.optional(),
  sealedOn: civilDateField.optional(),
  /** Applicants it binds; all who have no outcome yet, unless named. */
  parties: z.array(text(40)).min(1).max(2000).optional(),
  /** Claims it settles; all, unless named. */
  claims: z.array(text(40)).min(1).max(5000).optional(),
  obligations: z.array(Payment).max(500),
  agents: z.array(Agent).max(20).optional(),
  summary: text(4000),
});
export type Agreement = z.infer<typeof Agreement>;

/** One agreement, or a batch that was signed in one sitting, each with the applicants it binds. */
export const Agreements = z.union([Agreement, z.strictObject({ agreements: z.array(Agreement).min(1).max(500) })]);
export type Agreements = z.infer<typeof Agreements>;

export const OnTheSpot = z.strictObject({ ...Agreement.shape, mediator: Mediator });
export type OnTheSpot = z.infer<typeof OnTheSpot>;

export const Failure = z.strictObject({ code: z.enum(FAILURES), text: text(2000) });
export type Failure = z.infer<typeof Failure>;

export const Outcome = z.strictObject({
  party: text(40), outcome: z.enum(OUTCOMES).exclude(['agreement']), amount: fenField.optional(), note: text(500).optional(),
});
export type Outcome = z.infer<typeof Outcome>;

export const PaymentMade = z.strictObject({ obligation: text(40), amount: fenField, paidOn: civilDateField, note: text(500).optional() });
export type PaymentMade = z.infer<typeof PaymentMade>;

export const Reminder = z.strictObject({ how: text(200) });
export type Reminder = z.infer<typeof Reminder>;

const request = { agreement: text(60).optional(), to: agencyName.optional(), note: text(2000).optional() };
/** `joint`: both parties have signed the application. */
export const ReviewRequest = z.strictObject({ ...request, joint: z.boolean() });
export type ReviewRequest = z.infer<typeof ReviewRequest>;
export const ConfirmationRequest = z.strictObject({
  ...request, joint: z.boolean(), court: z.enum(['inviting-court', 'domicile', 'subject-matter', 'mediation-body']).default('mediation-body'),
});
export type ConfirmationRequest = z.infer<typeof ConfirmationRequest>;
export const PaymentOrderRequest = z.strictObject(request);
export type PaymentOrderRequest = z.infer<typeof PaymentOrderRequest>;
export const SuitRequest = z.strictObject({ ...request, cause: text(100) });
export type SuitRequest = z.infer<typeof SuitRequest>;
export const ArbitrationRequest = z.strictObject({
  to: agencyName.optional(), jurisdiction: z.enum(['performance-place', 'employer-seat']), lawyer: text(100).optional(), note: text(2000).optional(),
});
export type ArbitrationRequest = z.infer<typeof ArbitrationRequest>;
export const EnforcementRequest = z.strictObject({
  ...request, greenChannel: z.boolean().default(true), knownProperty: text(1000).optional(),
});
export type EnforcementRequest = z.infer<typeof EnforcementRequest>;

/** What a purpose says, and the agency asked where it is not the scheme's default. */
const addressed = { to: agencyName.optional() };
export const AidRequest = z.strictObject({ ...LEGAL_AID.particulars.shape, ...addressed });
export const EvidenceRequest = z.strictObject({ ...EVIDENCE_HELP.particulars.shape, ...addressed });
export const Clue = z.strictObject({ ...VIOLATION_CLUE.particulars.shape, ...addressed });
export const Complaint = z.strictObject({ ...INSPECTION_COMPLAINT.particulars.shape, ...addressed });

/** `together`: the other cases that the same panel takes. */
export const Panel = z.strictObject({
  panel: z.array(PanelMember).min(2).max(20), powersLaidDown: z.boolean().optional(), together: z.array(caseNumberField).max(500).optional(),
});
export type Panel = z.infer<typeof Panel>;

export const Diagnosis = z.strictObject({ mode: z.enum(['conference', 'emergency']), panel: z.array(PanelMember).min(3).max(20),
  relation: text(2000), law: text(2000), plan: text(4000),
  /** An inspector on the panel has stated not to use enforcement powers in this matter. */
  powersLaidDown: z.boolean().optional() });
export type Diagnosis = z.infer<typeof Diagnosis>;

export const LongerPeriod = z.strictObject({ bothAgree: z.literal(true), until: civilDateField });
export type LongerPeriod = z.infer<typeof LongerPeriod>;

/** `outcome`: the talks at the station that it leaves have come to nothing, or could not be held; `workerAgrees` where the place leaves it to the worker. */
export const Move = z.strictObject({
  direction: z.enum(['up', 'down']), to: text(60), reason: text(500), outcome: z.literal('failed').optional(), workerAgrees: z.boolean().optional(),
});
export type Move = z.infer<typeof Move>;

export const OnwardMediation = z.strictObject({ to: agencyName, reason: z.strictObject({ code: text(60), text: text(2000) }) });
export type OnwardMediation = z.infer<typeof OnwardMediation>;

export const Risk = z.strictObject({ to: agencyName, what: text(1000) });
export type Risk = z.infer<typeof Risk>;

export const Closing = z.strictObject({ visitedOn: civilDateField.optional(), satisfied: z.boolean().optional(), note: text(2000).optional() });
export type Closing = z.infer<typeof Closing>;
