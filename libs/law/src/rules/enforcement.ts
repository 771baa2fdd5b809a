import { civilProcedure } from '../civil-procedure.js';
import { bi, versions } from '../rule.js';
import { enforcementRules, enforcementRules1998 } from '../statute.js';

/** 执行. */
export const enforcement = [
  ...versions(civilProcedure({ 2013: '239', 2022: '246', 2024: '250' }), {
    id: 'enforcement.application', ref: 'E1', title: bi('申请执行', 'Apply for enforcement'),
    length: 2, unit: 'year',
    trigger: bi('文书规定的履行期间最后一日；分期履行的，最后一期履行期限届满；未规定的，文书生效', 'last day for performance; of the last instalment; or the day of effect where none is set'),
    onExpiry: bi('被执行人可以提出时效异议', 'the debtor may object'),
    note: bi('适用诉讼时效中止、中断的规定', 'suspended and interrupted as in civil limitation'),
  }),
  ...versions([{ ...enforcementRules1998('18'), mark: 'GK' }, { ...enforcementRules('16'), mark: 'V' }], {
    id: 'enforcement.filing', ref: 'E2', title: bi('执行立案', 'File the enforcement case'),
    length: 7, unit: 'calendar',
    trigger: bi('收到执行申请', 'application received'),
    onExpiry: bi('督促立案或者裁定不予受理', 'filing or a refusal is overdue'),
  }),
  ...versions([
    { ...enforcementRules1998('24'), mark: 'GK', length: 3, note: bi('1998年规定自决定受理起算三日，条文待核', 'three days from acceptance in the text of 1998, not yet checked') },
    { ...enforcementRules('22'), mark: 'V' },
  ], {
    id: 'enforcement.notice', ref: 'E3', title: bi('发出执行通知', 'Issue the enforcement notice'),
    length: 10, unit: 'calendar',
    trigger: bi('收到执行申请', 'application received'),
    onExpiry: bi('督促发出', 'the notice is overdue'),
  }),
  ...versions([{ ...enforcementRules1998('107'), mark: 'GK' }, { ...enforcementRules('63'), mark: 'V' }], {
    id: 'enforcement.completion', ref: 'E4', title: bi('执行完毕', 'Finish enforcement'),
    length: 6, unit: 'month',
    trigger: bi('执行立案', 'enforcement case filed'),
    extension: { unit: 'month', by: bi('本院院长批准', 'the president of the court') },
    onExpiry: bi('申请执行人可以向上一级法院申请执行', 'the creditor may turn to the next higher court'),
    note: bi('中止执行的期间不计入', 'stays are not counted'),
  }),
  ...versions(civilProcedure({ 2013: '226', 2022: '233', 2024: '237' }), {
    id: 'enforcement.escalation', ref: 'E5', title: bi('可以向上一级法院申请执行的日期', 'When the creditor may turn to the next higher court'),
    length: 6, unit: 'month',
    trigger: bi('收到执行申请', 'application received'),
    onExpiry: bi('未执行的，可以向上一级法院申请执行', 'where nothing was enforced, the creditor may turn to the next higher court'),
  }),
  ...versions(civilProcedure({ 2013: '225', 2022: '232', 2024: '236' }), {
    id: 'enforcement.objection', ref: 'E6', title: bi('审查执行行为异议', 'Decide on an objection to an act of enforcement'),
    length: 15, unit: 'calendar',
    trigger: bi('收到书面异议', 'written objection received'),
    onExpiry: bi('督促裁定', 'the ruling is overdue'),
  }),
  ...versions(civilProcedure({ 2013: '225', 2022: '232', 2024: '236' }), {
    id: 'enforcement.reconsideration', ref: 'E6', title: bi('对异议裁定申请复议', 'Ask for reconsideration of the ruling'),
    length: 10, unit: 'calendar',
    trigger: bi('裁定送达', 'ruling served'),
    onExpiry: bi('裁定不再改变', 'the ruling stands'),
  }),
];
