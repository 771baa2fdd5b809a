import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Way } from '../../procedures/mediation.head.js';
import { closedWay, openWay, type Situation } from './situation.js';

/** 司法确认: joint, thirty days from effect, free, for promises to pay (民事诉讼法 第205条；人民调解法 第33条；解释（一）第52条). */
export function judicialConfirmation(situation: Situation, moment: Moment): Way | Refusal {
  const window = moment.deadline('agreement.judicial-confirmation', situation.effectiveOn);
  if (isRefusal(window)) return window;
  const way = { way: 'judicial-confirmation' as const, title: { zh: '申请司法确认', en: 'judicial confirmation' }, joint: true,
    lastDay: window.lastDay, provisional: window.provisional, basis: '《民事诉讼法》第205条、《人民调解法》第33条' };
  // Where money is settled as well the court decides whether the rest stands in the way.
  if (situation.claims.length > 0 && situation.claims.every(claim => claim.kind === 'labour-relation')) {
    return closedWay(situation, way, 'confirmation-status-matter', '协议涉及确认身份关系，人民法院不予受理', 'An agreement on a status relation is not confirmed by a court');
  }
  if (situation.agreement.obligations.length === 0) {
    return closedWay(situation, way, 'confirmation-nothing-to-pay', '协议没有给付义务，不属于可以确认的范围', 'The agreement contains no duty to pay');
  }
  if (situation.taken.some(taken => taken.way === 'arbitration-review')) {
    return closedWay(situation, way, 'other-way-taken', '已申请仲裁审查，同一协议不再申请司法确认',
      'Review by the commission has been applied for; one agreement does not go both ways');
  }
  if (moment.on > window.lastDay) {
    return closedWay(situation, way, 'confirmation-too-late', `应自协议生效之日起30日内共同申请，最后一日为 ${window.lastDay}，已过期`,
      `The joint application was due within 30 days of effect, by ${window.lastDay}`);
  }
  return openWay(situation, { ...way, why: { zh: `双方应于 ${window.lastDay} 前（含当日）共同提出；裁定有效后可申请强制执行`,
    en: `Both parties apply together by ${window.lastDay}; the ruling is enforceable` } });
}
