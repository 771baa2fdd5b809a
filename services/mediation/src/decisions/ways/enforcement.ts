import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Way } from '../../procedures/mediation.head.js';
import { notDueYet } from './payment-order.js';
import { closedWay, openWay, type Situation } from './situation.js';

/** 申请强制执行: with an enforceable paper, once something is overdue, within two years of the last due day (民事诉讼法 第250条). */
export function enforcement(situation: Situation, moment: Moment): Way | Refusal {
  const way = { way: 'enforcement' as const, title: { zh: '申请强制执行', en: 'enforcement' }, joint: false, basis: '《民事诉讼法》第247、250条、《劳动争议调解仲裁法》第51条' };
  if (!situation.enforceable) {
    return closedWay(situation, way, 'no-enforceable-instrument', '调解协议本身不能强制执行，须先取得确认裁定、仲裁调解书或者支付令',
      'The agreement alone cannot be enforced; a confirmation ruling, a commission statement or a payment order is needed first');
  }
  const early = notDueYet(situation.due, situation.on);
  if (early) return closedWay(situation, way, 'payment-not-due', early.zh, early.en);
  const window = moment.deadline('enforcement.application', situation.lastDue ?? situation.effectiveOn);
  if (isRefusal(window)) return window;
  const dated = { ...way, lastDay: window.lastDay, provisional: window.provisional };
  if (moment.on > window.lastDay) {
    return closedWay(situation, dated, 'enforcement-too-late', `申请执行期间为二年，最后一日为 ${window.lastDay}，已过期`, `The two years to apply ended on ${window.lastDay}`);
  }
  return openWay(situation, { ...dated,
    why: { zh: `已有可执行的法律文书，应于 ${window.lastDay} 前（含当日）提出`, en: `There is an enforceable paper; apply by ${window.lastDay}` } });
}
