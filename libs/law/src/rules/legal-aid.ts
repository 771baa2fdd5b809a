import { bi, localRule, rule, versions } from '../rule.js';
import { legalAidLaw, legalAidProcedure, legalAidProcedure2012 } from '../statute.js';

const untilLaw = legalAidProcedure2012('2021-12-31');
const untilProcedure = legalAidProcedure2012('2023-08-31');

/** The Law of 2021 says "days" where the procedure of 2012 said "working days": they are counted as calendar days. */
const CALENDAR = bi('法律写“日”，按自然日计算并顺延；2012年规定为工作日', 'the Law says days: calendar days that roll; the procedure of 2012 said working days');

/** 法律援助. */
export const legalAid = [
  ...versions(
    [
      { ...untilLaw('13'), mark: 'V2', unit: 'working' },
      { ...legalAidLaw('43'), mark: 'V', note: CALENDAR },
    ],
    {
      id: 'legal-aid.decision', ref: 'G1', title: bi('决定是否给予法律援助', 'Decide on legal aid'),
      length: 7, unit: 'calendar',
      trigger: bi('收到法律援助申请', 'application received'),
      onExpiry: bi('督促作出决定', 'the decision is overdue'),
    },
  ),
  localRule({ ...legalAidLaw('43'), mark: 'V' }, {
    id: 'legal-aid.supplement', ref: 'G1', title: bi('申请人补充材料', 'The applicant supplies what is missing'),
    trigger: bi('收到一次性告知', 'the one-time notice received'),
    onExpiry: bi('未按要求补充的，视为撤回申请', 'counts as withdrawn'),
    note: bi('期限以告知书为准，补充期间不计入审查期限', 'the notice sets the time; it is outside the time for the decision'),
  }),
  ...versions(
    [
      { ...untilLaw('20'), mark: 'V2', length: 7, unit: 'working' },
      { ...legalAidLaw('43'), mark: 'V' },
    ],
    {
      id: 'legal-aid.appointment', ref: 'G2', title: bi('指派法律援助人员', 'Appoint counsel'),
      length: 3, unit: 'calendar',
      trigger: bi('作出给予法律援助决定', 'legal aid granted'),
      onExpiry: bi('督促指派', 'the appointment is overdue'),
    },
  ),
  ...versions(
    [
      { ...untilProcedure(), mark: 'GK', note: bi('2012年规定的条文和日数单位待核，可能为工作日；核实前按较短的自然日提醒', 'the article of 2012 and its unit have not been checked and may be working days; until then the shorter reading is used') },
      { ...legalAidProcedure('27'), mark: 'V2' },
    ],
    {
      id: 'legal-aid.retainer', ref: 'G3', title: bi('签订委托代理协议', 'Sign the retainer'),
      length: 5, unit: 'calendar',
      trigger: bi('收到指派', 'appointment received'),
      onExpiry: bi('督促签订，受援人或者客观原因除外', 'the retainer is overdue, unless the client or circumstances prevent it'),
    },
  ),
  rule({ ...legalAidLaw('49'), mark: 'V' }, {
    id: 'legal-aid.objection-review', ref: 'G5', title: bi('审查对不予援助决定的异议', 'Review an objection to a refusal'),
    length: 5, unit: 'calendar',
    trigger: bi('司法行政部门收到异议', 'the justice bureau received the objection'),
    onExpiry: bi('督促审查；对维持不服的可以申请复议或者起诉', 'the review is overdue; a refusal that is upheld is open to reconsideration or suit'),
  }),
  rule({ ...legalAidLaw('44'), mark: 'V' }, {
    id: 'legal-aid.urgent-threshold', ref: 'G6', title: bi('先行提供法律援助的界限', 'From when aid is given first, papers later'),
    length: 7, unit: 'calendar', backward: true,
    trigger: bi('法定时效或者期限届满', 'the limitation or time limit that is about to end'),
    onExpiry: bi('距届满不足七日，可以先行提供援助、事后补办', 'less than seven days remain: aid first, papers later'),
  }),
  rule({ ...legalAidProcedure(), mark: 'GK' }, {
    id: 'legal-aid.closing', ref: 'G7', title: bi('提交结案材料', 'Hand in the closing file'),
    length: 30, unit: 'calendar',
    trigger: bi('案件办结', 'case ended'),
    onExpiry: bi('督促提交', 'the file is overdue'),
    note: bi('条文序号和日数待核', 'the article and its number of days have not been checked'),
  }),
];
