import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** What a court's advice letter remembers. One docket per addressee; its number is that of the case that gave rise to it. */
export const ProposalFacts = z.strictObject({
  addressee: text(100),
  problem: text(4000),
  advice: text(4000),
  number: text(100),
  sentOn: civilDateField,
  replyBy: civilDateField,
  reply: z.strictObject({ on: civilDateField, text: text(4000), adopted: z.boolean() }),
  /** Whom it was copied to (抄送). */
  copies: z.array(z.strictObject({ to: text(60), on: civilDateField })).max(100),
});
export type ProposalFacts = z.infer<typeof ProposalFacts>;

export const judicialProposalHead = {
  name: 'judicial-proposal', title: '司法建议', version: 1, facts: ProposalFacts,
  roles: ['judge', 'president'],
  states: {
    drafted: { title: '已起草' },
    sent: { title: '已发出，待回复' },
    silent: { title: '逾期未回复' },
    answered: { title: '已回复' },
    closed: { title: '已办结', terminal: true },
    dropped: { title: '未发出', terminal: true },
  },
  // No law sets a day for the reply: the letter does.
  duties: { reply: { title: '回复司法建议', whose: 'respondent' } },
} as const satisfies ProcedureHead<string, string, string, typeof ProposalFacts>;

export type ProposalState = keyof typeof judicialProposalHead.states;
export type ProposalDocket = DocketView<ProposalFacts, ProposalState>;
export type ProposalDecision = Decision<ProposalFacts, ProposalState, keyof typeof judicialProposalHead.duties>;
