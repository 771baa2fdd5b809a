import { text } from '@fengqiao/case-file';
import { practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { copyProposal, recordProposalReply, sendProposal } from '../decisions/send-proposal.js';
import { judicialProposalHead } from './judicial-proposal.head.js';
import { ProposalCopy, ProposalDraft, ProposalReply, ProposalSending } from './judicial-proposal.inputs.js';

const judge = ['judge'] as const;
const PROPOSAL = practice('司法建议工作');

/** 司法建议: what a court advises an employer or an authority after a case, the reply to it, and who is told. */
export const judicialProposal = procedure(judicialProposalHead)(action => ({
  draft: action({ title: '起草司法建议', from: 'new', to: 'drafted', by: judge, basis: PROPOSAL, input: ProposalDraft }),
  send: action({
    title: '签发并送达', from: 'drafted', to: 'sent', by: ['president'], basis: PROPOSAL, input: ProposalSending,
    starts: ['reply'], issues: ['judicial-proposal'], decide: sendProposal,
  }),
  recordReply: action({
    title: '登记回复', from: ['sent', 'silent'], to: 'answered', by: judge, basis: PROPOSAL, input: ProposalReply, stops: ['reply'], decide: recordProposalReply,
  }),
  fallSilent: action({ title: '逾期未回复', from: 'sent', to: 'silent', by: ['system'], basis: PROPOSAL, input: z.unknown(), expires: ['reply'] }),
  copy: action({
    title: '抄送有关单位', from: ['sent', 'silent', 'answered'], to: ['sent', 'silent', 'answered'], by: judge, basis: practice('裁审、工会信息互通'),
    input: ProposalCopy, refers: ['copy'], decide: copyProposal,
  }),
  close: action({ title: '办结', from: ['silent', 'answered'], to: 'closed', by: judge, basis: PROPOSAL, input: z.strictObject({ note: text(2000).optional() }) }),
  drop: action({ title: '不发出', from: 'drafted', to: 'dropped', by: ['judge', 'president'], basis: PROPOSAL, input: z.strictObject({ reason: text(500) }) }),
}));
