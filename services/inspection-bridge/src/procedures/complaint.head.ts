import { civilDateField, fenField, text } from '@fengqiao/case-file';
import type { ActionMaker, Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** Which way a dispute goes that is not, or no longer, the inspectorate's. */
export const ROUTES = ['mediation', 'arbitration', 'court'] as const;

/** What the inspectorate remembers of a case beyond the case file. */
export const ComplaintFacts = z.strictObject({
  /** 投诉 by the one who was harmed, 举报 by anybody, a clue passed on, or the inspectorate's own patrol. */
  source: z.enum(['complaint', 'report', 'clue', 'patrol']),
  /** 举报人: kept here and never in the case file, which travels (劳动保障监察条例 art. 9). */
  informant: z.strictObject({ name: text(100), contact: text(100) }),
  supplementAsked: z.strictObject({ on: civilDateField, missing: z.array(text(200)) }),
  filingNumber: text(100),
  violation: z.strictObject({ what: text(1000), endedOn: civilDateField.optional() }),
  claims: z.array(text(40)),
  /** Everybody who has used enforcement powers in this case, by name. */
  inspectors: z.array(text(60)),
  /** The accounts that entered those steps. */
  actors: z.array(text(60)),
  /** 担任法院特邀调解员的监察员: they keep their hands off enforcement in this case. */
  invitedMediators: z.array(text(60)),
  negotiation: z.strictObject({ outcome: z.enum(['settled', 'employer-refused', 'no-agreement']), note: text(2000).optional() }),
  accountQuery: z.strictObject({ approval: text(100), approvedBy: text(100) }),
  order: z.strictObject({ number: text(100), issuedOn: civilDateField, lastDay: civilDateField, amount: fenField.optional(),
    debtors: z.array(text(40)) }),
  findings: text(4000),
  concludedOn: civilDateField,
  /** 处罚、处理前的告知 (art. 19). */
  informedOn: civilDateField,
  decision: z.strictObject({
    kind: z.enum(['treatment', 'penalty']), number: text(100), instrument: text(60),
    amount: fenField, extra: fenField, performBy: civilDateField.optional(),
  }),
  servedOn: civilDateField,
  transfer: z.strictObject({
    offence: z.enum(['refusal-to-pay', 'other']), to: text(100), number: text(100), from: text(40),
    /** 证据链: what is shown, step by step, each by which evidence of the file. */
    proof: z.array(z.strictObject({ fact: text(500), evidence: z.array(text(60)).min(1).max(100) })).max(30).optional(),
  }),
  /** Debtors that no longer exist and whose successor nobody has named yet. */
  successorWanted: z.array(text(40)),
  guidedTo: z.enum(ROUTES),
});
export type ComplaintFacts = z.infer<typeof ComplaintFacts>;

export const complaintHead = {
  name: 'complaint', title: '劳动保障监察', version: 1, facts: ComplaintFacts, shownTo: ['applicant'],
  retention: { rule: 'inspection.keep-file' },
  roles: ['inspector', 'head'],
  states: {
    received: { title: '待受理' },
    supplementing: { title: '待补正' },
    negotiating: { title: '协商调处中' },
    returnAsked: { title: '已申请退回，待转出方答复' },
    taken: { title: '退回未获同意，待立案' },
    investigating: { title: '已立案，调查中' },
    ordered: { title: '已责令限期改正' },
    orderMissed: { title: '逾期未改正' },
    deciding: { title: '调查终结，待处理' },
    decided: { title: '已作出决定，待履行' },
    enforcing: { title: '已申请法院强制执行' },
    transferring: { title: '已移送公安机关，待其决定' },
    closed: { title: '已结案', terminal: true },
    dropped: { title: '已撤销立案', terminal: true },
    transferred: { title: '公安机关已立案', terminal: true },
    guided: { title: '已告知其他途径', terminal: true },
    notAccepted: { title: '不予受理', terminal: true },
    withdrawn: { title: '已撤回投诉', terminal: true },
    gone: { title: '转出方已收回', terminal: true },
  },
  duties: {
    acceptance: { title: '受理决定', rule: 'inspection.acceptance' },
    supplement: { title: '补正投诉材料', whose: 'applicant' },
    investigation: { title: '调查', rule: 'inspection.investigation' },
    rectification: { title: '限期改正', rule: 'inspection.order', whose: 'respondent' },
    decision: { title: '作出处理决定', rule: 'inspection.decision' },
    service: { title: '送达决定', rule: 'inspection.service' },
    performance: { title: '履行决定', whose: 'respondent' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof ComplaintFacts>;

export type ComplaintState = keyof typeof complaintHead.states;
export type ComplaintRole = (typeof complaintHead.roles)[number];
export type ComplaintDuty = keyof typeof complaintHead.duties;
export type ComplaintDocket = DocketView<ComplaintFacts, ComplaintState>;
export type ComplaintDecision = Decision<ComplaintFacts, ComplaintState, ComplaintDuty>;
/** Makes an action of this page; investigation and outcome are separate chapters. */
export type ComplaintAction = ActionMaker<ComplaintState, ComplaintRole, ComplaintDuty, ComplaintFacts>;
