import { civilDateField, fenField, text } from '@fengqiao/case-file';
import type { ActionMaker, Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** What the aid office remembers of an application beyond the case file. */
export const AidFacts = z.strictObject({
  form: z.enum(['consultation', 'mediation', 'arbitration', 'litigation']),
  /** What the applicant claims; what the office found is `means`. */
  waiver: z.enum(['none', 'migrant-wages', 'migrant-injury', 'social-assistance']),
  urgent: z.boolean(),
  channel: z.enum(['referral', 'online', 'station', 'window', 'phone', 'bureau-order']),
  papersAsked: z.strictObject({ on: civilDateField, missing: z.array(text(200)) }),
  /** 经济困难状况的审查结论: `exempt` was not checked, `not-subject` need not be poor, the others were looked at. */
  means: z.strictObject({ finding: z.enum(['exempt', 'not-subject', 'pledged', 'checked']), ground: text(200), basis: text(200) }),
  scope: text(300),
  /** 先行提供法律援助的事由. */
  aidFirst: z.strictObject({ ground: z.enum(['time-limit', 'preservation', 'advance-enforcement', 'other']), lastDay: civilDateField.optional(),
    why: text(500) }),
  /** 待补材料: the open task of somebody whom aid was given before all papers were there. */
  papersOwed: z.array(text(200)),
  lawyer: z.strictObject({ name: text(100), kind: z.enum(['lawyer', 'legal-worker', 'staff', 'volunteer']), firm: text(200).optional() }),
  formerLawyers: z.array(z.strictObject({ name: text(100), reason: text(60), until: civilDateField })),
  retainedOn: civilDateField,
  /** Purposes whose answer is still awaited, once per hand-off. */
  awaiting: z.array(text(60)),
  heard: z.array(z.strictObject({ purpose: text(60), answer: text(20), outcome: text(60).optional(), on: civilDateField })),
  /** 终止援助的法定情形 (法律援助法 art. 48). */
  termination: z.strictObject({ ground: text(40), why: text(2000) }),
  outcome: text(60),
  recovered: fenField,
  endedOn: civilDateField,
  closingPapers: z.array(text(60)),
  payment: z.strictObject({ kind: z.enum(['case-subsidy', 'purchased-service', 'salaried']), amount: fenField, basis: text(200) }),
  paymentProposedBy: text(60),
});
export type AidFacts = z.infer<typeof AidFacts>;

export const aidApplicationHead = {
  name: 'aid-application', title: '法律援助', version: 1, facts: AidFacts, shownTo: ['applicant'],
  retention: { rule: 'legal-aid.keep-file' },
  roles: ['reviewer', 'director', 'lawyer'],
  states: {
    received: { title: '待审查' },
    papersAsked: { title: '待补充材料' },
    returnAsked: { title: '已申请退回，待转出方答复' },
    reviewing: { title: '退回未获同意，继续审查' },
    granted: { title: '已给予援助，待指派' },
    appointed: { title: '已指派，待签订委托协议' },
    assisting: { title: '援助中' },
    closing: { title: '已办结，待提交结案材料' },
    filed: { title: '材料已归档，待核定补贴' },
    subsidyProposed: { title: '补贴待审批' },
    closed: { title: '已结案', terminal: true },
    refused: { title: '不予援助', terminal: true },
    withdrawn: { title: '已撤回申请', terminal: true },
    gone: { title: '转出方已收回', terminal: true },
  },
  duties: {
    decision: { title: '审查决定', rule: 'legal-aid.decision' },
    papers: { title: '补充申请材料', whose: 'applicant' },
    latePapers: { title: '补办手续、补交材料', whose: 'applicant' },
    appointment: { title: '指派法律援助人员', rule: 'legal-aid.appointment' },
    retainer: { title: '签订委托协议', rule: 'legal-aid.retainer' },
    followUp: { title: '回访受援人' },
    closing: { title: '提交结案材料', rule: 'legal-aid.closing' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof AidFacts>;

export type AidState = keyof typeof aidApplicationHead.states;
export type AidRole = (typeof aidApplicationHead.roles)[number];
export type AidDuty = keyof typeof aidApplicationHead.duties;
export type AidDocket = DocketView<AidFacts, AidState>;
export type AidDecision = Decision<AidFacts, AidState, AidDuty>;
/** Makes an action of this page; assistance and closing are separate chapters. */
export type AidAction = ActionMaker<AidState, AidRole, AidDuty, AidFacts>;
