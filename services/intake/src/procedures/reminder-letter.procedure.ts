import { Heard, law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { closeLetters, recordReply, sendOpinion, sendProposal, sendReminder } from '../decisions/send-letter.js';
import { reminderLetterHead } from './reminder-letter.head.js';
import { Draft, Escalation, ProposalSending, Reply, Sending } from './reminder-letter.inputs.js';

const supervisor = ['union-supervisor'] as const;
const REPLIES = ['reminderReply', 'opinionReply', 'proposalReply'] as const;

/** 一函两书: a ladder of letters under the union's labour-law supervision, each with a reply clock of the place or of the letter. */
export const reminderLetter = procedure(reminderLetterHead)(action => ({
  draft: action({
    title: '立项', from: 'new', to: 'drafted', by: supervisor, basis: law('工会法', '22-23'), input: Draft,
  }),
  sendReminder: action({
    title: '发出提示函', from: ['drafted', 'answered', 'unanswered'], to: 'reminded', by: supervisor, basis: practice('工会劳动法律监督办法（总工办发〔2021〕9号）'), input: Sending,
    starts: ['reminderReply'], issues: ['reminder-letter'], decide: sendReminder,
  }),
  sendOpinion: action({
    title: '发出意见书', from: ['drafted', 'reminded', 'answered', 'unanswered'], to: 'opinionSent', by: ['union-leader'], basis: law('工会法', '23'), input: Sending,
    drops: ['reminderReply'], starts: ['opinionReply'], issues: ['opinion-letter'], decide: sendOpinion,
  }),
  sendProposal: action({
    title: '发出建议书', from: ['opinionSent', 'answered', 'unanswered'], to: 'proposed', by: ['union-leader'], basis: law('工会法', '23'), input: ProposalSending,
    drops: ['opinionReply'], starts: ['proposalReply'], refers: ['violation-clue'], issues: ['proposal-letter'], decide: sendProposal,
  }),
  recordReply: action({
    title: '登记回复', from: ['reminded', 'opinionSent', 'proposed', 'unanswered'], to: 'answered', by: supervisor, basis: law('工会法', '23'), input: Reply,
    stops: REPLIES, decide: recordReply,
  }),
  hearAuthority: action({
    title: '劳动行政部门受理', from: ['proposed', 'unanswered', 'answered'], to: ['proposed', 'unanswered', 'answered'], by: ['system'],
    basis: law('工会法', '23'), input: Heard,
    hears: { 'violation-clue': ['accepted', 'sent-on'] },
  }),
  hearFeedback: action({
    title: '劳动行政部门反馈', from: ['proposed', 'unanswered', 'answered'], to: 'answered', by: ['system'], basis: law('工会法', '23'), input: Heard,
    hears: { 'violation-clue': ['declined', 'returned', 'concluded', 'revoked'] }, stops: ['proposalReply'],
    decide: (docket, heard, moment) => recordReply(docket, { reply: heard.reason?.text ?? '已反馈办理结果，详见转办件', satisfies: heard.answer === 'concluded' }, moment),
  }),
  fallSilent: action({
    title: '逾期未回复', from: ['reminded', 'opinionSent', 'proposed'], to: 'unanswered', by: ['system'], basis: law('工会法', '23'), input: z.unknown(),
    expires: REPLIES,
  }),
  confirmRectified: action({
    title: '核实整改办结', from: 'answered', to: 'rectified', by: supervisor, basis: law('工会法', '23'), input: z.strictObject({}), decide: closeLetters,
  }),
  escalate: action({
    title: '提请政府或者检察机关处理', from: ['answered', 'unanswered'], to: 'escalated', by: ['union-leader'], basis: law('工会法', '23'), input: Escalation,
    issues: ['escalation-letter'], decide: (_docket, input) => ({ facts: { escalatedTo: input.to } }),
  }),
  drop: action({
    title: '不再办理', from: ['drafted', 'answered'], to: 'dropped', by: ['union-leader'], basis: practice('经核实不属于监督范围'),
    input: z.strictObject({ reason: z.string().min(1).max(2000) }),
  }),
}));
