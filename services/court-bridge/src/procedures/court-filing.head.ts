import { Obligation, civilDateField, fenField, text } from '@fengqiao/case-file';
import { COURT_FILING } from '@fengqiao/contracts';
import type { ActionMaker, Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

export const TRACKS = ['small-claims', 'summary', 'ordinary'] as const;
export type Track = (typeof TRACKS)[number];

/** What keeps a case out of the small-claims procedure, 民事诉讼法 art. 166. */
export const SMALL_CLAIMS_BARS = ['status', 'foreign', 'appraisal', 'party-missing', 'counterclaim', 'other'] as const;

/** Why a trial stands still, 民事诉讼法 art. 153. */
export const SUSPENSION_GROUNDS = ['death-awaiting-heirs', 'loss-of-capacity', 'party-ended', 'force-majeure', 'depends-on-other-case', 'other'] as const;

/** Who named the mediator of a commission. */
export const MEDIATOR_CHOICES = ['parties', 'court'] as const;

export const WORKER_OUTCOMES = ['judgment', 'statement', 'withdrawn'] as const;

export const CourtHearing = z.strictObject({
  on: civilDateField,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** `circuit`: 巡回审判、移动法庭, where the parties are. */
  form: z.enum(['courtroom', 'circuit', 'online']),
  place: text(200),
});
export type CourtHearing = z.infer<typeof CourtHearing>;

export const Panel = z.strictObject({ presiding: text(40), others: z.array(text(40)).max(6), layJudges: z.array(text(40)).max(4) });

/** What one worker's part of an award is worth while others sue. */
export const AwardStanding = z.strictObject({ worker: text(40), award: text(60), standing: z.enum(['open-by-suit', 'binding-unless-sued']), why: text(300) });
export type AwardStanding = z.infer<typeof AwardStanding>;

export const FilingFacts = z.strictObject({
  cause: text(100),
  /** On what the suit rests; it decides whether arbitration had to come first. */
  ground: COURT_FILING.particulars.shape.ground,
  note: text(2000),
  appliedOn: civilDateField,
  /** 诉前调 number; not a filing. */
  mediationNumber: text(100),
  mediationResult: text(60),
  /** 共同选定调解员: since when and until when the parties could, and who chose in the end. */
  mediatorChoice: z.strictObject({ on: civilDateField, until: civilDateField, chosenBy: z.enum(MEDIATOR_CHOICES).optional() }),
  number: text(100),
  filedOn: civilDateField,
  /** 顺延期限: whether a missed period was excused. */
  excusedDelay: z.strictObject({ on: civilDateField, granted: z.boolean(), why: text(1000) }),
  /** Who sues, and whom the suit concerns. */
  claimants: z.array(text(40)),
  concerning: z.array(text(40)),
  standing: z.array(AwardStanding),
  track: z.enum(TRACKS),
  /** 速裁快审. */
  fastTrack: z.boolean(),
  panel: Panel,
  /** 公告期满之日: the complaint counts as served on it, whenever the clock is swept. */
  publicNoticeUntil: civilDateField,
  copyReceivedOn: civilDateField,
  defence: z.strictObject({ on: civilDateField, summary: text(4000) }),
  hearings: z.array(CourtHearing),
  heardOn: civilDateField,
  preservation: z.strictObject({ on: civilDateField, what: text(500), secured: z.boolean() }),
  challenge: z.strictObject({ on: civilDateField, judge: text(40), why: text(1000), upheld: z.boolean().optional(), reviewed: z.boolean().optional() }),
  suspension: z.strictObject({ ground: z.enum(SUSPENSION_GROUNDS), since: civilDateField, before: z.string() }),
  judgment: z.strictObject({
    id: text(60), number: text(100), on: civilDateField, obligations: z.array(Obligation),
    receipts: z.array(z.strictObject({ party: text(40), on: civilDateField, until: civilDateField })),
  }),
  appeals: z.array(z.strictObject({ by: text(40), on: civilDateField })),
  outcomes: z.array(z.strictObject({ party: text(40), outcome: z.enum(WORKER_OUTCOMES), on: civilDateField, amount: fenField.optional() })),
});
export type FilingFacts = z.infer<typeof FilingFacts>;

export const courtFilingHead = {
  name: 'court-filing', title: '起诉立案和第一审', version: 1, facts: FilingFacts, shownTo: ['applicant', 'respondent'],
  retention: { rule: 'court.keep-file' },
  roles: ['filing-clerk', 'judge', 'president'],
  states: {
    received: { title: '已收到起诉状' },
    returnAsked: { title: '已申请退回转出方' },
    retained: { title: '转出方不同意退回，待审查' },
    delegated: { title: '诉前委派调解中' },
    filed: { title: '已立案' },
    scheduled: { title: '已定开庭' },
    heard: { title: '已开庭，待判决' },
    suspended: { title: '中止诉讼' },
    judged: { title: '已判决，上诉期内' },
    appealed: { title: '已上诉，二审中' },
    closed: { title: '判决已生效', terminal: true },
    mediated: { title: '已调解结案', terminal: true },
    settled: { title: '诉前调解成功', terminal: true },
    withdrawn: { title: '已撤诉', terminal: true },
    notFiled: { title: '不予受理', terminal: true },
    gone: { title: '转出方已收回', terminal: true },
  },
  duties: {
    filing: { title: '决定是否立案', rule: 'court.filing' },
    delegated: { title: '立案前委派调解', rule: 'mediation.delegated' },
    mediatorChoice: { title: '当事人共同选定调解员', rule: 'mediation.mediator-choice', whose: 'parties' },
    mediatorAppointment: { title: '指定调解组织或者调解员', rule: 'mediation.mediator-appointment' },
    rulingAppeal: { title: '对不予受理裁定上诉', rule: 'court.appeal-ruling', whose: 'applicant', outlives: true },
    copy: { title: '送达起诉状副本', rule: 'court.service-copy' },
    publicNotice: { title: '公告送达', rule: 'court.public-notice' },
    defence: { title: '提出答辩状', rule: 'court.defence', whose: 'respondent' },
    defenceCopy: { title: '送达答辩状副本', rule: 'court.forward-defence' },
    panelNotice: { title: '告知审判人员', rule: 'court.panel-notice' },
    ordinaryTrial: { title: '普通程序审结', rule: 'court.ordinary-trial' },
    summaryTrial: { title: '简易程序审结', rule: 'court.summary-trial' },
    smallClaimsTrial: { title: '小额诉讼程序审结', rule: 'court.small-claims-trial' },
    entrusted: { title: '立案后委托调解', rule: 'mediation.entrusted-ordinary' },
    recusal: { title: '决定回避申请', rule: 'court.recusal-decision' },
    recusalReview: { title: '复议回避决定', rule: 'court.recusal-review' },
    urgentPreservation: { title: '紧急情况下裁定保全', rule: 'court.urgent-preservation' },
    labourPreservation: { title: '文书生效后申请执行，逾期解除保全', rule: 'court.labour-preservation', whose: 'applicant', outlives: true },
    delivery: { title: '当庭宣判后发送判决书', rule: 'court.judgment-delivery' },
    appeal: { title: '对判决上诉', rule: 'court.appeal-judgment', whose: 'parties' },
    appealService: { title: '送达上诉状副本', rule: 'court.appeal-service' },
    appealDefence: { title: '对上诉答辩', rule: 'court.appeal-defence', whose: 'respondent' },
    appealDefenceCopy: { title: '送达上诉答辩状副本', rule: 'court.appeal-forward-defence' },
    appealTransfer: { title: '报送上诉案卷', rule: 'court.appeal-transfer' },
    secondInstance: { title: '审结对判决的上诉', rule: 'court.appeal-trial' },
    retrial: { title: '申请再审', rule: 'court.retrial-application', whose: 'parties', outlives: true },
  },
} as const satisfies ProcedureHead<string, string, string, typeof FilingFacts>;

export type FilingState = keyof typeof courtFilingHead.states;
export type FilingRole = (typeof courtFilingHead.roles)[number];
export type FilingDuty = keyof typeof courtFilingHead.duties;
export type FilingDocket = DocketView<FilingFacts, FilingState>;
export type FilingDecision = Decision<FilingFacts, FilingState, FilingDuty>;
/** Makes an action of this page; filing, trial and judgment are separate chapters. */
export type FilingAction = ActionMaker<FilingState, FilingRole, FilingDuty, FilingFacts>;

/** Pending before the first-instance court. */
export const TRIAL = ['filed', 'scheduled', 'heard'] as const satisfies readonly FilingState[];

/** One of them runs at a time, by the track. */
export const TRIAL_CLOCKS = ['ordinaryTrial', 'summaryTrial', 'smallClaimsTrial'] as const satisfies readonly FilingDuty[];
