import { text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** What the inspectorate remembers of a clue. */
export const ClueFacts = z.strictObject({
  violation: text(500),
  finding: z.enum(['filed', 'corrected', 'no-violation', 'insufficient', 'passed-on']),
  /** The inspection docket that was opened on it. */
  filedAs: text(60),
  feedback: text(2000),
});
export type ClueFacts = z.infer<typeof ClueFacts>;

export const clueHead = {
  name: 'clue', title: '违法线索核查', version: 1, facts: ClueFacts,
  retention: { rule: 'inspection.keep-file' },
  roles: ['inspector', 'head'],
  states: {
    received: { title: '待核查' },
    checking: { title: '核查中' },
    returnAsked: { title: '已申请退回，待移交方答复' },
    answered: { title: '已反馈', terminal: true },
    declined: { title: '不属于监察范围', terminal: true },
    gone: { title: '移交方已收回', terminal: true },
  },
  duties: { feedback: { title: '核查并反馈' } },
} as const satisfies ProcedureHead<string, string, string, typeof ClueFacts>;

export type ClueState = keyof typeof clueHead.states;
export type ClueDocket = DocketView<ClueFacts, ClueState>;
export type ClueDecision = Decision<ClueFacts, ClueState, keyof typeof clueHead.duties>;
