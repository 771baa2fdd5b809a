import { bi, localRule, rule, versions } from '../rule.js';
import { arbitrationRules, arbitrationRules2009, disputeLaw } from '../statute.js';

/**
 * 劳动争议仲裁法 counts 3, 5 and 10 days without saying of what; the case-handling rules of 2017 (art. 80) read them as
 * working days and 15 and 45 as calendar days. The article itself was not read, so no rule that rests on it is marked V.
 */
const WORKING = bi('“三日”“五日”“十日”指工作日（办案规则第八十条，条文待核）', 'three, five and ten days are working days (case-handling rules, art. 80, text not yet checked)');

/** 劳动人事争议仲裁: from the application to the award. */
export const arbitration = [
  ...versions([
    { ...arbitrationRules2009(), mark: 'GK', note: bi('2009年规则的条文序号待核', 'the number of the article in the rules of 2009 has not been checked') },
    { ...arbitrationRules('29'), mark: 'V2' },
  ], {
    id: 'arbitration.completeness', ref: 'A1', title: bi('一次性告知补正', 'Say once what is missing'),
    length: 5, unit: 'working',
    trigger: bi('收到仲裁申请', 'application received'),
    onExpiry: bi('督促告知；补正后，收件日期自材料齐备起重新计算', 'the notice is overdue; the date of receipt restarts when the papers are complete'),
  }),
  rule({ ...disputeLaw('29'), mark: 'V2' }, {
    id: 'arbitration.acceptance', ref: 'A2', title: bi('决定是否受理', 'Accept or refuse'),
    length: 5, unit: 'working',
    trigger: bi('收到仲裁申请', 'application received'),
    onExpiry: bi('不予受理或者逾期未作决定的，申请人可以起诉', 'on refusal or silence the applicant may sue'),
    note: WORKING,
  }),
  rule({ ...disputeLaw('29'), mark: 'GK' }, {
    id: 'arbitration.suit-on-refusal', ref: 'A2', title: bi('不服不予受理的起诉期限', 'Sue on a refusal'),
    length: 15, unit: 'calendar',
    trigger: bi('收到不予受理通知书', 'notice of refusal received'),
    onExpiry: bi('以受诉法院意见为准', 'the court decides'),
    note: bi('法律未写明日数，十五日为通知书通常所载', 'the Law gives no number; fifteen days is what notices usually print'),
  }),
  rule({ ...arbitrationRules('31'), mark: 'V2' }, {
    id: 'arbitration.transfer', ref: 'A3', title: bi('告知无管辖权', 'Say that another commission is competent'),
    length: 5, unit: 'working',
    trigger: bi('收到仲裁申请', 'application received'),
    onExpiry: bi('督促书面说明并告知有管辖权的仲裁委员会', 'written notice is overdue'),
  }),
  rule({ ...disputeLaw('30'), mark: 'V2' }, {
    id: 'arbitration.service-copy', ref: 'A4', title: bi('送达申请书副本', 'Serve the application on the respondent'),
    length: 5, unit: 'working',
    trigger: bi('受理仲裁申请', 'application accepted'),
    onExpiry: bi('督促送达', 'service is overdue'),
    note: WORKING,
  }),
  rule({ ...disputeLaw('30'), mark: 'V2' }, {
    id: 'arbitration.defence', ref: 'A5', title: bi('提交答辩书', 'Submit the defence'),
    length: 10, unit: 'working',
    trigger: bi('收到申请书副本', 'copy of the application received'),
    onExpiry: bi('不提交答辩书的，不影响仲裁程序进行', 'the case goes on without a defence'),
    note: bi('“十日”指工作日（办案规则第八十条，条文待核）；简易处理的，经被申请人同意可以缩短或者取消', 'ten working days (case-handling rules, art. 80, not yet checked); shorter or waived in simplified handling with the respondent’s consent'),
  }),
  rule({ ...disputeLaw('30'), mark: 'V2' }, {
    id: 'arbitration.forward-defence', ref: 'A6', title: bi('送达答辩书副本', 'Send the defence to the applicant'),
    length: 5, unit: 'working',
    trigger: bi('收到答辩书', 'defence received'),
    onExpiry: bi('督促送达', 'service is overdue'),
    note: WORKING,
  }),
  rule({ ...disputeLaw('32'), mark: 'V2' }, {
    id: 'arbitration.tribunal-notice', ref: 'A7', title: bi('通知仲裁庭组成', 'Tell the parties of the tribunal'),
    length: 5, unit: 'working',
    trigger: bi('受理仲裁申请', 'application accepted'),
    onExpiry: bi('督促通知', 'the notice is overdue'),
    note: WORKING,
  }),
  rule({ ...disputeLaw('35'), mark: 'V2' }, {
    id: 'arbitration.hearing-notice', ref: 'A8', title: bi('通知开庭', 'Notice of the hearing'),
    length: 5, unit: 'working', backward: true,
    trigger: bi('开庭', 'the hearing'),
    onExpiry: bi('应当另定开庭日期', 'another day must be set'),
    note: WORKING,
  }),
  rule({ ...disputeLaw('35'), mark: 'V2' }, {
    id: 'arbitration.postponement', ref: 'A8', title: bi('请求延期开庭', 'Ask to postpone the hearing'),
    length: 3, unit: 'working', backward: true,
    trigger: bi('开庭', 'the hearing'),
    onExpiry: bi('由仲裁委员会决定是否延期', 'the commission decides whether to postpone'),
    note: WORKING,
  }),
  rule({ ...arbitrationRules('10'), mark: 'GK' }, {
    id: 'arbitration.jurisdiction-objection', ref: 'A9', title: bi('提出管辖异议', 'Object to jurisdiction'),
    length: 10, unit: 'working',
    trigger: bi('收到申请书副本', 'copy of the application received'),
    onExpiry: bi('逾期提出的，不影响仲裁程序进行', 'a later objection is disregarded'),
    note: bi('与答辩期同时届满', 'ends with the time for the defence'),
  }),
  localRule({ ...arbitrationRules('44'), mark: 'V2' }, {
    id: 'arbitration.change-of-claims', ref: 'A10', title: bi('增加或者变更仲裁请求', 'Add or change claims'),
    trigger: bi('收到举证通知', 'notice of evidence received'),
    onExpiry: bi('另行申请仲裁', 'a separate case'),
    note: bi('举证期限届满前提出，日数以举证通知书为准', 'until the time for evidence ends, as its notice sets it'),
  }),
  rule({ ...arbitrationRules('36'), mark: 'GK' }, {
    id: 'arbitration.counter-application', ref: 'A11', title: bi('提出反申请', 'Counter-application'),
    length: 10, unit: 'working',
    trigger: bi('收到申请书副本', 'copy of the application received'),
    onExpiry: bi('另行申请仲裁', 'a separate case'),
    note: bi('与答辩期同时届满', 'ends with the time for the defence'),
  }),
  rule({ ...arbitrationRules('36'), mark: 'GK' }, {
    id: 'arbitration.counter-acceptance', ref: 'A11', title: bi('决定是否受理反申请', 'Accept or refuse a counter-application'),
    length: 5, unit: 'working',
    trigger: bi('收到反申请', 'counter-application received'),
    onExpiry: bi('督促决定', 'the decision is overdue'),
  }),
  rule({ ...disputeLaw('43'), mark: 'V' }, {
    id: 'arbitration.award', ref: 'A12', title: bi('作出裁决', 'Make the award'),
    length: 45, unit: 'calendar',
    trigger: bi('受理仲裁申请', 'application accepted'),
    extension: {
      length: 15, unit: 'calendar', inWriting: true,
      by: bi('案情复杂，经仲裁委员会主任或者其委托的仲裁院负责人书面批准，书面通知当事人', 'complex case; the director, or by delegation the head of the institute, in writing, with written notice to the parties'),
    },
    onExpiry: bi('当事人可以就该争议事项起诉', 'a party may sue on the matter'),
    note: bi('追加当事人、变更请求、并案审理反申请或者移送的，自决定、受理或者移送之日重新计算；中止和公告送达期间不计入', 'restarts on an added party, a changed claim, a joined counter-application or a transfer; suspension and public notice are not counted'),
  }),
  rule({ ...arbitrationRules('64'), mark: 'GK' }, {
    id: 'arbitration.collective-acceptance', ref: 'A25', title: bi('决定是否受理集体劳动争议', 'Accept or refuse a collective dispute'),
    length: 5, unit: 'working',
    trigger: bi('收到仲裁申请', 'application received'),
    onExpiry: bi('申请人可以起诉', 'the applicants may sue'),
  }),
  rule({ ...arbitrationRules('64'), mark: 'GK' }, {
    id: 'arbitration.collective-notice', ref: 'A25', title: bi('集体劳动争议一次性告知', 'One notice in a collective dispute'),
    length: 5, unit: 'working',
    trigger: bi('受理仲裁申请', 'application accepted'),
    onExpiry: bi('督促告知组庭、答辩、举证、开庭等事项', 'the notice of tribunal, defence, evidence and hearing is overdue'),
  }),
];
