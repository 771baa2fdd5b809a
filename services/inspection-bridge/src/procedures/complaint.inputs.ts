import { civilDateField, fenField, Party, text } from '@fengqiao/case-file';
import { ARBITRATION, LEGAL_AID, MEDIATION } from '@fengqiao/contracts';
import { z } from 'zod';
import { ComplaintFacts, ROUTES } from './complaint.head.js';
import { Gathered, Inspectors } from './officers.js';

const facts = ComplaintFacts.shape;

export const Complaint = z.strictObject({ request: text(2000) });
export const Report = z.strictObject({ request: text(2000), informant: facts.informant.optional() });
export type Report = z.infer<typeof Report>;

export const Supplement = z.strictObject({ missing: z.array(text(200)).min(1).max(30), supplyBy: civilDateField });
export type Supplement = z.infer<typeof Supplement>;
export const Negotiation = z.strictObject({ note: text(2000).optional() });
export const Settlement = z.strictObject({ paidOn: civilDateField, amount: fenField.optional(), note: text(2000).optional() });
export type Settlement = z.infer<typeof Settlement>;

/** What the officer finds on the three conditions of acceptance, and on other proceedings about the same claims. */
export const Acceptance = z.strictObject({
  number: text(100),
  inspectors: Inspectors,
  /** Without an end the violation is still going on. */
  violation: facts.violation,
  /** Whether the complainant's own rights were harmed by it; a report needs no harm. */
  harmed: z.boolean(),
  competence: z.enum(['own', 'other-inspectorate', 'other-authority']),
  /** The claim items taken; all of the file where none is named. */
  claims: z.array(text(40)).max(500).optional(),
  /** Claim items that are already before somebody else. */
  pending: z.array(z.strictObject({ claim: text(40), route: z.enum(ROUTES), body: text(100) })).max(500).optional(),
  /** What is left beyond an instrument that already decided on this dispute. */
  beyondDecided: text(500).optional(),
});
export type Acceptance = z.infer<typeof Acceptance>;

export const NoSettlement = z.strictObject({ ...Acceptance.shape, outcome: z.enum(['employer-refused', 'no-agreement']) });
export type NoSettlement = z.infer<typeof NoSettlement>;

export const OwnMotion = z.strictObject({
  source: z.enum(['clue', 'patrol']), number: text(100), inspectors: Inspectors, violation: facts.violation,
});
export type OwnMotion = z.infer<typeof OwnMotion>;

export const NotAccepted = z.strictObject({ number: text(100), ground: z.enum(['older-than-two-years', 'no-harm', 'unnamed-not-supplied']),
  why: text(2000) });
export type NotAccepted = z.infer<typeof NotAccepted>;

export const Guidance = z.strictObject({
  route: z.enum(ROUTES),
  why: z.enum(['pending-there', 'belongs-there']),
  /** Where exactly, so that nobody is sent away without an address. */
  body: text(200),
  text: text(2000),
});
export type Guidance = z.infer<typeof Guidance>;

export const Redirection = z.strictObject({ to: text(200), why: z.enum(['other-inspectorate', 'other-authority']), text: text(2000) });
export type Redirection = z.infer<typeof Redirection>;
export const Withdrawal = z.strictObject({ why: text(500) });

export const Invitation = z.strictObject({ court: text(100), officers: z.array(text(60)).min(1).max(10) });

/** Where to, if not along the scheme's default route; the rest is what the purpose says. */
const addressed = { to: text(40).optional() };
export const AidWanted = LEGAL_AID.particulars.extend(addressed);
export const MediationWanted = MEDIATION.particulars.omit({ commission: true }).extend(addressed);
export const ArbitrationWanted = ARBITRATION.particulars.extend(addressed);

export const Inquiry = z.strictObject({ inspectors: Inspectors, evidence: z.array(Gathered).min(1).max(100) });
export const AccountQuery = z.strictObject({ ...facts.accountQuery.shape, inspectors: Inspectors, migrantWages: z.literal(true) });
export const Extension = z.strictObject({ why: text(1000) });

export const Order = z.strictObject({
  number: text(100),
  inspectors: Inspectors,
  requirements: text(2000),
  /** Counted in working days from the day of this step, on which it is handed over; or a day that the order names. */
  deadline: z.discriminatedUnion('set', [
    z.strictObject({ set: z.literal('working-days'), days: z.int().min(1).max(60) }),
    z.strictObject({ set: z.literal('day'), lastDay: civilDateField }),
  ]),
  amount: fenField.optional(),
  /** Party ids of those who must obey, jointly where several. */
  debtors: z.array(text(40)).min(1).max(50),
});
export type Order = z.infer<typeof Order>;

/** `successor`: who takes over its duties, as a party of the case. */
export const PartyEnd = z.strictObject({ party: text(40), endedOn: civilDateField, successor: Party.optional() });
export type PartyEnd = z.infer<typeof PartyEnd>;
export const Findings = z.strictObject({ inspectors: Inspectors, findings: text(4000) });
export const MoreTime = z.strictObject({ until: civilDateField, why: text(1000) });
export type MoreTime = z.infer<typeof MoreTime>;
export const Inform = z.strictObject({ inspectors: Inspectors, proposed: text(2000) });
export type Inform = z.infer<typeof Inform>;

export const FinalDecision = z.strictObject({
  kind: z.enum(['treatment', 'penalty']),
  number: text(100),
  inspectors: Inspectors,
  amount: fenField,
  /** 加付赔偿金 as a percentage of the unpaid sum, 50 to 100. */
  extraPercent: z.int().optional(),
  performBy: civilDateField.optional(),
  handedOver: z.boolean(),
  summary: text(4000),
});
export type FinalDecision = z.infer<typeof FinalDecision>;

export const Service = z.strictObject({ manner: z.enum(['handed-over', 'left', 'mail', 'electronic', 'public-notice']), performBy: civilDateField });
export type Service = z.infer<typeof Service>;
export const EnforcementWanted = z.strictObject({ unpaid: fenField, knownProperty: text(1000).optional(), to: text(40).optional() });
export type EnforcementWanted = z.infer<typeof EnforcementWanted>;

export const Dropping = z.strictObject({ ground: z.enum(['no-violation', 'minor-and-corrected', 'complainant-withdrew']), why: text(2000) });
export type Dropping = z.infer<typeof Dropping>;
export const Transfer = ComplaintFacts.shape.transfer.omit({ from: true });
export type Transfer = z.infer<typeof Transfer>;
export const PoliceAnswer = z.strictObject({ number: text(100), note: text(2000).optional() });
export type PoliceAnswer = z.infer<typeof PoliceAnswer>;
