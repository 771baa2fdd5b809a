import { CLAIM_KINDS, Obligation, civilDateField, fenField, text } from '@fengqiao/case-file';
import { fixedDay, type ActionMaker, type Decision, type DocketView, type ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';
import { ADVANCE_TESTS, OUTCOMES, SIMPLIFIED_GROUNDS, SUSPENSION_GROUNDS } from './arbitration-case.codes.js';

/** Who decides: one arbitrator, or a presiding one and two others (劳动争议调解仲裁法 art. 31). Ids of the roster, no names. */
export const Tribunal = z.strictObject({
  presiding: text(40),
  others: z.array(text(40)).max(2),
  clerk: text(40).optional(),
});

/** One day in the hearing calendar. `mobile`: 流动仲裁庭, at the site; `online`: 网上开庭. */
export const Hearing = fixedDay(['room', 'mobile', 'online']);
export type Hearing = z.infer<typeof Hearing>;

/** One decided claim. In a case of many workers each worker's claim is an item of its own. */
export const AwardItem = z.strictObject({
  id: text(40),
  claim: text(40).optional(),
  kind: z.enum(CLAIM_KINDS),
  title: text(200),
  payer: text(40),
  payee: text(40),
  /** What the award fixes, not what was claimed. Nothing for an item that orders no payment. */
  amount: fenField.optional(),
  /** The tribunal rests the item on art. 47(2): national standards on hours, rest, social insurance. */
  byStandards: z.boolean().optional(),
});
export type AwardItem = z.infer<typeof AwardItem>;

/** How a party may go to court over an award; the names of the docket's clocks for it. */
export const REMEDIES = ['suit', 'workerSuit', 'setAside'] as const;

/** When somebody received an award, what that party may do, and until when. */
export const Receipt = z.strictObject({ party: text(40), on: civilDateField, remedy: z.enum(REMEDIES), until: civilDateField });
export type Receipt = z.infer<typeof Receipt>;

export const Award = z.strictObject({
  id: text(60),
  number: text(100),
  madeOn: civilDateField,
  part: z.boolean(),
  /** What the document calls itself. */
  called: z.enum(['final', 'non-final']),
  /** Both kinds of items in one document; the courts treat it as non-final (法释〔2020〕26号 art. 20). */
  mixed: z.boolean(),
  /** The last day that it gives the debtor. */
  performBy: civilDateField,
  items: z.array(AwardItem.extend({ final: z.boolean(), why: text(500) })),
  /** Orders that a court has set aside, by their ids, and since when; the others stand. */
  fallen: z.strictObject({ on: civilDateField, items: z.array(text(40)) }).optional(),
  receipts: z.array(Receipt),
});
export type Award = z.infer<typeof Award>;

/** What this commission remembers of a case beyond its file. */
export const CaseFacts = z.strictObject({
  number: text(100),
  appliedOn: civilDateField,
  jurisdiction: z.enum(['performance-place', 'employer-seat']),
  lawyer: text(100),
  note: text(2000),
  missing: z.array(text(200)),
  overdueSince: civilDateField,
  overdueReasons: z.array(text(60)),
  acceptedOn: civilDateField,
  /** Ten workers or more with a common claim, or a collective contract: filed and heard first. */
  collective: z.boolean(),
  track: z.enum(['ordinary', 'simplified']),
  simplifiedGround: z.enum(SIMPLIFIED_GROUNDS),
  tribunal: Tribunal,
  evidenceUntil: civilDateField,
  /** 公告期满之日: the copy counts as served on it, whenever the clock is swept. */
  publicNoticeUntil: civilDateField,
  copyReceivedOn: civilDateField,
  defenceUntil: civilDateField,
  defence: z.strictObject({ on: civilDateField, summary: text(4000) }),
  hearings: z.array(Hearing),
  postponements: z.array(z.strictObject({ askedOn: civilDateField, by: text(40), why: text(1000), granted: z.boolean() })),
  heardOn: civilDateField,
  absent: z.array(text(40)),
  mediated: z.enum(['agreed', 'failed', 'refused']),
  counterclaim: z.strictObject({ on: civilDateField, claims: z.array(text(40)), joined: z.boolean().optional() }),
  jurisdictionObjection: z.strictObject({ on: civilDateField, by: text(40), upheld: z.boolean().optional() }),
  challenge: z.strictObject({ on: civilDateField, arbitrator: text(40), why: text(1000), upheld: z.boolean().optional() }),
  suspension: z.strictObject({ ground: z.enum(SUSPENSION_GROUNDS), since: civilDateField, before: z.string() }),
  evidenceAsked: z.array(z.strictObject({ on: civilDateField, by: text(40), wanted: text(500) })),
  statement: z.strictObject({ number: text(100), obligations: z.array(Obligation), restsOn: text(60).optional(), before: z.string() }),
  awards: z.array(Award),
  advance: z.strictObject({ ruling: text(60), amount: fenField, tests: z.array(z.enum(ADVANCE_TESTS)) }),
  /** One outcome per worker, also where the others' differ (法释〔2020〕26号 art. 17). */
  outcomes: z.array(z.strictObject({ party: text(40), outcome: z.enum(OUTCOMES), on: civilDateField, note: text(500).optional() })),
  /** Who went to which court against whom, with the court's number. */
  actions: z.array(z.strictObject({
    id: text(60), kind: z.enum(['suit', 'set-aside']), by: text(40), concerning: z.array(text(40)), on: civilDateField,
    courtNumber: text(100).optional(), result: z.enum(['pending', 'withdrawn', 'dismissed', 'set-aside', 'judged', 'mediated']),
  })),
  effectiveFor: z.array(text(40)),
  /** What last came back on a hand-off of this case, by its purpose: an answer, or an outcome. */
  heard: z.record(z.string(), text(60)),
  keepUntil: civilDateField,
});
export type CaseFacts = z.infer<typeof CaseFacts>;

export const arbitrationCaseHead = {
  name: 'arbitration-case', title: '劳动争议仲裁', version: 1, facts: CaseFacts, shownTo: ['applicant', 'respondent'],
  retention: { rule: 'arbitration.keep-other-file', holding: { awards: 'arbitration.keep-award-file' } },
  roles: ['filing-officer', 'arbitrator', 'director'],
  sittings: { days: 'hearings', bench: 'tribunal', awaiting: ['notified'], nowhere: ['online'] },
  states: {
    received: { title: '已收到申请' },
    completing: { title: '待申请人补正' },
    returnAsked: { title: '已申请退回转出方' },
    retained: { title: '转出方不同意退回，待审查' },
    notAccepted: { title: '不予受理', terminal: true },
    gone: { title: '转出方已收回', terminal: true },
    accepted: { title: '已受理' },
    notified: { title: '已通知开庭' },
    heard: { title: '已开庭，待裁决' },
    suspended: { title: '中止审理' },
    statementMade: { title: '调解书待签收' },
    settled: { title: '案前调解成功', terminal: true },
    transferred: { title: '已移送管辖', terminal: true },
    withdrawn: { title: '已撤回申请', terminal: true },
    discontinued: { title: '终止审理', terminal: true },
    mediated: { title: '调解书已生效' },
    awarded: { title: '已裁决' },
    archived: { title: '已结案归档', terminal: true },
  },
  duties: {
    completeness: { title: '一次性告知补正', rule: 'arbitration.completeness' },
    completion: { title: '申请人补正材料', whose: 'applicant' },
    acceptance: { title: '决定是否受理', rule: 'arbitration.acceptance' },
    refusalSuit: { title: '不服不予受理起诉', rule: 'arbitration.suit-on-refusal', whose: 'applicant', outlives: true },
    entrusted: { title: '仲裁委托调解', rule: 'mediation.arbitration-entrusted' },
    serviceCopy: { title: '送达申请书副本', rule: 'arbitration.service-copy' },
    notice: { title: '通知仲裁庭组成、答辩、举证和开庭', rule: 'arbitration.tribunal-notice' },
    publicNotice: { title: '公告送达', rule: 'court.public-notice' },
    defence: { title: '提交答辩书', rule: 'arbitration.defence', whose: 'respondent' },
    defenceCopy: { title: '送达答辩书副本', rule: 'arbitration.forward-defence' },
    counterDecision: { title: '决定是否受理反申请', rule: 'arbitration.counter-acceptance' },
    award: { title: '作出裁决', rule: 'arbitration.award' },
    suit: { title: '不服非终局裁决起诉', rule: 'arbitration.suit', whose: 'parties', outlives: true },
    workerSuit: { title: '劳动者不服终局裁决起诉', rule: 'arbitration.worker-suit', whose: 'applicant', outlives: true },
    setAside: { title: '用人单位申请撤销终局裁决', rule: 'arbitration.set-aside', whose: 'respondent', outlives: true },
    partSuit: { title: '不服先行的非终局裁决起诉', rule: 'arbitration.suit', whose: 'parties', outlives: true },
    partWorkerSuit: { title: '劳动者不服先行的终局裁决起诉', rule: 'arbitration.worker-suit', whose: 'applicant', outlives: true },
    partSetAside: { title: '用人单位申请撤销先行的终局裁决', rule: 'arbitration.set-aside', whose: 'respondent', outlives: true },
    lateSetAside: { title: '劳动者撤诉或者被驳回起诉后申请撤销', rule: 'arbitration.set-aside-after-worker-suit', whose: 'respondent', outlives: true },
    suitAfterSetAside: { title: '裁决被撤销后起诉', rule: 'arbitration.suit-after-set-aside', whose: 'parties', outlives: true },
  },
} as const satisfies ProcedureHead<string, string, string, typeof CaseFacts>;

export type CaseState = keyof typeof arbitrationCaseHead.states;
export type CaseRole = (typeof arbitrationCaseHead.roles)[number];
export type CaseDuty = keyof typeof arbitrationCaseHead.duties;
export type CaseDocket = DocketView<CaseFacts, CaseState>;
export type CaseDecision = Decision<CaseFacts, CaseState, CaseDuty>;
/** Makes an action of this page; its chapters are separate files, as the statute has sections. */
export type CaseAction = ActionMaker<CaseState, CaseRole, CaseDuty, CaseFacts>;

/** From acceptance to the award: the states in which the case is pending before the tribunal. */
export const PENDING = ['accepted', 'notified', 'heard'] as const satisfies readonly CaseState[];

/** Before acceptance and while pending: help may be asked for. */
export const OPEN = ['received', ...PENDING] as const satisfies readonly CaseState[];

/** From acceptance to the archive: wherever an answer may arrive or a clock may end. */
export const ALIVE = [...PENDING, 'suspended', 'statementMade', 'mediated', 'awarded'] as const satisfies readonly CaseState[];
