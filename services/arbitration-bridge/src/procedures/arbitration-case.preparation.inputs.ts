import { ClaimItem, EvidenceItem, Party, civilDateField, text } from '@fengqiao/case-file';
import { EVIDENCE_HELP } from '@fengqiao/contracts';
import { z } from 'zod';
import { SIMPLIFIED_BARS, SIMPLIFIED_GROUNDS } from './arbitration-case.codes.js';
import { Hearing, Tribunal } from './arbitration-case.head.js';

/** A hearing as it is fixed; its id is drawn. */
export const HearingPlan = Hearing.omit({ id: true });
export type HearingPlan = z.infer<typeof HearingPlan>;

/** 一次性通知: tribunal, defence, evidence and hearing on one sheet. */
export const OneNotice = z.strictObject({
  tribunal: Tribunal,
  evidenceUntil: civilDateField,
  hearing: HearingPlan,
});
export type OneNotice = z.infer<typeof OneNotice>;

/** 送达回证 of the copy of the application. */
export const CopyService = z.strictObject({
  receivedOn: civilDateField,
  manner: z.enum(['in-person', 'mail', 'electronic', 'left-at-premises', 'public-notice', 'phone']),
});
export type CopyService = z.infer<typeof CopyService>;

export const Defence = z.strictObject({ summary: text(4000) });

export const SimplifiedTrack = z.strictObject({
  ground: z.enum(SIMPLIFIED_GROUNDS),
  /** Whatever of art. 57 applies to the case; anything here closes the track. */
  bars: z.array(z.enum(SIMPLIFIED_BARS)).default([]),
});
export type SimplifiedTrack = z.infer<typeof SimplifiedTrack>;

export const Conversion = z.strictObject({ reason: text(1000) });

/** The respondent agrees to a shorter time to answer, or to none. */
export const ShorterDefence = z.strictObject({ consentOf: text(40), until: civilDateField.optional() });
export type ShorterDefence = z.infer<typeof ShorterDefence>;

export const Counterclaim = z.strictObject({ claims: z.array(ClaimItem).min(1).max(50) });
export type Counterclaim = z.infer<typeof Counterclaim>;

export const JurisdictionObjection = z.strictObject({ by: text(40), reason: text(2000) });
export type JurisdictionObjection = z.infer<typeof JurisdictionObjection>;

export const YesOrNo = z.strictObject({ upheld: z.boolean(), reason: text(2000) });

/** 移送: to a commission on this platform (`agency`), or to another one by letter. */
export const JurisdictionTransfer = z.strictObject({ commission: text(100), agency: text(40).optional(), reason: text(2000) });
export type JurisdictionTransfer = z.infer<typeof JurisdictionTransfer>;

export const JoinedParty = z.strictObject({ party: Party, reason: text(1000) });

export const ChangedClaims = z.strictObject({ claims: z.array(ClaimItem).min(1).max(500) });
export type ChangedClaims = z.infer<typeof ChangedClaims>;

export const Challenge = z.strictObject({ arbitrator: text(40), why: text(1000) });

/** Which party asked for it, and what the purpose says. */
export const EvidenceWish = EVIDENCE_HELP.particulars.extend({ by: text(40) });
export type EvidenceWish = z.infer<typeof EvidenceWish>;

export const CollectedEvidence = z.strictObject({ evidence: z.array(EvidenceItem).min(1).max(200) });
