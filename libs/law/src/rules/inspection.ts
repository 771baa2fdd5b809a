import { bi, localRule, rule } from '../rule.js';
import { inspectionRegulation, inspectionRules } from '../statute.js';

/** 劳动保障监察. These texts say "working days" themselves. */
export const inspection = [
  rule({ ...inspectionRules('18'), mark: 'V2' }, {
    id: 'inspection.acceptance', ref: 'I1', title: bi('受理投诉', 'Accept or refuse a complaint'),
    length: 5, unit: 'working',
    trigger: bi('收到投诉', 'complaint received'),
    onExpiry: bi('督促受理立案或者书面告知理由', 'filing, or a refusal with reasons, is overdue'),
    note: bi('受理当日立案', 'the case is filed on the day of acceptance'),
  }),
  rule({ ...inspectionRegulation('17'), mark: 'V' }, {
    id: 'inspection.investigation', ref: 'I2', title: bi('完成调查', 'Finish the investigation'),
    length: 60, unit: 'working',
    trigger: bi('立案', 'case filed'),
    extension: { length: 30, unit: 'working', by: bi('情况复杂，经劳动保障行政部门负责人批准', 'complex case; the head of the department') },
    onExpiry: bi('督促结案', 'the case is overdue'),
  }),
  rule({ ...inspectionRules('37'), mark: 'V2' }, {
    id: 'inspection.decision', ref: 'I3', title: bi('作出处理决定', 'Decide after the investigation'),
    length: 15, unit: 'working',
    trigger: bi('调查完成', 'investigation finished'),
    extension: { unit: 'working', by: bi('劳动保障行政部门负责人批准', 'the head of the department') },
    onExpiry: bi('督促作出决定', 'the decision is overdue'),
    note: bi('条文序号待核', 'the number of the article has not been checked'),
  }),
  rule({ ...inspectionRules('38'), mark: 'V2' }, {
    id: 'inspection.service', ref: 'I4', title: bi('送达处理决定', 'Serve the decision'),
    length: 7, unit: 'calendar',
    trigger: bi('作出决定，未当场交付', 'decision made, not handed over on the spot'),
    onExpiry: bi('督促送达', 'service is overdue'),
  }),
  rule({ ...inspectionRegulation('20'), mark: 'V' }, {
    id: 'inspection.look-back', ref: 'I5', title: bi('查处违法行为的时限', 'How long a violation is pursued'),
    length: 2, unit: 'year',
    trigger: bi('违法行为发生；有连续或者继续状态的，行为终了', 'the violation, or the end of a continuing one'),
    onExpiry: bi('未被发现、举报或者投诉的，不再查处', 'not pursued where nobody found, reported or complained of it'),
  }),
  localRule({ ...inspectionRegulation('26'), mark: 'V' }, {
    id: 'inspection.order', ref: 'I7', title: bi('履行限期改正或者限期支付指令', 'Obey an order to correct or to pay'),
    trigger: bi('收到指令书', 'order received'),
    onExpiry: bi('责令按应付金额百分之五十以上一倍以下加付赔偿金，可以申请法院强制执行', 'extra compensation of 50% to 100% of the sum; the department may ask the court to enforce'),
    note: bi('期限以指令书载明的为准', 'the order itself sets the time'),
  }),
];
