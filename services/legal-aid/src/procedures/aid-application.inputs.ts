import { civilDateField, fenField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { AidFacts } from './aid-application.head.js';

const facts = AidFacts.shape;
const list = z.array(text(200)).min(1).max(30);

/** 法律援助申请, made at the office itself. Who asks and for what is in the case file. */
export const Application = z.strictObject({
  form: facts.form,
  waiver: facts.waiver,
  urgent: z.boolean(),
  channel: z.enum(['online', 'station', 'window', 'phone']),
  /** Where help was sought before; each such request interrupts the limitation period (劳动争议调解仲裁法 art. 27). */
  earlierHelp: z.array(z.strictObject({ on: civilDateField, what: text(1000), by: text(60) })).max(50).optional(),
});
export type Application = z.infer<typeof Application>;

export const PapersNotice = z.strictObject({ missing: list, supplyBy: civilDateField });
export type PapersNotice = z.infer<typeof PapersNotice>;

/** 免予核查 (art. 42): the means condition stands, it is only not checked. */
export const EXEMPT_GROUNDS = ['migrant-wages', 'migrant-injury', 'social-assistance', 'no-fixed-income'] as const;
/** 不受经济困难条件限制 (art. 32): the condition does not apply at all. */
export const NOT_SUBJECT_GROUNDS = ['heroes-kin', 'good-samaritan', 'acquitted-in-retrial', 'abused'] as const;

/** How the applicant's means were looked at, or why they need not be. */
export const MeansStatement = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('exempt'), ground: z.enum(EXEMPT_GROUNDS), proof: text(500) }),
  z.strictObject({ way: z.literal('not-subject'), ground: z.enum(NOT_SUBJECT_GROUNDS), proof: text(500) }),
  z.strictObject({ way: z.literal('pledged'), signedOn: civilDateField }),
  z.strictObject({ way: z.literal('checked'), source: text(200), withinStandard: z.boolean() }),
]);
export type MeansStatement = z.infer<typeof MeansStatement>;

const papersOwed = z.strictObject({ items: list, by: civilDateField });

export const Grant = z.strictObject({
  number: text(100),
  means: MeansStatement,
  /** The provincial rule that widens the scope, where no claim is one of art. 31. */
  localScope: text(300).optional(),
  /** 容缺受理: aid is given now, these follow. */
  papersOwed: papersOwed.optional(),
});
export type Grant = z.infer<typeof Grant>;

export const AidFirst = z.strictObject({
  number: text(100),
  urgency: z.discriminatedUnion('ground', [
    z.strictObject({ ground: z.literal('time-limit'), lastDay: civilDateField, why: text(500) }),
    z.strictObject({ ground: z.enum(['preservation', 'advance-enforcement']), why: text(500) }),
    z.strictObject({ ground: z.literal('other'), why: text(500) }),
  ]),
  papersOwed,
});
export type AidFirst = z.infer<typeof AidFirst>;

export const AidRefusal = z.strictObject({
  number: text(100),
  reason: z.strictObject({
    code: z.enum(['not-eligible', 'outside-mandate', 'outside-area', 'already-decided', 'conflict-of-interest', 'other']),
    text: text(2000),
  }),
});
export type AidRefusal = z.infer<typeof AidRefusal>;

export const Withdrawal = z.strictObject({ why: text(500) });

export const BureauOrder = z.strictObject({
  number: text(100), orderedOn: civilDateField, refusedDocket: text(60), means: MeansStatement, form: facts.form,
});
export type BureauOrder = z.infer<typeof BureauOrder>;

export const Appointment = z.strictObject({
  lawyer: facts.lawyer,
  /** Whether the lawyer or the firm acts or has acted for the other side. */
  actsForOtherSide: z.boolean(),
  receivedOn: civilDateField.optional(),
});
export type Appointment = z.infer<typeof Appointment>;

export const ChangeOfLawyer = z.strictObject({
  ...Appointment.shape,
  reason: z.enum(['duty-not-performed', 'unable', 'conflict', 'away']),
  why: text(500),
});
export type ChangeOfLawyer = z.infer<typeof ChangeOfLawyer>;

export const Retainer = z.strictObject({
  signedOn: civilDateField,
  authority: z.enum(['general', 'special']),
  /** Why it was signed late: only the client or an objective cause excuses. */
  delay: z.strictObject({ cause: z.enum(['client', 'objective', 'none']), why: text(500) }).optional(),
});
export type Retainer = z.infer<typeof Retainer>;

/** Everything still owed; after aid before review also the review's findings, which were left open then. */
export const LatePapers = z.strictObject({ supplied: list, means: MeansStatement.optional(), localScope: text(300).optional() });
export type LatePapers = z.infer<typeof LatePapers>;

export const FollowUp = z.strictObject({ said: text(2000), nextOn: civilDateField.optional() });
export type FollowUp = z.infer<typeof FollowUp>;

/** The eight grounds of 法律援助法 art. 48, in its order. */
export const TERMINATION_GROUNDS = [
  'obtained-by-deceit', 'concealed-or-forged', 'used-for-illegal-ends', 'means-changed',
  'case-ended', 'own-counsel', 'own-request', 'other-by-law',
] as const;

export const Termination = z.strictObject({ number: text(100), ground: z.enum(TERMINATION_GROUNDS), why: text(2000) });
export type Termination = z.infer<typeof Termination>;

export const Closure = z.strictObject({
  endedOn: civilDateField,
  outcome: z.enum(['award', 'statement', 'agreement', 'judgment', 'settled', 'paid', 'claim-withdrawn', 'advised']),
  recovered: fenField.optional(),
  note: text(2000).optional(),
});
export type Closure = z.infer<typeof Closure>;

export const CLOSING_PAPERS = ['closing-report', 'retainer', 'appointment-notice', 'outcome-copy', 'work-log', 'settlement-proof'] as const;
export const ClosingFile = z.strictObject({ papers: z.array(z.enum(CLOSING_PAPERS)).min(1).max(20) });
export type ClosingFile = z.infer<typeof ClosingFile>;

export const Payment = facts.payment;
export const PaymentReturned = z.strictObject({ why: text(500) });
