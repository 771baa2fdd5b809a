import { civilDate } from '@fengqiao/kernel';
import { civilProcedure } from '../civil-procedure.js';
import { bi, localRule, rule, versions } from '../rule.js';
import { arbitrationRules, confirmationRules, peoplesMediationLaw } from '../statute.js';

/**
 * 调解协议的效力. Two doors to enforceability stand open from the day the agreement takes effect (not from the day it
 * is signed), to both parties jointly; an agreement that went through one is barred from the other.
 */
export const agreement = [
  rule({ ...arbitrationRules('74'), mark: 'V2' }, {
    id: 'agreement.arbitration-review', ref: 'R1', title: bi('申请仲裁审查', 'Apply for arbitration review of an agreement'),
    length: 15, unit: 'calendar',
    trigger: bi('调解协议生效', 'the agreement took effect'),
    onExpiry: bi('不再受理仲裁审查，可以申请仲裁、支付令或者起诉', 'review is closed; arbitration, a payment order or suit remain'),
  }),
  ...versions(
    [
      { ...peoplesMediationLaw('33'), to: civilDate('2012-12-31'), mark: 'V' },
      ...civilProcedure({ 2013: '194', 2022: '201', 2024: '205' }),
    ],
    {
      id: 'agreement.judicial-confirmation', ref: 'J1', title: bi('申请司法确认', 'Apply for judicial confirmation of an agreement'),
      length: 30, unit: 'calendar',
      trigger: bi('调解协议生效', 'the agreement took effect'),
      onExpiry: bi('不再受理司法确认，可以申请仲裁、支付令或者起诉', 'confirmation is closed; arbitration, a payment order or suit remain'),
    },
  ),
  localRule({ ...arbitrationRules('75'), mark: 'V2' }, {
    id: 'review.acceptance', ref: 'R2', title: bi('决定是否受理仲裁审查', 'Accept or refuse arbitration review'),
    trigger: bi('收到仲裁审查申请', 'application for review received'),
    onExpiry: bi('督促仲裁委员会及时决定', 'the commission is to be reminded'),
    note: bi('规则只要求“及时”，未定日数', 'the rules say "promptly" and give no number of days'),
  }),
  rule({ ...arbitrationRules('76'), mark: 'GK' }, {
    id: 'review.decision', ref: 'R3', title: bi('审查调解协议', 'Review an agreement'),
    length: 5, unit: 'working',
    trigger: bi('受理仲裁审查申请', 'application for review accepted'),
    extension: { length: 5, unit: 'working', by: bi('仲裁委员会主任或者其委托的仲裁院负责人批准', 'the director, or the head of the arbitration institute by delegation') },
    onExpiry: bi('督促仲裁委员会作出决定', 'the commission is to be reminded'),
  }),
  rule({ ...confirmationRules('4'), mark: 'V2' }, {
    id: 'confirmation.acceptance', ref: 'J2', title: bi('决定是否受理司法确认', 'Accept or refuse judicial confirmation'),
    length: 3, unit: 'calendar',
    trigger: bi('收到司法确认申请', 'application for confirmation received'),
    onExpiry: bi('督促法院决定', 'the court is to be reminded'),
    note: bi('双方同时到法院的，法院可以当即受理并作出决定', 'the court may decide on the spot where both parties attend'),
  }),
  ...versions(civilProcedure({ 2013: '180', 2022: '187' }), {
    id: 'confirmation.decision', ref: 'J3', title: bi('审结司法确认案件', 'Decide on judicial confirmation'),
    length: 30, unit: 'calendar',
    trigger: bi('立案', 'application filed'),
    extension: { unit: 'calendar', by: bi('本院院长批准', 'the president of the court') },
    onExpiry: bi('督促法院裁定', 'the court is to be reminded'),
  }),
  rule({ ...confirmationRules('5'), mark: 'V2' }, {
    id: 'confirmation.decision-2011', ref: 'J4', title: bi('审查司法确认申请（2011年规定）', 'Decide on judicial confirmation (provisions of 2011)'),
    length: 15, unit: 'calendar',
    trigger: bi('受理司法确认申请', 'application for confirmation accepted'),
    extension: { length: 10, unit: 'calendar', by: bi('本院院长批准', 'the president of the court') },
    onExpiry: bi('督促法院决定', 'the court is to be reminded'),
    note: bi('短于《民事诉讼法》的期限，两者并存时按较短的提醒', 'shorter than the limit of the Civil Procedure Law; remind on the shorter one'),
  }),
];
