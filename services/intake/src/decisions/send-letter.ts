import { isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Letter, LetterDecision, LetterDocket, LetterDuty, LetterKind } from '../procedures/reminder-letter.head.js';
import type { ProposalSending, Reply, Sending } from '../procedures/reminder-letter.inputs.js';

type Step = LetterDecision | Refusal;

const RULE: Readonly<Record<LetterKind, string>> = { reminder: 'union.reminder-reply', opinion: 'union.opinion-reply', proposal: 'union.proposal-reply' };

/** The last day for a reply: the letter's own day or number of days, or the place's; there is no national one to fall back on. */
function replyDay(kind: LetterKind, input: Sending, moment: Moment): CivilDate | Refusal {
  if (input.replyBy) {
    return input.replyBy > moment.on ? input.replyBy : refuse('reply-day-past', 'invalid',
      { zh: `回复期限 ${input.replyBy} 不晚于发函日期`, en: `The reply day ${input.replyBy} does not lie after the day of sending` },
      { zh: '请填写发函之后的日期', en: 'Choose a later day' });
  }
  const rule = moment.deadline(RULE[kind], moment.on, input.replyWithin);
  return isRefusal(rule) ? refuse('reply-day-missing', 'invalid',
    { zh: '国家没有统一的回复期限，当地也未规定', en: 'No national rule sets a reply time, and neither does this place' },
    { zh: '请在函中载明回复期限并填写', en: 'Set the day in the letter itself and fill it in' }, { basis: '《工会法》第23条' }) : rule.lastDay;
}

/** The next rung may not be climbed while an answer to the last one is still in time or has settled the matter. */
function stillWaiting(docket: LetterDocket, on: CivilDate): Refusal | undefined {
  const last = docket.facts.letters?.at(-1);
  if (!last || last.repliedOn || on > last.replyBy) return undefined;
  return refuse('reply-still-in-time', 'closed',
    { zh: `对方的回复期限至 ${last.replyBy}，尚未届满`, en: `The addressee may reply until ${last.replyBy}` },
    { zh: `请于 ${last.replyBy} 之后，或者收到回复后再办理`, en: `Come back after ${last.replyBy}, or when a reply has come` }, { details: { replyBy: last.replyBy } });
}

function send(docket: LetterDocket, kind: LetterKind, duty: LetterDuty, input: Sending, moment: Moment): Step {
  const waiting = stillWaiting(docket, moment.on);
  if (waiting) return waiting;
  const replyBy = replyDay(kind, input, moment);
  if (isRefusal(replyBy)) return replyBy;
  const letter: Letter = { kind, number: input.number, sentOn: moment.on, replyBy };
  return { facts: { letters: [...(docket.facts.letters ?? []), letter] }, clocks: { [duty]: { until: replyBy } } };
}

/** 提示函: preventive, asks the employer to look at itself. */
export const sendReminder = (docket: LetterDocket, input: Sending, moment: Moment): Step => send(docket, 'reminder', 'reminderReply', input, moment);
/** 意见书: names a violation and asks the employer to correct it. */
export const sendOpinion = (docket: LetterDocket, input: Sending, moment: Moment): Step => send(docket, 'opinion', 'opinionReply', input, moment);

/** 建议书: asks the labour authority to act; over the linkage it travels as a clue, on which feedback is owed. */
export function sendProposal(docket: LetterDocket, input: ProposalSending, moment: Moment): Step {
  const sent = send(docket, 'proposal', 'proposalReply', input, moment);
  if (isRefusal(sent)) return sent;
  const clue = { purpose: 'violation-clue', ...(input.to ? { to: input.to } : {}), particulars: { violation: input.violation } };
  return { ...sent, facts: { ...sent.facts, referred: input.overLinkage }, refer: input.overLinkage ? [clue] : [] };
}

/** Writes the reply under the last letter. */
export function recordReply(docket: LetterDocket, input: Reply, moment: Moment): LetterDecision {
  const letters = docket.facts.letters ?? [];
  return { facts: { letters: letters.map((letter, at) => (at === letters.length - 1 ? { ...letter, ...input, repliedOn: moment.on } : letter)) } };
}

/** Closing says that the matter was put right; a reply that did not satisfy calls for the next letter instead. */
export function closeLetters(docket: LetterDocket): LetterDecision | Refusal {
  if (docket.facts.letters?.at(-1)?.satisfies) return {};
  return refuse('reply-does-not-satisfy', 'closed',
    { zh: '最近一次回复未能解决问题，不能作为已整改办结', en: 'The last reply did not settle the matter' },
    { zh: '请发出下一级函件，或者提请有关部门处理', en: 'Send the next letter, or ask the authority to act' }, { basis: '《工会法》第23条' });
}
