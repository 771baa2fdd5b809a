import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import { daysInOrder, type Heard, type Moment } from '@fengqiao/procedure';
import type { FilingDecision, FilingDocket, FilingState } from '../procedures/court-filing.head.js';
import type { Delegation, Entrustment, HearingDate, Preservation, SuitService, TrialSuspension } from '../procedures/court-filing.inputs.js';
import { mediatorNamed } from './choose-mediator.js';

/** 诉前委派调解: registered, not filed; the seven days stand still by consent and go on when a party insists. */
export function delegateMediation(docket: FilingDocket, { number, to, chosenBy, ...particulars }: Delegation, moment: Moment): FilingDecision | Refusal {
  const named = mediatorNamed(docket, { chosenBy }, moment);
  if (isRefusal(named)) return named;
  return { facts: { ...named, mediationNumber: number }, refer: [{ purpose: 'mediation', particulars: { ...particulars, commission: 'delegated' }, ...(to ? { to } : {}) }] };
}

/** 立案后委托调解: fifteen days in the ordinary procedure, seven in the others, once the mediator has taken it. */
const entrustmentOf = ({ facts }: FilingDocket) => (facts.track === 'ordinary' ? 'entrusted-ordinary' : 'entrusted-summary');

export function entrustMediation(docket: FilingDocket, { to, chosenBy, ...particulars }: Entrustment, moment: Moment): FilingDecision | Refusal {
  const named = mediatorNamed(docket, { chosenBy }, moment);
  if (isRefusal(named)) return named;
  return { facts: named, refer: [{ purpose: 'mediation', particulars: { ...particulars, commission: entrustmentOf(docket) }, ...(to ? { to } : {}) }] };
}

export const entrustmentTaken = (docket: FilingDocket): FilingDecision => ({ clocks: { entrusted: { rule: `mediation.${entrustmentOf(docket)}` } } });

/** What came of a mediation. What was conceded in it does not travel, only the result (特邀调解规定 art. 22). */
export const noteMediation = (_docket: FilingDocket, input: Heard): FilingDecision =>
  ({ facts: { mediationResult: input.outcome ?? input.answer } });

/**
 * 开庭通知: three days before (民事诉讼法 art. 139), which does not bind the summary and small-claims procedures (art. 163).
 * Refuses `hearing-too-near` with the last day of notice.
 */
export function scheduleTrial(docket: FilingDocket, { hearing }: HearingDate, moment: Moment): FilingDecision | Refusal {
  const notice = moment.deadline('court.hearing-notice', hearing.on);
  if (isRefusal(notice)) return notice;
  if ((docket.facts.track ?? 'ordinary') === 'ordinary' && moment.on > notice.lastDay) {
    return refuse('hearing-too-near', 'closed',
      { zh: `${hearing.on} 开庭的，至迟应于 ${notice.lastDay} 通知当事人`, en: `A hearing on ${hearing.on} has to be notified by ${notice.lastDay}` },
      { zh: '请另定开庭日期，留足三日', en: 'Choose a later day that leaves three days' }, { basis: '《民事诉讼法》第一百三十九条', details: { notifyBy: notice.lastDay } });
  }
  return { to: 'scheduled', facts: { hearings: [...(docket.facts.hearings ?? []), hearing] } };
}

/**
 * The complaint reached the defendant: fifteen days to answer from that day, by which the court's own five days are judged
 * as well, however late it is entered (民事诉讼法 art. 128). Refuses `date-out-of-order`.
 */
export function serveSuit({ facts }: FilingDocket, { receivedOn }: SuitService, moment: Moment): FilingDecision | Refusal {
  const wrong = daysInOrder({ zh: '送达', en: 'Service' }, receivedOn, moment, facts.filedOn && { on: facts.filedOn, what: { zh: '立案', en: 'the filing' } });
  return wrong ?? { facts: { copyReceivedOn: receivedOn }, clocks: { defence: { from: receivedOn } }, doneOn: { copy: receivedOn } };
}

/** 公告送达: the last day of the notice is kept, because the complaint counts as served on it (民事诉讼法 art. 95). */
export function publishNotice(_docket: FilingDocket, _input: unknown, moment: Moment): FilingDecision | Refusal {
  const notice = moment.deadline('court.public-notice', moment.on);
  return isRefusal(notice) ? notice : { facts: { publicNoticeUntil: notice.lastDay } };
}

/** Public notice is over: served on its last day, from which the time to answer counts. */
export function servedByNotice(docket: FilingDocket, _input: unknown, moment: Moment): FilingDecision {
  const from = docket.facts.publicNoticeUntil ?? moment.on;
  return { facts: { copyReceivedOn: from }, clocks: { defence: { from } }, doneOn: { copy: from } };
}

/** 财产保全. In urgency within forty-eight hours; security is reduced or waived for a worker in hardship (法释〔2020〕26号 art. 49). */
export const preserve = (_docket: FilingDocket, input: Preservation, moment: Moment): FilingDecision =>
  ({ facts: { preservation: { on: moment.on, what: input.what, secured: input.secured } } });

export const suspendTrial = (docket: FilingDocket, input: TrialSuspension, moment: Moment): FilingDecision =>
  ({ to: 'suspended', facts: { suspension: { ground: input.ground, since: moment.on, before: docket.state } } });

export const resumeTrial = (docket: FilingDocket): FilingDecision => ({ to: (docket.facts.suspension?.before ?? 'filed') as FilingState });

/** 回避决定. Refuses `no-challenge` where none waits. */
export function ruleOnChallenge(docket: FilingDocket, input: { upheld: boolean }): FilingDecision | Refusal {
  const { challenge } = docket.facts;
  if (!challenge || challenge.upheld !== undefined) {
    return refuse('no-challenge', 'closed',
      { zh: '没有待决定的回避申请', en: 'No challenge waits for a decision' }, { zh: '请先登记回避申请', en: 'Register the challenge first' },
      { basis: '《民事诉讼法》第五十条' });
  }
  return { facts: { challenge: { ...challenge, upheld: input.upheld } } };
}

/** 复议: of a decision that refused the challenge, once; else `no-recusal-decision`. */
export function askRecusalReview({ facts }: FilingDocket): FilingDecision | Refusal {
  if (facts.challenge?.upheld === false && facts.challenge.reviewed === undefined) return {};
  return refuse('no-recusal-decision', 'closed', { zh: '没有可以复议的驳回回避申请决定', en: 'There is no decision against a challenge that could be reviewed' },
    { zh: '对驳回回避申请的决定可以申请复议一次', en: 'A decision that refused a challenge may be reviewed once' }, { basis: '《民事诉讼法》第五十条' });
}

/** The review ends it, either way; else `no-recusal-decision`. */
export function reviewChallenge(docket: FilingDocket, { upheld }: { upheld: boolean }): FilingDecision | Refusal {
  const open = askRecusalReview(docket);
  return 'refused' in open ? open : { facts: { challenge: { ...docket.facts.challenge!, upheld, reviewed: true } } };
}
