import { caseNumberField, civilDateField, fenField, text } from '@fengqiao/case-file';
import { MEDIATION } from '@fengqiao/contracts';
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

/** 委派调解 before filing, 委托调解 after it, and the commission's own; without it the parties came by themselves. */
export const COMMISSIONS = ['delegated', 'entrusted-ordinary', 'entrusted-summary', 'arbitration-entrusted'] as const;

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

export const Mediator = z.strictObject({
  id: text(60),
  name: text(100),
  chosenBy: z.enum(['roster', 'parties', 'court']),
});

export const PanelMember = z.strictObject({
  id: text(60),
  name: text(100),
  office: z.enum(['mediator', 'arbitrator', 'lawyer', 'judge', 'inspector', 'union', 'sector-expert', 'counsellor']),
});
export type PanelMember = z.infer<typeof PanelMember>;

export const Session = z.strictObject({
  id: text(40),
  on: civilDateField,
  place: text(200),
  /** Ids of the parties who came. */
  attended: z.array(text(40)).max(2000),
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
export const MediationFacts = z.object({
  /** 调解组织, by whose name the agreement is sealed. */
  body: MEDIATION.particulars.shape.body,
  station: text(60),
  /** 门诊 会诊 急诊. */
  mode: MEDIATION.particulars.shape.mode.unwrap(),
  note: text(2000),
  commission: z.enum(COMMISSIONS),
  acceptedOn: civilDateField,
  /** The clock its talks run under. */
  talks: z.enum(['mediation', 'newEmployment', 'enterprise', 'delegated', 'entrustedOrdinary', 'entrustedSummary', 'arbitrationEntrusted', 'peoples']),
  /** What the respondent said when first contacted. */
  contact: z.strictObject({ on: civilDateField, answer: z.enum(['agrees', 'refuses', 'unreachable']), how: text(200) }),
  mediator: Mediator,
  panel: z.array(PanelMember).max(20),
  /** Other cases that the same panel takes. */
  panelCases: z.array(caseNumberField).max(500),
  /** 一案一策. */
  plan: walled(z.strictObject({ relation: text(2000), law: text(2000), plan: text(4000) })),
  verification: walled(z.strictObject({ on: civilDateField, agreed: z.array(text(500)).max(50), disputed: z.array(text(500)).max(50) })),
  sessions: z.array(Session).max(100),
  agreements: z.array(AgreementMade).max(500),
  outcomes: z.array(PartyOutcome).max(2000),
  failure: z.strictObject({ code: z.enum(FAILURES), text: text(2000) }),
  /** Since this day a party may go to arbitration although the mediation goes on (劳动争议调解仲裁法 第14条). */
  arbitrationOpenSince: civilDateField,
  ways: z.array(Way).max(600),
  waysTaken: z.array(WayTaken).max(600),
  reminders: z.array(z.strictObject({ on: civilDateField, how: text(200) })).max(200),
  nonPerformance: z.strictObject({ since: civilDateField, unpaid: fenField }),
  /** 自动履行: everything was paid by its day and nobody had to enforce. */
  voluntary: z.boolean(),
  moves: z.array(z.strictObject({ on: civilDateField, from: text(60).optional(), to: text(60), direction: z.enum(['up', 'down']), reason: text(500) })).max(50),
});
export type MediationFacts = z.infer<typeof MediationFacts>;
