import { text } from '@fengqiao/case-file';
import {
  ARBITRATION, ARBITRATION_REVIEW, COURT_FILING, ENFORCEMENT, EVIDENCE_HELP, INSPECTION_COMPLAINT, JUDICIAL_CONFIRMATION, MEDIATION, PAYMENT_ORDER, VIOLATION_CLUE,
} from '@fengqiao/contracts';

/** Where to, if not along the scheme's default route; the rest is what the purpose says. */
const addressed = { to: text(40).optional() };

export const EvidenceWanted = EVIDENCE_HELP.particulars.extend(addressed);
export const MediationWanted = MEDIATION.particulars.omit({ commission: true }).extend(addressed);
/** The lawyer is the one that the office has appointed. */
export const ArbitrationWanted = ARBITRATION.particulars.omit({ lawyer: true }).extend(addressed);
export const ReviewWanted = ARBITRATION_REVIEW.particulars.extend(addressed);
export const ConfirmationWanted = JUDICIAL_CONFIRMATION.particulars.extend(addressed);
export const PaymentOrderWanted = PAYMENT_ORDER.particulars.extend(addressed);
export const SuitWanted = COURT_FILING.particulars.extend(addressed);
export const EnforcementWanted = ENFORCEMENT.particulars.extend(addressed);
export const ComplaintWanted = INSPECTION_COMPLAINT.particulars.extend(addressed);
export const ClueFound = VIOLATION_CLUE.particulars.extend(addressed);
