import { civilProcedure } from '../civil-procedure.js';
import { bi, rule, versions, type Extension } from '../rule.js';
import { labourInterpretation } from '../statute.js';

const remind = bi('督促办理', 'overdue: the court is to be reminded');
const president = (unit: Extension['unit']): Extension => ({ unit, by: bi('本院院长批准', 'the president of the court') });

/** 上诉、再审与保全. */
export const courtRemedies = [
  ...versions(civilProcedure({ 2013: '164', 2022: '171' }), {
    id: 'court.appeal-judgment', ref: 'C12', title: bi('对判决上诉', 'Appeal against a judgment'),
    length: 15, unit: 'calendar', trigger: bi('判决书送达', 'judgment served'), onExpiry: bi('判决生效', 'the judgment takes effect'),
  }),
  ...versions(civilProcedure({ 2013: '164', 2022: '171' }), {
    id: 'court.appeal-ruling', ref: 'C12', title: bi('对裁定上诉', 'Appeal against a ruling'),
    length: 10, unit: 'calendar', trigger: bi('裁定书送达', 'ruling served'), onExpiry: bi('裁定生效', 'the ruling takes effect'),
  }),
  ...versions(civilProcedure({ 2013: '167', 2022: '174' }), {
    id: 'court.appeal-service', ref: 'C13', title: bi('送达上诉状副本', 'Serve the appeal'),
    length: 5, unit: 'calendar', trigger: bi('收到上诉状', 'appeal received'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '167', 2022: '174' }), {
    id: 'court.appeal-defence', ref: 'C13', title: bi('对上诉答辩', 'Answer the appeal'),
    length: 15, unit: 'calendar', trigger: bi('收到上诉状副本', 'copy of the appeal received'),
    onExpiry: bi('不提出答辩状的，不影响审理', 'the case goes on without an answer'),
  }),
  ...versions(civilProcedure({ 2013: '167', 2022: '174' }), {
    id: 'court.appeal-forward-defence', ref: 'C13', title: bi('送达上诉答辩状副本', 'Send the answer on'),
    length: 5, unit: 'calendar', trigger: bi('收到答辩状', 'answer received'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '167', 2022: '174' }), {
    id: 'court.appeal-transfer', ref: 'C13', title: bi('报送上诉案卷', 'Send the file to the higher court'),
    length: 5, unit: 'calendar', trigger: bi('收到上诉状、答辩状', 'appeal and answer received'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '176', 2022: '183' }), {
    id: 'court.appeal-trial', ref: 'C14', title: bi('审结对判决的上诉', 'Finish an appeal against a judgment'),
    length: 3, unit: 'month', trigger: bi('第二审立案', 'appeal filed'), extension: president('month'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '176', 2022: '183' }), {
    id: 'court.appeal-ruling-trial', ref: 'C14', title: bi('审结对裁定的上诉', 'Finish an appeal against a ruling'),
    length: 30, unit: 'calendar', trigger: bi('第二审立案', 'appeal filed'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '205', 2022: '212', 2024: '216' }), {
    id: 'court.retrial-application', ref: 'C15', title: bi('申请再审', 'Apply for retrial'),
    length: 6, unit: 'month', trigger: bi('判决、裁定生效', 'judgment or ruling took effect'),
    onExpiry: bi('除法定情形外不再受理', 'not accepted, but for cases named by the law'),
  }),
  ...versions(civilProcedure({ 2013: '204', 2022: '211', 2024: '215' }), {
    id: 'court.retrial-review', ref: 'C15', title: bi('审查再审申请', 'Review an application for retrial'),
    length: 3, unit: 'month', trigger: bi('收到再审申请书', 'application received'), extension: president('month'), onExpiry: remind,
  }),
  ...versions(civilProcedure({ 2013: '100', 2022: '103' }), {
    id: 'court.urgent-preservation', ref: 'C16', title: bi('紧急情况下裁定保全（四十八小时）', 'Rule on urgent preservation (48 hours)'),
    length: 2, unit: 'calendar', roll: false,
    trigger: bi('接受保全申请', 'application received'), onExpiry: remind,
    note: bi('以小时计，期限于第二日同一时刻届满；系统按日提醒', 'counted in hours: it ends at the same hour of the second day; the system reminds by the day'),
  }),
  ...versions(civilProcedure({ 2013: '101', 2022: '104' }), {
    id: 'court.pre-action-preservation', ref: 'C16', title: bi('诉前保全后起诉或者申请仲裁', 'Sue or arbitrate after preservation before action'),
    length: 30, unit: 'calendar', trigger: bi('法院采取保全措施', 'preservation ordered'), onExpiry: bi('解除保全', 'preservation is lifted'),
  }),
  rule({ ...labourInterpretation('49'), mark: 'V' }, {
    id: 'court.labour-preservation', ref: 'C17', title: bi('劳动争议保全后申请执行', 'Apply for enforcement after preservation in a labour case'),
    length: 3, unit: 'month', trigger: bi('裁判文书或者裁决书生效', 'judgment or award took effect'), onExpiry: bi('解除保全', 'preservation is lifted'),
  }),
];
