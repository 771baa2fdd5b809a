import { civilDateField, fenField, text } from '@fengqiao/case-file';
import { z } from 'zod';

/** Where to, if not along the scheme's default route, and a word to the receiver. */
const addressed = { to: text(40).optional(), note: text(2000).optional() };
const agreement = { agreement: text(60), joint: z.boolean(), ...addressed };

export const EvidenceWanted = z.strictObject({ wanted: z.array(text(200)).min(1).max(30), neededBy: civilDateField.optional(), ...addressed });
export const MediationWanted = z.strictObject({
  body: z.enum(['station', 'union', 'peoples', 'trade', 'enterprise', 'administrative', 'joint', 'pre-arbitration']), ...addressed,
});
export const ArbitrationWanted = z.strictObject({ jurisdiction: z.enum(['performance-place', 'employer-seat']), ...addressed });
export const ReviewWanted = z.strictObject(agreement);
export const ConfirmationWanted = z.strictObject({
  ...agreement, mediatedBy: text(100), court: z.enum(['inviting-court', 'domicile', 'subject-matter', 'mediation-body']),
});
export const PaymentOrderWanted = z.strictObject({
  basis: z.enum(['agreement', 'wages']), amount: fenField, agreement: text(60).optional(), ...addressed,
});
export const SuitWanted = z.strictObject({
  cause: text(100), ground: z.enum(['after-award', 'not-accepted', 'wage-slip', 'civil', 'agreement', 'after-payment-order']), ...addressed,
});
export const EnforcementWanted = z.strictObject({
  instrument: text(60), unpaid: fenField, greenChannel: z.boolean(), knownProperty: text(1000).optional(), ...addressed,
});
export const ComplaintWanted = z.strictObject(addressed);
export const ClueFound = z.strictObject({ violation: text(500), to: text(40).optional() });
