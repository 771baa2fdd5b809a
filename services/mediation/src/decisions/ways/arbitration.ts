import type { Way } from '../../procedures/mediation.head.js';
import { notDueYet } from './payment-order.js';
import { closedWay, openWay, type Situation } from './situation.js';

/** 申请仲裁: where a labour agreement is not kept within its time (劳动争议调解仲裁法 第15条). */
export function arbitration(situation: Situation): Way {
  const way = { way: 'arbitration' as const, title: { zh: '申请劳动仲裁', en: 'arbitration' }, joint: false, basis: '《劳动争议调解仲裁法》第15条' };
  if (situation.relation === 'civil' || situation.relation === 'not-fully-labour') {
    return closedWay(situation, way, 'arbitration-outside-scope', '双方未确立劳动关系；如对认定有异议，可以申请仲裁确认劳动关系',
      'No labour relation was found; who disputes that may ask the commission to confirm one');
  }
  const early = notDueYet(situation.due, situation.on);
  if (early) return closedWay(situation, way, 'payment-not-due', early.zh, early.en);
  return openWay(situation, { ...way, why: { zh: '一方在约定期限内不履行协议，另一方可以依法申请仲裁',
      en: 'The agreement was not kept in time; the other party may apply for arbitration' } });
}
