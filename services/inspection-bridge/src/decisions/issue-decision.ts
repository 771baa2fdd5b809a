import { fen, isRefusal, refuse, type Fen, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { FinalDecision, Inform, Service } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';
import { actAsInspectors } from './keep-roles-apart.js';

const extraBasis = '《劳动保障监察条例》第26条、《劳动合同法》第85条';

/** The party learns facts, reasons, proposal and its right to be heard before anything is decided (监察条例 art. 19). */
export const informParty = (docket: ComplaintDocket, input: Inform, moment: Moment): ComplaintDecision | Refusal =>
  actAsInspectors(docket, input.inspectors, moment, { facts: { informedOn: moment.on } });

const notHeard = (): Refusal =>
  refuse('party-not-informed', 'closed',
    { zh: '尚未告知当事人拟处理的事实、理由、依据和陈述申辩权，不能作出决定', en: 'The party has not been told the facts, the reasons and its right to be heard' },
    { zh: '请先办理“事先告知”', en: 'Inform the party first' }, { basis: '《劳动保障监察条例》第19条' });

const outOfRange = (percent: number): Refusal =>
  refuse('extra-out-of-range', 'invalid',
    { zh: `加付赔偿金应为应付金额的百分之五十以上一倍以下，不能是百分之 ${percent}`, en: `Extra compensation is 50 to 100 per cent of the sum, not ${percent}` },
    { zh: '请填写 50 至 100 之间的整数', en: 'Give a whole number from 50 to 100' }, { basis: extraBasis });

const orderNotMissed = (lastDay: string | undefined): Refusal =>
  refuse('extra-needs-missed-order', 'closed',
    lastDay
      ? { zh: `责令支付的期限至 ${lastDay}，尚未逾期，不能加付赔偿金`, en: `The order runs until ${lastDay}; it has not been missed` }
      : { zh: '未曾责令限期支付，不能加付赔偿金', en: 'No order to pay was given, so nothing was missed' },
    { zh: '请先责令限期支付，逾期不支付的再加付', en: 'Order payment first; extra compensation follows when its day is missed' }, { basis: extraBasis });

const extraOwed = (lastDay: string): Refusal =>
  refuse('extra-compensation-missing', 'invalid',
    { zh: `责令支付的期限已于 ${lastDay} 届满，处理决定应当同时责令加付赔偿金`, en: `The order's day, ${lastDay}, was missed; the decision must add extra compensation` },
    { zh: '请填写加付比例（50 至 100）', en: 'Give the percentage, 50 to 100' }, { basis: extraBasis });

/**
 * 加付赔偿金: 50 to 100 per cent of the unpaid sum once the day of an order to pay was missed; then it is owed, not optional.
 * @returns the extra sum in fen, half a fen rounded up; nought where no order was missed
 */
export function extraCompensation(docket: ComplaintDocket, input: FinalDecision, moment: Moment): Fen | Refusal {
  const order = docket.facts.order;
  const missed = order !== undefined && moment.on > order.lastDay;
  if (input.extraPercent === undefined) {
    const owed = missed && input.kind === 'treatment' && input.amount > 0 && order.amount !== undefined;
    return owed ? extraOwed(order.lastDay) : fen(0);
  }
  if (!missed) return orderNotMissed(order?.lastDay);
  if (input.extraPercent < 50 || input.extraPercent > 100) return outOfRange(input.extraPercent);
  return fen(Math.round((input.amount * input.extraPercent) / 100));
}

const performDayMissing = (): Refusal =>
  refuse('perform-day-missing', 'invalid',
    { zh: '当场交付的决定应当写明履行期限', en: 'A decision handed over on the spot names the day for performance' },
    { zh: '请填写履行期限', en: 'Give the day' });

/** 行政处理（处罚）决定. Handed over on the spot it runs at once, otherwise seven days are left to serve it. */
export function issueDecision(docket: ComplaintDocket, input: FinalDecision, moment: Moment): ComplaintDecision | Refusal {
  if (!docket.facts.informedOn) return notHeard();
  if (input.handedOver && !input.performBy) return performDayMissing();
  const extra = extraCompensation(docket, input, moment);
  if (isRefusal(extra)) return extra;
  const { kind, number, amount, performBy } = input;
  const instrument = moment.newId();
  return actAsInspectors(docket, input.inspectors, moment, {
    facts: {
      decision: { kind, number, instrument, amount, extra, ...(performBy ? { performBy } : {}) },
      ...(input.handedOver ? { servedOn: moment.on } : {}),
    },
    clocks: {
      service: input.handedOver ? false : {},
      performance: input.handedOver && performBy ? { until: performBy } : false,
    },
    adds: { instruments: [{
      id: instrument, kind: 'inspection-decision', number, issuedBy: 'inspection-bridge', issuedOn: moment.on, obligations: [], summary: input.summary,
      ...(input.handedOver ? { effectiveOn: moment.on } : {}),
    }] },
  });
}

const servedAlready = (on: string): Refusal =>
  refuse('decision-served-already', 'closed',
    { zh: `决定已于 ${on} 送达`, en: `The decision was served on ${on}` },
    { zh: '无需再次登记送达', en: 'Nothing more to enter' });

/** The decision reached the party; the time to perform runs from here. */
export function serveDecision(docket: ComplaintDocket, input: Service, moment: Moment): ComplaintDecision | Refusal {
  const { decision, servedOn } = docket.facts;
  if (servedOn) return servedAlready(servedOn);
  const paper = docket.file.instruments.find(instrument => instrument.id === decision?.instrument);
  return {
    facts: { servedOn: moment.on, ...(decision ? { decision: { ...decision, performBy: input.performBy } } : {}) },
    clocks: { performance: { until: input.performBy } },
    ...(paper ? { adds: { instruments: [{ ...paper, effectiveOn: moment.on }] } } : {}),
  };
}
