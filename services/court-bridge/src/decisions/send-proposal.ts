import { identitiesIn } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ProposalDecision, ProposalDocket } from '../procedures/judicial-proposal.head.js';
import type { ProposalCopy, ProposalReply, ProposalSending } from '../procedures/judicial-proposal.inputs.js';

/** 签发: the letter itself sets the day of the reply, which lies after it; else `reply-day-passed`. */
export function sendProposal(_docket: ProposalDocket, { number, replyBy }: ProposalSending, moment: Moment): ProposalDecision | Refusal {
  if (replyBy <= moment.on) {
    return refuse('reply-day-passed', 'invalid', { zh: `回复期限 ${replyBy} 不晚于发出日期 ${moment.on}`, en: `The reply is asked for by ${replyBy}, which is not after ${moment.on}` },
      { zh: '请另定回复期限', en: 'Set a later day' });
  }
  return { facts: { number, replyBy, sentOn: moment.on }, clocks: { reply: { until: replyBy } } };
}

export const recordProposalReply = (_docket: ProposalDocket, { text, adopted }: ProposalReply, moment: Moment): ProposalDecision =>
  ({ facts: { reply: { on: moment.on, text, adopted } } });

/** 抄送: tells others of the letter, and of no person: `notice-names-a-person`. */
export function copyProposal(docket: ProposalDocket, { to, ...particulars }: ProposalCopy, moment: Moment): ProposalDecision | Refusal {
  const named = identitiesIn(`${particulars.subject}\n${particulars.body}`, docket.file);
  if (named.length) {
    return refuse('notice-names-a-person', 'closed', { zh: `抄送内容中有 ${named.length} 处可以识别个人`, en: `The copy tells who somebody is in ${named.length} place(s)` },
      { zh: '请改为“某某”等不能识别个人的写法', en: 'Mask them' }, { basis: '《个人信息保护法》第六条', details: { named } });
  }
  return {
    facts: { copies: [...(docket.facts.copies ?? []), ...to.map(agency => ({ to: agency, on: moment.on }))] },
    refer: to.map(agency => ({ purpose: 'copy', to: agency, particulars })),
  };
}
