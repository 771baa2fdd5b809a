import { civilDateField, fenField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** 执行措施. */
export const MEASURES = ['property-inquiry', 'account-freeze', 'deduction', 'seizure', 'auction', 'consumption-limit', 'dishonest-list', 'search', 'other'] as const;

/** Why enforcement stands still, 民事诉讼法 art. 267; the first is 法释〔2020〕26号 art. 25. */
export const STAY_GROUNDS = ['set-aside-pending', 'creditor-agrees', 'third-party-objection', 'party-died', 'employer-ended', 'settlement', 'other'] as const;

export const Recovery = z.strictObject({ on: civilDateField, amount: fenField, manner: z.enum(['voluntary', 'deduction', 'auction', 'distribution', 'other']) });

export const EnforcementFacts = z.strictObject({
  number: text(100),
  /** Id of the instrument in the case file that is being enforced. */
  instrument: text(60),
  /** What was still owed when it was applied for. */
  unpaid: fenField,
  /** 执行绿色通道: filed and acted on before others. */
  greenChannel: z.boolean(),
  knownProperty: text(1000),
  note: text(2000),
  appliedOn: civilDateField,
  /** The two years had passed; the debtor may say so, the court does not. */
  late: z.boolean(),
  recoveries: z.array(Recovery),
  measures: z.array(z.strictObject({ on: civilDateField, kind: z.enum(MEASURES), what: text(500) })),
  /** An account or thing that another court has frozen for another creditor. */
  elsewhere: z.array(z.strictObject({ court: text(100), number: text(100), what: text(500) })),
  stay: z.strictObject({ ground: z.enum(STAY_GROUNDS), since: civilDateField, before: z.string() }),
  settlement: z.strictObject({ on: civilDateField, terms: text(2000) }),
  objection: z.strictObject({ on: civilDateField, by: text(40), what: text(2000), upheld: z.boolean().optional() }),
  overdueSince: civilDateField,
});
export type EnforcementFacts = z.infer<typeof EnforcementFacts>;

export const enforcementHead = {
  name: 'enforcement', title: '申请强制执行', version: 1, facts: EnforcementFacts, shownTo: ['applicant', 'respondent'],
  retention: { rule: 'court.keep-file' },
  roles: ['filing-clerk', 'enforcement-officer', 'president'],
  states: {
    received: { title: '已收到执行申请' },
    returnAsked: { title: '已申请退回转出方' },
    retained: { title: '转出方不同意退回，待审查' },
    filed: { title: '已执行立案' },
    enforcing: { title: '执行中' },
    stayed: { title: '中止执行' },
    closed: { title: '执行结案', terminal: true },
    notFiled: { title: '不予受理执行申请', terminal: true },
    gone: { title: '转出方已收回', terminal: true },
  },
  duties: {
    filing: { title: '执行立案', rule: 'enforcement.filing' },
    notice: { title: '发出执行通知', rule: 'enforcement.notice' },
    completion: { title: '执行完毕', rule: 'enforcement.completion' },
    escalation: { title: '未执行的，可以向上一级法院申请执行', rule: 'enforcement.escalation', whose: 'applicant' },
    objection: { title: '审查执行行为异议', rule: 'enforcement.objection' },
    reconsideration: { title: '对异议裁定申请复议', rule: 'enforcement.reconsideration', whose: 'parties' },
    suitInstead: { title: '裁决被不予执行后起诉', rule: 'arbitration.suit-after-non-enforcement', whose: 'parties', outlives: true },
  },
} as const satisfies ProcedureHead<string, string, string, typeof EnforcementFacts>;

export type EnforcementState = keyof typeof enforcementHead.states;
export type EnforcementDuty = keyof typeof enforcementHead.duties;
export type EnforcementDocket = DocketView<EnforcementFacts, EnforcementState>;
export type EnforcementDecision = Decision<EnforcementFacts, EnforcementState, EnforcementDuty>;
