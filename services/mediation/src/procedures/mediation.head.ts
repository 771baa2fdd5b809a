import { caseNumberField, civilDateField, fenField, text } from '@fengqiao/case-file';
import { MEDIATION } from '@fengqiao/contracts';
import { fixedDay, type ActionMaker, type Decision, type DocketView, type ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** Said in the room, and for the room alone: never sent on, and hidden from everybody who decides (特邀调解规定 第22条). */
const walled = <T extends z.ZodType>(schema: T): T => schema.meta({ wall: 'mediation' });

/** 调解协议的形式; each takes effect by its own rule. */
export const FORMS = ['labour', 'peoples-written', 'peoples-oral', 'court-invited', 'online'] as const;
/** Why a mediation ended without agreement (特邀调解规定 第26条、在线调解规则 第25条). */
export const FAILURES = [
  'party-refuses', 'party-unreachable', 'far-apart', 'period-ended', 'signature-refused', 'fake-mediation', 'public-order-risk', 'other',
] as const;
/** How it ended for one worker of a group. */
export const OUTCOMES = ['agreement', 'settled', 'withdrawn', 'failed', 'placed-in-job', 'goes-on'] as const;
/** Ways from a promise on paper to one that can be enforced. */
export const WAYS = ['arbitration-review', 'judicial-confirmation', 'payment-order', 'suit', 'arbitration', 'enforcement'] as const;
export type WayName = (typeof WAYS)[number];

/** What the length of the talks may rest on: rules of the law catalogue. The last four are commissions of a court or of the arbitration commission. */
export const TALKS_RULES = [
  'mediation.labour', 'mediation.new-employment', 'mediation.enterprise', 'mediation.people',
  'mediation.delegated', 'mediation.entrusted-ordinary', 'mediation.entrusted-summary', 'mediation.arbitration-entrusted',
] as const;
export type TalksRule = (typeof TALKS_RULES)[number];

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

/** One way to enforceability as it stands on a day: open or closed, until when, and why. */
export const Way = z.strictObject({
  way: z.enum(WAYS),
  agreement: text(60),
  title: bilingual,
  open: z.boolean(),
  /** Both parties must apply together. */
  joint: z.boolean(),
  opensOn: civilDateField.optional(),
  lastDay: civilDateField.optional(),
  /** The last day lies beyond the loaded calendar and may still move. */
  provisional: z.boolean().optional(),
  /** Refusal code, where it is closed. */
  code: z.string().optional(),
  why: bilingual,
  basis: z.string(),
});
export type Way = z.infer<typeof Way>;

/** A way that was asked for, and what became of it. */
export const WayTaken = z.strictObject({
  way: z.enum(WAYS),
  agreement: text(60),
  on: civilDateField,
  answer: z.enum(['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked']).optional(),
  outcome: z.string().max(60).optional(),
  reason: z.string().max(2000).optional(),
});
export type WayTaken = z.infer<typeof WayTaken>;

/** Something asked of another agency while the mediation stays here, and what it answered. */
export const HelpAsked = z.strictObject({
  purpose: z.enum(['legal-aid', 'evidence-help', 'violation-clue', 'inspection-complaint']),
  on: civilDateField, referral: text(60),
  answer: z.enum(['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked']).optional(), reason: z.string().max(2000).optional(),
});
export type HelpAsked = z.infer<typeof HelpAsked>;

export const Mediator = z.strictObject({
  id: text(60),
  name: text(100),
  chosenBy: z.enum(['roster', 'parties', 'court']),
  /** A mediator of the court's own list, whom it named when it commissioned the mediation (特邀调解规定 art. 12): whose list it is, and why they mediate. */
  outside: z.strictObject({ roster: text(200), reason: text(500) }).optional(),
});

export const PanelMember = z.strictObject({
  id: text(60),
  name: text(100),
  office: z.enum(['mediator', 'arbitrator', 'lawyer', 'judge', 'inspector', 'union', 'sector-expert', 'counsellor']),
});
export type PanelMember = z.infer<typeof PanelMember>;

/** 约定的调解时间: a session to come. `mobile`: 上门、就地调解; `online`: 网上调解. */
export const SessionDay = fixedDay(['room', 'mobile', 'online']).extend({
  /** Who mediates, by their numbers on the roster. */
  bench: z.strictObject({ mediator: text(60), others: z.array(text(60)).max(20) }),
  /** Ids of the parties who were asked to come, and how they were told. */
  invited: z.array(text(40)).min(1).max(2000),
  told: text(200),
  ended: z.enum(['held', 'moved', 'called-off']).optional(),
  /** Why it was moved or called off. */
  why: text(500).optional(),
});
export type SessionDay = z.infer<typeof SessionDay>;

/** Somebody who was invited and did not come; why, where it is known. */
export const Absence = z.strictObject({ party: text(40), why: text(500).optional() });
export type Absence = z.infer<typeof Absence>;

export const Session = z.strictObject({
  id: text(40),
  on: civilDateField,
  place: text(200),
  /** Ids of the parties who came. */
  attended: z.array(text(40)).max(2000),
  absent: z.array(Absence).max(2000).optional(),
  /** The appointed day that it was, where there was one. */
  appointed: text(60).optional(),
  wagesFirst: z.boolean().optional(),
  record: walled(text(8000)),
  offers: walled(z.array(z.strictObject({ party: text(40), offer: text(1000) })).max(50)).optional(),
});

/** What was agreed with whom; the promise itself is the instrument of the same id in the case file. */
export const AgreementMade = z.strictObject({
  id: text(60),
  form: z.enum(FORMS),
  parties: z.array(text(40)).min(1).max(2000),
  claims: z.array(text(40)).max(5000),
  /** Who signed for a party, and by which paper of the file. */
  agents: z.array(z.strictObject({ party: text(40), name: text(100), document: text(60) })).max(20).optional(),
});
export type AgreementMade = z.infer<typeof AgreementMade>;

export const PartyOutcome = z.strictObject({
  party: text(40),
  outcome: z.enum(OUTCOMES),
  on: civilDateField,
  amount: fenField.optional(),
  note: text(500).optional(),
});
export type PartyOutcome = z.infer<typeof PartyOutcome>;

/** What a mediation remembers beyond the case file. */
export const MediationFacts = z.strictObject({
  /** 调解组织, by whose name the agreement is sealed. */
  body: MEDIATION.particulars.shape.body,
  station: text(60),
  /** 门诊 会诊 急诊. */
  mode: MEDIATION.particulars.shape.mode.unwrap(),
  note: text(2000),
  /** 委派 before the court files, 委托 after it or by the arbitration commission; without it the parties came by themselves. */
  commission: MEDIATION.particulars.shape.commission.unwrap(),
  acceptedOn: civilDateField,
  /** The rule that its talks run under. */
  talks: z.enum(TALKS_RULES),
  /** What the respondent said when first contacted. */
  contact: z.strictObject({ on: civilDateField, answer: z.enum(['agrees', 'refuses', 'unreachable']), how: text(200) }),
  mediator: Mediator,
  panel: z.array(PanelMember).max(20),
  /** Other cases that the same panel takes. */
  panelCases: z.array(caseNumberField).max(500),
  /** 一案一策. */
  plan: walled(z.strictObject({ relation: text(2000), law: text(2000), plan: text(4000) })),
  verification: walled(z.strictObject({ on: civilDateField, agreed: z.array(text(500)).max(50), disputed: z.array(text(500)).max(50) })),
  /** 调解日程: the last one stands until it is held, moved or called off. */
  schedule: z.array(SessionDay).max(200),
  sessions: z.array(Session).max(100),
  agreements: z.array(AgreementMade).max(500),
  outcomes: z.array(PartyOutcome).max(2000),
  failure: z.strictObject({ code: z.enum(FAILURES), text: text(2000) }),
  /** Since this day a party may go to arbitration although the mediation goes on (劳动争议调解仲裁法 第14条). */
  arbitrationOpenSince: civilDateField,
  ways: z.array(Way).max(600),
  waysTaken: z.array(WayTaken).max(600),
  help: z.array(HelpAsked).max(200),
  reminders: z.array(z.strictObject({ on: civilDateField, how: text(200) })).max(200),
  nonPerformance: z.strictObject({ since: civilDateField, unpaid: fenField }),
  /** 自动履行: everything was paid by its day and nobody had to enforce. */
  voluntary: z.boolean(),
  moves: z.array(z.strictObject({ on: civilDateField, from: text(60).optional(), to: text(60), direction: z.enum(['up', 'down']), reason: text(500), outcome: z.literal('failed').optional() })).max(50),
});
export type MediationFacts = z.infer<typeof MediationFacts>;

/** Talks are under way, with all or with the rest of a group. */
export const TALKING = ['accepted', 'mediating', 'partAgreed'] as const;

export const mediationHead = {
  name: 'mediation', title: '劳动争议调解', version: 1, facts: MediationFacts, shownTo: ['applicant', 'respondent'],
  retention: { rule: 'mediation.keep-file' },
  sittings: { days: 'schedule', awaiting: TALKING, nowhere: ['online'] },
  roles: ['mediation-clerk', 'mediator'],
  states: {
    received: { title: '待受理' },
    accepted: { title: '已受理' },
    mediating: { title: '调解中' },
    partAgreed: { title: '部分达成协议，其余调解中' },
    returnAsked: { title: '申请退回中' },
    agreed: { title: '达成协议，履行中' },
    overdue: { title: '逾期未履行' },
    enforcing: { title: '强制执行中' },
    performed: { title: '已履行' },
    goingOn: { title: '转申请仲裁中' },
    completed: { title: '已办结', terminal: true },
    unperformed: { title: '未履行，转其他途径', terminal: true },
    settled: { title: '自行和解', terminal: true },
    withdrawn: { title: '申请人撤回', terminal: true },
    failed: { title: '调解不成', terminal: true },
    declined: { title: '不予受理', terminal: true },
    sentOn: { title: '已转其他调解组织', terminal: true },
    goneBack: { title: '已退回转出方', terminal: true },
  },
  duties: {
    acceptance: { title: '审查受理', rule: 'mediation.acceptance' },
    // Their rules are decided by the facts, when the talks are asked for.
    mediation: { title: '调解期限', rule: 'mediation.labour' },
    commissioned: { title: '委派、委托调解期限', rule: 'mediation.delegated' },
    earlyAgreement: { title: '十五日内达成协议，届满可以申请仲裁', rule: 'mediation.labour', whose: 'parties' },
    consentInquiry: { title: '征询对方调解意愿', rule: 'mediation.consent-inquiry' },
    reviewWindow: { title: '共同申请仲裁审查', rule: 'agreement.arbitration-review', whose: 'parties', outlives: true },
    confirmationWindow: { title: '共同申请司法确认', rule: 'agreement.judicial-confirmation', whose: 'parties', outlives: true },
    performance: { title: '履行调解协议', whose: 'respondent' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof MediationFacts>;

export type MediationState = keyof typeof mediationHead.states;
export type MediationRole = (typeof mediationHead.roles)[number];
export type MediationDuty = keyof typeof mediationHead.duties;
export type MediationDocket = DocketView<MediationFacts, MediationState>;
export type MediationDecision = Decision<MediationFacts, MediationState, MediationDuty>;
/** Makes an action of this page; its chapters are separate files. */
export type MediationAction = ActionMaker<MediationState, MediationRole, MediationDuty, MediationFacts>;

/** The clocks of the talks themselves, of which one runs at most; it ends with them. */
export const TALKS = ['mediation', 'commissioned'] as const satisfies readonly MediationDuty[];
/** An agreement stands and is not wholly paid. */
export const OWED = ['partAgreed', 'agreed', 'overdue'] as const satisfies readonly MediationState[];
