import { Obligation, civilDateField, text } from '@fengqiao/case-file';
import { MEDIATION } from '@fengqiao/contracts';
import { z } from 'zod';
import { SUSPENSION_GROUNDS } from './arbitration-case.codes.js';
import { HearingPlan } from './arbitration-case.preparation.inputs.js';

export const NextHearing = z.strictObject({ hearing: HearingPlan });
export type NextHearing = z.infer<typeof NextHearing>;

/** A party asks to postpone; the commission decides. */
export const Postponement = z.strictObject({
  by: text(40), askedOn: civilDateField, why: text(1000), granted: z.boolean(), hearing: HearingPlan.optional(),
});
export type Postponement = z.infer<typeof Postponement>;

export const HeldHearing = z.strictObject({
  /** Party ids of those who came, or whose representative did. */
  attended: z.array(text(40)).max(2000),
  /** 庭审调解: it has to be tried before an award (劳动争议调解仲裁法 art. 42). */
  mediation: z.enum(['agreed', 'failed', 'refused']),
  record: text(4000).optional(),
});
export type HeldHearing = z.infer<typeof HeldHearing>;

/** 委托调解 to a workroom or another mediation body, with both parties' consent. */
export const EntrustedMediation = MEDIATION.particulars.omit({ commission: true }).extend({ to: text(40).optional() });
export type EntrustedMediation = z.infer<typeof EntrustedMediation>;

/** `restsOn`: the agreement before filing that the statement makes enforceable, where there was one. */
export const Statement = z.strictObject({
  number: text(100), obligations: z.array(Obligation).max(500), restsOn: text(60).optional(), summary: text(4000).optional(),
});
export type Statement = z.infer<typeof Statement>;

export const Signatures = z.strictObject({ signedBy: z.array(text(40)).min(2).max(2000) });
export type Signatures = z.infer<typeof Signatures>;

/** Some of many workers settle, and their statement is signed on the spot. */
export const PartStatement = Statement.extend({ workers: z.array(text(40)).min(1).max(2000) });
export type PartStatement = z.infer<typeof PartStatement>;

/** Some of many workers withdraw, for instance because they found work again. */
export const PartWithdrawal = z.strictObject({ workers: z.array(text(40)).min(1).max(2000), reemployed: z.boolean().default(false), note: text(500).optional() });
export type PartWithdrawal = z.infer<typeof PartWithdrawal>;

export const Suspension = z.strictObject({ ground: z.enum(SUSPENSION_GROUNDS), explanation: text(2000) });
export type Suspension = z.infer<typeof Suspension>;

export const Resumption = z.strictObject({ explanation: text(2000) });
