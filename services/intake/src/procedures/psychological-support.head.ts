import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** Only the counsellors of this desk read these; they leave it in no hand-off and no paper. */
const restricted = <T extends z.ZodType>(schema: T): T => schema.meta({ restrictedTo: ['counsellor'] });

/** What psychological support remembers. */
export const SupportFacts = z.strictObject({
  source: z.enum(['worker', 'mediation', 'intake', 'station', 'hotline']),
  urgent: z.boolean(),
  consentOn: civilDateField,
  counsellor: text(100),
  sessions: restricted(z.array(z.strictObject({ on: civilDateField, note: text(8000), state: z.enum(['calm', 'strained', 'in-danger']) })).max(100)),
  alerts: z.array(z.strictObject({ on: civilDateField, to: text(60) })).max(20),
});
export type SupportFacts = z.infer<typeof SupportFacts>;

export const psychologicalSupportHead = {
  name: 'psychological-support', title: '心理支持', version: 1, facts: SupportFacts, shownTo: ['applicant'],
  roles: ['clerk', 'counsellor'],
  states: {
    asked: { title: '待接案' },
    supporting: { title: '支持中' },
    ended: { title: '已结束', terminal: true },
    notTaken: { title: '未接案或者不再需要', terminal: true },
  },
  duties: { firstContact: { title: '首次联系' } },
} as const satisfies ProcedureHead<string, string, string, typeof SupportFacts>;

export type SupportState = keyof typeof psychologicalSupportHead.states;
export type SupportDocket = DocketView<SupportFacts, SupportState>;
export type SupportDecision = Decision<SupportFacts, SupportState, keyof typeof psychologicalSupportHead.duties>;
