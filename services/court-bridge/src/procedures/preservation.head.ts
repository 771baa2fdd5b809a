import { civilDateField, fenField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** What a preservation before any suit or arbitration remembers. */
export const PreservationFacts = z.strictObject({
  applicant: text(40),
  what: text(500),
  amount: fenField,
  number: text(100),
  orderedOn: civilDateField,
  /** Where the dispute went: with that the measure stays. */
  followed: z.strictObject({ how: z.enum(['suit', 'arbitration']), on: civilDateField, number: text(100) }),
  lifted: z.strictObject({ why: z.enum(['not-followed', 'security-given', 'withdrawn', 'settled']), on: civilDateField }),
});
export type PreservationFacts = z.infer<typeof PreservationFacts>;

export const preservationHead = {
  name: 'preservation', title: '诉前、仲裁前财产保全', version: 1, facts: PreservationFacts,
  retention: { rule: 'court.keep-file' },
  roles: ['filing-clerk', 'judge'],
  states: {
    asked: { title: '已收到保全申请' },
    ordered: { title: '已采取保全措施' },
    kept: { title: '已起诉或者申请仲裁，保全继续', terminal: true },
    lifted: { title: '已解除保全', terminal: true },
    refused: { title: '已裁定驳回申请', terminal: true },
  },
  duties: {
    ruling: { title: '四十八小时内裁定', rule: 'court.urgent-preservation' },
    follow: { title: '保全后起诉或者申请仲裁', rule: 'court.pre-action-preservation', whose: 'applicant' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof PreservationFacts>;

export type PreservationState = keyof typeof preservationHead.states;
export type PreservationDocket = DocketView<PreservationFacts, PreservationState>;
export type PreservationDecision = Decision<PreservationFacts, PreservationState, keyof typeof preservationHead.duties>;
