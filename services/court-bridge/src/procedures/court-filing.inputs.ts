import { Obligation, civilDateField, fenField, text } from '@fengqiao/case-file';
import { COURT_FILING, MEDIATION } from '@fengqiao/contracts';
import { z } from 'zod';
import { CourtHearing, MEDIATOR_CHOICES, Panel, SMALL_CLAIMS_BARS, SUSPENSION_GROUNDS, TRACKS } from './court-filing.head.js';

/** Nothing to fill in. */
export const Nothing = z.strictObject({});
export const WhyText = z.strictObject({ reason: text(2000) });

/** 起诉状 at the window or by post; parties, claims and evidence lie in the file. */
export const DirectSuit = COURT_FILING.particulars.extend({ postedOn: civilDateField.optional() });

/** 诉前委派调解, with the parties' consent; the 诉前调 number is no filing. */
export const Delegation = MEDIATION.particulars.omit({ commission: true }).extend({
  number: text(100), to: text(40).optional(),
  /** A body that mediates before arbitration alone takes no case from a court. */
  body: MEDIATION.particulars.shape.body.exclude(['pre-arbitration']),
  /** Of interest where the parties were asked to choose; the court unless said. */
  chosenBy: z.enum(MEDIATOR_CHOICES).optional(),
});
export type Delegation = z.infer<typeof Delegation>;

/** 告知可以共同选定调解员; `appliedOn` where they asked for online mediation before today. */
export const ChoiceOffer = z.strictObject({ appliedOn: civilDateField.optional() });
export type ChoiceOffer = z.infer<typeof ChoiceOffer>;

/** The procedure in which the case will be heard. */
export const TrackChoice = z.strictObject({
  track: z.enum(TRACKS).default('ordinary'),
  fastTrack: z.boolean().default(false),
  /** 上年度就业人员年平均工资 of the province; only the small-claims procedure needs it. */
  averageAnnualWage: fenField.optional(),
  /** 事实清楚、权利义务关系明确、争议不大. */
  clear: z.boolean().default(false),
  bothAgree: z.boolean().default(false),
  bars: z.array(z.enum(SMALL_CLAIMS_BARS)).default([]),
});
export type TrackChoice = z.infer<typeof TrackChoice>;

/** 立案. Who sues when, and what the ground needs. */
export const SuitFiling = z.strictObject({
  /** `（2026）赣0102民初12号`. */
  number: text(100),
  /** Party ids of those who sue: some workers of many, or the employer. */
  claimants: z.array(text(40)).min(1).max(2000),
  /** Workers whom the suit concerns; the claimants themselves where nothing is said. */
  concerning: z.array(text(40)).max(2000).optional(),
  /** When each claimant received the award, for a suit after one. */
  receipts: z.array(z.strictObject({ party: text(40), receivedOn: civilDateField })).max(2000).default([]),
  trial: TrackChoice.prefault({}),
  /** The commission let its time pass without a decision or an award. */
  commissionOverdue: z.boolean().default(false),
});
export type SuitFiling = z.infer<typeof SuitFiling>;

export const SuitRefusal = z.strictObject({
  ground: z.enum(['arbitration-first', 'outside-scope', 'outside-area', 'late', 'set-aside-instead', 'already-pending', 'papers-missing']), explanation: text(2000),
  rulingReceivedOn: civilDateField.optional(),
});
export type SuitRefusal = z.infer<typeof SuitRefusal>;

/** `rulingReceivedOn`: when the employer received the ruling; its thirty days for a set-aside count from it (法释〔2020〕26号 art. 21). */
export const SuitWithdrawal = WhyText.extend({ rulingReceivedOn: civilDateField.optional() });
export type SuitWithdrawal = z.infer<typeof SuitWithdrawal>;

/** 障碍: when it ended, when more time was asked for, and what the court decided. */
export const DelayExcuse = z.strictObject({ obstacleEndedOn: civilDateField, appliedOn: civilDateField, why: text(1000), granted: z.boolean() });
export type DelayExcuse = z.infer<typeof DelayExcuse>;

export const SuitService = z.strictObject({ receivedOn: civilDateField, manner: z.enum(['in-person', 'mail', 'electronic', 'left-at-premises']) });
export type SuitService = z.infer<typeof SuitService>;
export const SuitDefence = z.strictObject({ summary: text(4000) });
export const NamedPanel = z.strictObject({ panel: Panel });
export const HearingDate = z.strictObject({ hearing: CourtHearing });
export type HearingDate = z.infer<typeof HearingDate>;
export const HearingHeld = z.strictObject({ attended: z.array(text(40)).min(1).max(2000), record: text(4000).optional() });
export const Entrustment = Delegation.omit({ number: true });
export type Entrustment = z.infer<typeof Entrustment>;
export const Preservation = z.strictObject({ what: text(500), urgent: z.boolean(), secured: z.boolean() });
export type Preservation = z.infer<typeof Preservation>;
export const JudgeChallenge = z.strictObject({ judge: text(40), why: text(1000) });
export const ChallengeRuling = z.strictObject({ upheld: z.boolean(), reason: text(2000) });
export const TrialSuspension = z.strictObject({ ground: z.enum(SUSPENSION_GROUNDS), explanation: text(2000) });
export type TrialSuspension = z.infer<typeof TrialSuspension>;

export const CourtStatement = z.strictObject({ number: text(100), obligations: z.array(Obligation).max(500) });
export type CourtStatement = z.infer<typeof CourtStatement>;

export const Judgment = z.strictObject({
  number: text(100),
  obligations: z.array(Obligation).max(2000),
  /** Pronounced in court; the text follows within ten days. */
  pronouncedInCourt: z.boolean().default(false),
  summary: text(4000).optional(),
});
export type Judgment = z.infer<typeof Judgment>;

export const JudgmentService = z.strictObject({ party: text(40), receivedOn: civilDateField });
export type JudgmentService = z.infer<typeof JudgmentService>;
export const Appeal = z.strictObject({ by: text(40), filedOn: civilDateField });
export type Appeal = z.infer<typeof Appeal>;
export const SecondJudgment = z.strictObject({
  number: text(100), result: z.enum(['upheld', 'changed', 'mediated', 'appeal-withdrawn']), obligations: z.array(Obligation).max(2000),
});
export type SecondJudgment = z.infer<typeof SecondJudgment>;
