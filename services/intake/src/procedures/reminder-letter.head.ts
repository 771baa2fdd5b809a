import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** 提示函 意见书 建议书. */
export const LETTERS = ['reminder', 'opinion', 'proposal'] as const;
export type LetterKind = (typeof LETTERS)[number];

export const Supervisor = z.strictObject({ name: text(100), certificate: text(60) });

export const Letter = z.strictObject({
  kind: z.enum(LETTERS), number: text(100), sentOn: civilDateField, replyBy: civilDateField,
  repliedOn: civilDateField.optional(), reply: text(4000).optional(), satisfies: z.boolean().optional(),
});
export type Letter = z.infer<typeof Letter>;

/** What a letter ladder remembers. One docket per addressee: each has its own replies and its own clock. */
export const LetterFacts = z.strictObject({
  addressee: text(100),
  supervisors: z.array(Supervisor).max(10),
  matter: text(4000),
  letters: z.array(Letter).max(20),
  referred: z.boolean(),
  escalatedTo: z.enum(['government', 'procuratorate']),
});
export type LetterFacts = z.infer<typeof LetterFacts>;

export const reminderLetterHead = {
  name: 'reminder-letter', title: '工会劳动法律监督（一函两书）', version: 1, facts: LetterFacts,
  roles: ['union-supervisor', 'union-leader'],
  states: {
    drafted: { title: '已立项' },
    reminded: { title: '提示函待回复' },
    opinionSent: { title: '意见书待回复' },
    proposed: { title: '建议书待办理' },
    unanswered: { title: '逾期未回复' },
    answered: { title: '已回复待核实' },
    rectified: { title: '已整改办结', terminal: true },
    escalated: { title: '已提请处理', terminal: true },
    dropped: { title: '不再办理', terminal: true },
  },
  duties: {
    reminderReply: { title: '回复提示函', rule: 'union.reminder-reply', whose: 'respondent' },
    opinionReply: { title: '回复意见书', rule: 'union.opinion-reply', whose: 'respondent' },
    proposalReply: { title: '办理建议书', rule: 'union.proposal-reply', whose: 'respondent' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof LetterFacts>;

export type LetterState = keyof typeof reminderLetterHead.states;
export type LetterDuty = keyof typeof reminderLetterHead.duties;
export type LetterDocket = DocketView<LetterFacts, LetterState>;
export type LetterDecision = Decision<LetterFacts, LetterState, LetterDuty>;
