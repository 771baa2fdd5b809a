import { addDays, type CivilDate } from '@fengqiao/kernel';
import type { ClaimItem } from '@fengqiao/case-file';
import type { Way } from '../../procedures/mediation.head.js';
import { closedWay, openWay, type Situation } from './situation.js';

/** Wages, injury medical fees, compensation and damages: the four of 劳动争议调解仲裁法 第16条. */
const ARTICLE_16: readonly ClaimItem['kind'][] = [
  'wages', 'overtime', 'annual-leave', 'double-wage', 'injury-medical', 'economic-compensation', 'unlawful-dismissal',
];

/** Why a way that presupposes default is not open yet, or undefined once something is overdue. */
export function notDueYet(due: CivilDate | undefined, on: CivilDate): { zh: string; en: string } | undefined {
  if (!due) return { zh: '协议约定的款项均已付清', en: 'Everything promised has been paid' };
  if (on <= due) return { zh: `履行期限至 ${due} 届满，届满后仍未支付的方可申请`, en: `Payment is due on ${due}; this opens only after that day` };
  return undefined;
}

/** 支付令: on an agreement that is overdue; one party alone asks. */
export function paymentOrder(situation: Situation): Way {
  const labour = situation.relation === 'labour';
  const way = { way: 'payment-order' as const, title: { zh: '申请支付令', en: 'payment order' }, joint: false,
    ...(situation.due ? { opensOn: addDays(situation.due, 1) } : {}),
    basis: labour ? '《劳动争议调解仲裁法》第16条、《民事诉讼法》第225条' : '《民事诉讼法》第225条' };
  if (labour && !situation.claims.some(claim => ARTICLE_16.includes(claim.kind))) {
    return closedWay(situation, way, 'payment-order-outside-scope', '协议事项不属于拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金',
      'The agreement is not about wages, injury medical fees, compensation or damages');
  }
  const early = notDueYet(situation.due, situation.on);
  if (early) return closedWay(situation, way, 'payment-not-due', early.zh, early.en);
  return openWay(situation, { ...way, why: { zh: '对方逾期未付，可以单方持调解协议书申请；债务人十五日内提出书面异议的，支付令失效',
    en: 'Payment is overdue; one party may apply with the agreement. A written objection within 15 days makes the order lapse' } });
}
