import { caseNumberField, civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** One answer, also as it is filled in. */
export const Answer = z.strictObject({
  by: text(100),
  role: z.enum(['lawyer', 'clerk', 'volunteer', 'assistant']),
  text: text(8000),
  /** Articles and guides it rests on. */
  sources: z.array(text(300)).max(30).default([]),
});
export type Answer = z.infer<typeof Answer>;

/** What a consultation remembers. */
export const ConsultationFacts = z.strictObject({
  channel: z.enum(['online', 'assistant', 'hotline', 'remote-call', 'linkage-window', 'service-station', 'mediation-room']),
  station: text(60),
  topic: text(200),
  question: text(8000),
  urgent: z.boolean(),
  /** 远程呼叫: who took the call and for how long; the call itself becomes this record. */
  call: z.strictObject({ lawyer: text(100), on: civilDateField, minutes: z.int().min(0).max(600) }),
  answers: z.array(Answer.extend({ on: civilDateField })).max(50),
  claimCase: caseNumberField,
});
export type ConsultationFacts = z.infer<typeof ConsultationFacts>;

export const consultationHead = {
  name: 'consultation', title: '法律政策咨询', version: 1, facts: ConsultationFacts, shownTo: ['applicant'],
  roles: ['clerk', 'duty-lawyer'],
  states: {
    asked: { title: '待解答' },
    answered: { title: '已解答' },
    claimed: { title: '已转为诉求', terminal: true },
    closed: { title: '已结束', terminal: true },
  },
  duties: { answer: { title: '解答咨询' } },
} as const satisfies ProcedureHead<string, string, string, typeof ConsultationFacts>;

export type ConsultationState = keyof typeof consultationHead.states;
export type ConsultationDocket = DocketView<ConsultationFacts, ConsultationState>;
export type ConsultationDecision = Decision<ConsultationFacts, ConsultationState, keyof typeof consultationHead.duties>;
