import type { Way } from '../../procedures/mediation.head.js';
import { notDueYet } from './payment-order.js';
import { closedWay, openWay, type Situation } from './situation.js';

const WAGES = ['wages', 'overtime'] as const;

/** 起诉: on a wages-only labour agreement directly (解释（一）第51条第2款), on a civil one always; other labour matters arbitrate first. */
export function suit(situation: Situation): Way {
  const labour = situation.relation === 'labour' || situation.relation === 'undetermined';
  const way = { way: 'suit' as const, title: { zh: '向人民法院起诉', en: 'suit on the agreement' }, joint: false,
    basis: labour ? '《最高人民法院关于审理劳动争议案件适用法律问题的解释（一）》第51条' : '《民事诉讼法》第122条' };
  const wagesOnly = situation.claims.every(claim => WAGES.some(kind => kind === claim.kind));
  if (labour && !wagesOnly) {
    return closedWay(situation, way, 'arbitration-first', '协议不是仅就劳动报酬达成，应当先申请仲裁', 'The agreement is not about wages alone, so arbitration comes first');
  }
  const early = notDueYet(situation.due, situation.on);
  if (early) return closedWay(situation, way, 'payment-not-due', early.zh, early.en);
  return openWay(situation, { ...way, why: labour
    ? { zh: '仅就劳动报酬达成的协议未履行，可以直接起诉，无须先行仲裁', en: 'A wages-only agreement is overdue; no arbitration is needed first' }
    : { zh: '双方不属于劳动关系，可以依据协议直接起诉', en: 'There is no labour relation; the agreement can be sued on directly' } });
}
