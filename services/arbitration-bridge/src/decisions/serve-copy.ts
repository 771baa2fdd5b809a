import { isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { daysInOrder, type Moment } from '@fengqiao/procedure';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import type { CopyService, ShorterDefence } from '../procedures/arbitration-case.preparation.inputs.js';

/**
 * The copy of the application reached the respondent: ten working days to answer, from that day and not from the day
 * of its entry, and by that day the commission's own five days are judged (劳动争议调解仲裁法 art. 30).
 * @returns the decision, or `date-out-of-order`
 */
export function serveCopy(docket: CaseDocket, input: CopyService, moment: Moment): CaseDecision | Refusal {
  const { acceptedOn } = docket.facts;
  const wrong = daysInOrder({ zh: '送达', en: 'Service' }, input.receivedOn, moment, acceptedOn && { on: acceptedOn, what: { zh: '受理', en: 'the acceptance' } });
  if (wrong) return wrong;
  const defence = moment.deadline('arbitration.defence', input.receivedOn);
  if (isRefusal(defence)) return defence;
  return { facts: { copyReceivedOn: input.receivedOn, defenceUntil: defence.lastDay }, clocks: { defence: { from: input.receivedOn } }, doneOn: { serviceCopy: input.receivedOn } };
}

/** 公告送达: the last day of the notice is kept, because the copy counts as served on it. */
export function publishNotice(_docket: CaseDocket, _input: unknown, moment: Moment): CaseDecision | Refusal {
  const notice = moment.deadline('court.public-notice', moment.on);
  return isRefusal(notice) ? notice : { facts: { publicNoticeUntil: notice.lastDay } };
}

/** Public notice is over: the copy counts as served on its last day. */
export const copyServedByNotice = (docket: CaseDocket, _input: unknown, moment: Moment): CaseDecision | Refusal =>
  serveCopy(docket, { receivedOn: docket.facts.publicNoticeUntil ?? moment.on, manner: 'public-notice' }, moment);

/**
 * 缩短或者取消答辩期, in the simplified procedure and with the respondent's consent only. Refuses
 * `defence-not-shortened` outside it, for another's consent, and for a day later than the law's.
 */
export function shortenDefence(docket: CaseDocket, input: ShorterDefence, moment: Moment): CaseDecision | Refusal {
  const { track, defenceUntil } = docket.facts;
  const consents = docket.file.parties.some(party => party.id === input.consentOf && party.role === 'respondent');
  const until: CivilDate = input.until ?? moment.on;
  if (track !== 'simplified' || !consents || (defenceUntil && until > defenceUntil)) {
    return refuse('defence-not-shortened', 'closed',
      { zh: '仅简易处理的案件经被申请人同意，方可缩短或者取消答辩期', en: 'Only in the simplified procedure, with the respondent’s consent, may the time to answer be cut' },
      { zh: '请先决定适用简易处理，并取得被申请人的书面同意', en: 'Decide on the simplified procedure and get the respondent’s consent first' },
      { basis: '《劳动人事争议仲裁办案规则》第五十九条' });
  }
  return { facts: { defenceUntil: until }, clocks: { defence: { until } } };
}
