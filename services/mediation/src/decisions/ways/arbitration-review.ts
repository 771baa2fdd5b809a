import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Way } from '../../procedures/mediation.head.js';
import { closedWay, openWay, type Situation } from './situation.js';

/** 仲裁审查: joint, fifteen days from effect, labour disputes only, never to confirm a labour relation (办案规则 第74-75条). */
export function arbitrationReview(situation: Situation, moment: Moment): Way | Refusal {
  const window = moment.deadline('agreement.arbitration-review', situation.effectiveOn);
  if (isRefusal(window)) return window;
  const way = { way: 'arbitration-review' as const, title: { zh: '申请仲裁审查', en: 'review by the arbitration commission' }, joint: true,
    lastDay: window.lastDay, provisional: window.provisional, basis: '《劳动人事争议仲裁办案规则》第74、75条' };
  const { relation } = situation;
  if (relation === 'undetermined') {
    return closedWay(situation, way, 'relation-undetermined', '用工关系尚未认定，不能判断是否属于仲裁受理范围；请先由分流人员认定并说明理由',
      'The kind of work relation has not been determined; an officer must decide it first, with reasons');
  }
  if (relation !== 'labour' || !situation.againstFirm) {
    return closedWay(situation, way, 'review-outside-scope',
      relation === 'labour' ? '被申请人不是用人单位，不属于劳动人事争议仲裁范围' : '双方未确立劳动关系，不属于劳动人事争议仲裁范围，仲裁委员会不予受理',
      'There is no labour relation with an employing unit, so the matter is outside the commission\'s scope');
  }
  if (situation.claims.some(claim => claim.kind === 'labour-relation')) {
    return closedWay(situation, way, 'review-status-matter', '协议涉及确认劳动关系，仲裁委员会不予受理审查申请',
      'An agreement that confirms a labour relation is not taken for review');
  }
  if (situation.taken.some(taken => taken.way === 'judicial-confirmation')) {
    return closedWay(situation, way, 'other-way-taken', '已申请司法确认，同一协议不能再申请仲裁审查',
      'Judicial confirmation has been applied for; one agreement cannot go both ways');
  }
  if (moment.on > window.lastDay) {
    return closedWay(situation, way, 'review-too-late', `应自协议生效之日起15日内共同申请，最后一日为 ${window.lastDay}，已过期`,
      `The joint application was due within 15 days of effect, by ${window.lastDay}`);
  }
  return openWay(situation, { ...way, why: { zh: `双方应于 ${window.lastDay} 前（含当日）共同提出；仲裁调解书经双方签收即可强制执行`,
    en: `Both parties apply together by ${window.lastDay}; the resulting statement is enforceable once both have received it` } });
}
