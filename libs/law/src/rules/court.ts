import { civilProcedure, civilProcedureBefore2022, civilProcedureSince2022 } from '../civil-procedure.js';
import { bi, versions, type Extension } from '../rule.js';

const remind = bi('督促办理', 'overdue: the court is to be reminded');
const president = (length: number): Extension => ({ length, unit: 'month', by: bi('本院院长批准', 'the president of the court') });

/** 民事第一审. Periods of the Civil Procedure Law are calendar days that roll. */
export const court = [
  ...versions(civilProcedure({ 2013: '123', 2022: '126' }), {
    id: 'court.filing', ref: 'C1', title: bi('决定是否立案', 'Decide on filing'),
    length: 7, unit: 'calendar',
    trigger: bi('收到起诉状', 'complaint received'),
    onExpiry: bi('督促立案或者裁定不予受理', 'filing or a ruling of refusal is overdue'),
    note: bi('当事人坚持起诉的，诉前调解不影响本期限', 'mediation before filing does not stop it where a party insists on suing'),
  }),
  ...versions(civilProcedure({ 2013: '125', 2022: '128' }), {
    id: 'court.service-copy', ref: 'C2', title: bi('送达起诉状副本', 'Serve the complaint'),
    length: 5, unit: 'calendar', trigger: bi('立案', 'case filed'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '125', 2022: '128' }), {
    id: 'court.defence', ref: 'C3', title: bi('提出答辩状', 'Submit the defence'),
    length: 15, unit: 'calendar',
    trigger: bi('收到起诉状副本', 'copy of the complaint received'),
    onExpiry: bi('不提出答辩状的，不影响审理', 'the case goes on without a defence'),
  }),
  ...versions(civilProcedure({ 2013: '125', 2022: '128' }), {
    id: 'court.forward-defence', ref: 'C4', title: bi('送达答辩状副本', 'Send the defence on'),
    length: 5, unit: 'calendar', trigger: bi('收到答辩状', 'defence received'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '128', 2022: '131' }), {
    id: 'court.panel-notice', ref: 'C5', title: bi('告知审判人员', 'Name the judges'),
    length: 3, unit: 'calendar', trigger: bi('审判人员确定', 'judges assigned'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '136', 2022: '139' }), {
    id: 'court.hearing-notice', ref: 'C6', title: bi('通知开庭', 'Notice of the hearing'),
    length: 3, unit: 'calendar', backward: true,
    trigger: bi('开庭', 'the hearing'),
    onExpiry: bi('应当另定开庭日期', 'another day must be set'),
    note: bi('简易程序不受此限', 'not binding in the summary procedure'),
  }),
  ...versions(civilProcedure({ 2013: '149', 2022: '152' }), {
    id: 'court.ordinary-trial', ref: 'C7', title: bi('普通程序审结', 'Finish an ordinary trial'),
    length: 6, unit: 'month', trigger: bi('立案', 'case filed'), extension: president(6), onExpiry: remind,
    note: bi('还需延长的，报请上级法院批准', 'more needs the higher court'),
  }),
  ...versions(
    [civilProcedureBefore2022('161'), ...civilProcedureSince2022('164').map(source => ({ ...source, extension: president(1) }))],
    {
      id: 'court.summary-trial', ref: 'C8', title: bi('简易程序审结', 'Finish a summary trial'),
      length: 3, unit: 'month', trigger: bi('立案', 'case filed'),
      onExpiry: bi('转为普通程序', 'goes over to the ordinary procedure'),
    },
  ),
  ...versions(civilProcedureSince2022('168'), {
    id: 'court.small-claims-trial', ref: 'C9', title: bi('小额诉讼程序审结', 'Finish a small-claims trial'),
    length: 2, unit: 'month', trigger: bi('立案', 'case filed'), extension: president(1), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '148', 2022: '151' }), {
    id: 'court.judgment-delivery', ref: 'C11', title: bi('当庭宣判后发送判决书', 'Deliver a judgment pronounced in court'),
    length: 10, unit: 'calendar', trigger: bi('当庭宣判', 'judgment pronounced'), onExpiry: remind,
    note: bi('定期宣判的，当即发给判决书', 'a judgment on a fixed date is handed over at once'),
  }),
  ...versions(civilProcedure({ 2013: '47', 2022: '50' }), {
    id: 'court.recusal-decision', ref: 'C21', title: bi('决定回避申请', 'Decide on a recusal'),
    length: 3, unit: 'calendar', trigger: bi('提出回避申请', 'recusal asked for'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '47', 2022: '50' }), {
    id: 'court.recusal-review', ref: 'C21', title: bi('复议回避决定', 'Review the decision on a recusal'),
    length: 3, unit: 'calendar', trigger: bi('收到复议申请', 'review asked for'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '83', 2022: '86' }), {
    id: 'court.excused-delay', ref: 'D6', title: bi('因正当理由耽误期限申请顺延', 'Ask for more time after an excused delay'),
    length: 10, unit: 'calendar',
    trigger: bi('障碍消除', 'the obstacle ended'),
    onExpiry: bi('不得再申请顺延，是否准许由法院决定', 'no more time may be asked for; the court decides on a request in time'),
  }),
  ...versions(
    [{ ...civilProcedureBefore2022('92'), length: 60 }, ...civilProcedureSince2022('95')],
    {
      id: 'court.public-notice', ref: 'D7', title: bi('公告送达', 'Service by public notice'),
      length: 30, unit: 'calendar', roll: false,
      trigger: bi('发出公告', 'notice published'),
      onExpiry: bi('视为送达', 'counts as served'),
    },
  ),
];
