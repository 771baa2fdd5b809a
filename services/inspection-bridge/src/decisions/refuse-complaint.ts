import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { NotAccepted, Supplement } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

const supplementDayPassed = (): Refusal =>
  refuse('supplement-day-passed', 'invalid',
    { zh: '补正的截止日期早于告知当日', en: 'The last day for the supplement lies before the notice' },
    { zh: '请填写告知日或者以后的日期', en: 'Give the day of the notice or a later one' });

/** Says what the complaint lacks; the five working days begin anew when it has come. */
export function askSupplement(_docket: ComplaintDocket, input: Supplement, moment: Moment): ComplaintDecision | Refusal {
  if (input.supplyBy < moment.on) return supplementDayPassed();
  return { facts: { supplementAsked: { on: moment.on, missing: input.missing } }, clocks: { supplement: { until: input.supplyBy } } };
}

const askFirst = (): Refusal =>
  refuse('supplement-not-asked', 'closed',
    { zh: '材料不明确的投诉应当先告知补正，不能直接不予受理', en: 'A complaint that lacks particulars is first to be supplemented' },
    { zh: '请先办理“告知补正投诉材料”', en: 'Ask for the supplement first' },
    { basis: '《关于实施〈劳动保障监察条例〉若干规定》第18条' });

const CODES = { 'older-than-two-years': 'time-barred', 'no-harm': 'not-eligible', 'unnamed-not-supplied': 'papers-missing' } as const;

/** Refuses acceptance in writing (若干规定 art. 18); what was merely unclear must have been asked for first. */
export function refuseComplaint(docket: ComplaintDocket, input: NotAccepted, moment: Moment): ComplaintDecision | Refusal {
  if (input.ground === 'unnamed-not-supplied' && !docket.facts.supplementAsked) return askFirst();
  return {
    adds: { instruments: [{
      id: moment.newId(), kind: 'refusal-notice', number: input.number, issuedBy: 'inspection-bridge', issuedOn: moment.on, obligations: [], summary: input.why,
    }] },
    answer: { outcome: 'not-accepted', reason: { code: CODES[input.ground], text: input.why } },
  };
}
