import { civilDateField, fenField, text } from '@fengqiao/case-file';
import { COURT_FILING } from '@fengqiao/contracts';
import { z } from 'zod';
import { AwardItem } from './arbitration-case.head.js';

export const Extension = z.strictObject({ reason: text(2000) });

/** One award document. Final and non-final items belong into two of them (办案规则 art. 50). */
export const AwardDraft = z.strictObject({
  number: text(100),
  called: z.enum(['final', 'non-final']),
  items: z.array(AwardItem).min(1).max(5000),
  /** The last day that the award gives the debtor to pay. */
  performBy: civilDateField,
  /** The region whose minimum wage decides; the file's own where none is named. */
  region: text(60).optional(),
  summary: text(4000).optional(),
});
export type AwardDraft = z.infer<typeof AwardDraft>;

/** 裁决: one document, or two where the items are of both kinds. */
export const Awards = z.strictObject({ awards: z.array(AwardDraft).min(1).max(2) });
export type Awards = z.infer<typeof Awards>;

/** 先予执行 (劳动争议调解仲裁法 art. 44). */
export const AdvanceRuling = z.strictObject({
  number: text(100),
  appliedOn: civilDateField,
  claims: z.array(text(40)).min(1).max(500),
  amount: fenField,
  payer: text(40),
  payee: text(40),
  dueOn: civilDateField,
  /** 当事人之间权利义务关系明确. */
  clearRights: z.boolean(),
  /** 不先予执行将严重影响申请人的生活. */
  hardship: z.boolean(),
  findings: text(2000),
});
export type AdvanceRuling = z.infer<typeof AdvanceRuling>;

/** 送达回证 of an award. */
export const AwardService = z.strictObject({ award: text(60), party: text(40), receivedOn: civilDateField });
export type AwardService = z.infer<typeof AwardService>;

export const Correction = z.strictObject({ award: text(60), what: text(2000) });

/** A party has gone to court. `concerning`: the workers whose part of the award it is about. */
export const CourtAction = z.strictObject({
  kind: z.enum(['suit', 'set-aside']), by: text(40), concerning: z.array(text(40)).min(1).max(2000), filedOn: civilDateField, courtNumber: text(100).optional(),
});
export type CourtAction = z.infer<typeof CourtAction>;

export const CourtResult = z.strictObject({
  action: text(60),
  result: z.enum(['withdrawn', 'dismissed', 'set-aside', 'judged', 'mediated']),
  /** The day the ruling or judgment reached the party that may act next. */
  receivedOn: civilDateField,
  /** 部分撤销: the orders that fall; all that concern the workers of the action where none is named. */
  items: z.array(text(40)).min(1).max(5000).optional(),
});
export type CourtResult = z.infer<typeof CourtResult>;

export const SuitWish = COURT_FILING.particulars.omit({ ground: true });
export type SuitWish = z.infer<typeof SuitWish>;
