import { withAdditions } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import type { NegotiationReply, NegotiationRequest } from '../procedures/claim.inputs.js';
import { refreshed } from './refresh-periods.js';

/**
 * A demand on the other side: five days to answer, and the limitation period runs anew from this day (劳动争议调解仲裁法
 * 第27条第2款). Refuses `negotiation-open` while an earlier one is unanswered.
 */
export function askNegotiation(docket: ClaimDocket, { how }: NegotiationRequest, moment: Moment): ClaimDecision | Refusal {
  if (docket.facts.negotiation && !docket.facts.negotiation.answer) {
    return refuse('negotiation-open', 'closed', { zh: '协商要求已经提出，尚待对方回应', en: 'Talks have been asked for and not answered yet' },
      { zh: '请等待回应；五日内不回应的，视为不愿协商', en: 'Wait for the answer; silence for five days means no' });
  }
  const adds = { events: [{ id: moment.newId(), on: moment.on, what: '向用人单位提出协商要求，主张权利', by: 'intake', interruptsLimitation: true }] };
  return refreshed(docket, withAdditions(docket.file, adds), { facts: { negotiation: { askedOn: moment.on, how } }, adds }, moment);
}

const asked = (docket: ClaimDocket): NonNullable<ClaimDocket['facts']['negotiation']> | Refusal => docket.facts.negotiation
  ?? refuse('no-negotiation', 'closed', { zh: '尚未提出协商要求', en: 'No talks have been asked for' }, { zh: '请先登记协商要求', en: 'Record the request first' });

/** The employer's answer. Talks that came to a result, or to none, leave every other way open. Refuses `no-negotiation`. */
export function hearNegotiation(docket: ClaimDocket, { answer }: NegotiationReply, moment: Moment): ClaimDecision | Refusal {
  const known = asked(docket);
  return 'refused' in known ? known : { facts: { negotiation: { ...known, answer, answeredOn: moment.on } } };
}

/** Silence for five days counts as unwillingness; mediation and arbitration are open (企业劳动争议协商调解规定 第10条). */
export function negotiationSilent(docket: ClaimDocket, _input: unknown, moment: Moment): ClaimDecision | Refusal {
  const known = asked(docket);
  if ('refused' in known) return known;
  return {
    facts: { negotiation: { ...known, answer: 'silent', answeredOn: moment.on } },
    remark: { zh: '对方五日内未回应，视为不愿协商，可以申请调解或者仲裁', en: 'No answer in five days: taken as unwilling; mediation and arbitration are open' },
  };
}
