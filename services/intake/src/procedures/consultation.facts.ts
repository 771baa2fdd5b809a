import { caseNumberField, civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';

export const Answer = z.strictObject({
  by: text(100),
  role: z.enum(['lawyer', 'clerk', 'volunteer', 'assistant']),
  text: text(8000),
  /** Articles and guides it rests on. */
  sources: z.array(text(300)).max(30).default([]),
});

/** What a consultation remembers. */
export const ConsultationFacts = z.object({
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
export type GivenAnswer = z.output<typeof Answer>;
