import { bi, rule } from '../rule.js';
import { injuryRegulation } from '../statute.js';

/** 工伤认定与劳动能力鉴定. */
export const workInjury = [
  rule({ ...injuryRegulation('17'), mark: 'V' }, {
    id: 'work-injury.employer-application', ref: 'I8', title: bi('用人单位申请工伤认定', 'The employer applies for recognition'),
    length: 30, unit: 'calendar',
    trigger: bi('事故伤害发生或者被诊断为职业病', 'the accident, or the diagnosis of an occupational disease'),
    extension: { unit: 'calendar', by: bi('遇有特殊情况，经社会保险行政部门同意', 'special circumstances; the social-insurance department agrees') },
    onExpiry: bi('此前发生的符合规定的费用由用人单位负担', 'the employer bears the costs until it applies'),
  }),
  rule({ ...injuryRegulation('17'), mark: 'V' }, {
    id: 'work-injury.worker-application', ref: 'I9', title: bi('职工、近亲属或者工会申请工伤认定', 'The worker, kin or union apply for recognition'),
    length: 1, unit: 'year',
    trigger: bi('事故伤害发生或者被诊断为职业病', 'the accident, or the diagnosis of an occupational disease'),
    onExpiry: bi('不予受理，依法扣除的时间除外', 'not accepted, but for time that the law leaves out'),
    note: bi('确认劳动关系所占的时间是否扣除，由承办人核定', 'whether time spent on confirming the relation is left out needs an officer to decide'),
  }),
  rule({ ...injuryRegulation('20'), mark: 'V' }, {
    id: 'work-injury.decision', ref: 'I10', title: bi('作出工伤认定决定', 'Decide on recognition'),
    length: 60, unit: 'calendar',
    trigger: bi('受理工伤认定申请', 'application accepted'),
    onExpiry: bi('督促作出决定', 'the decision is overdue'),
    note: bi('需以司法机关或者有关部门结论为依据的，等待期间中止', 'stayed while a judicial or administrative conclusion is awaited'),
  }),
  rule({ ...injuryRegulation('20'), mark: 'V' }, {
    id: 'work-injury.clear-decision', ref: 'I10', title: bi('事实清楚的工伤认定决定', 'Decide on recognition in a clear case'),
    length: 15, unit: 'calendar',
    trigger: bi('受理工伤认定申请', 'application accepted'),
    onExpiry: bi('督促作出决定', 'the decision is overdue'),
  }),
  rule({ ...injuryRegulation('25'), mark: 'V' }, {
    id: 'work-injury.appraisal', ref: 'I11', title: bi('作出劳动能力鉴定结论', 'Appraise the capacity to work'),
    length: 60, unit: 'calendar',
    trigger: bi('收到劳动能力鉴定申请', 'application received'),
    extension: { length: 30, unit: 'calendar', by: bi('必要时由鉴定委员会决定', 'the appraisal committee, where necessary') },
    onExpiry: bi('督促作出结论', 'the conclusion is overdue'),
  }),
  rule({ ...injuryRegulation('26'), mark: 'V' }, {
    id: 'work-injury.re-appraisal', ref: 'I12', title: bi('申请再次鉴定', 'Ask for a second appraisal'),
    length: 15, unit: 'calendar',
    trigger: bi('收到鉴定结论', 'conclusion received'),
    onExpiry: bi('鉴定结论不再复议', 'the conclusion stands'),
  }),
  rule({ ...injuryRegulation('28'), mark: 'V' }, {
    id: 'work-injury.review', ref: 'I13', title: bi('申请复查鉴定的最早日期', 'Earliest day for a review of the appraisal'),
    length: 1, unit: 'year', roll: false,
    trigger: bi('作出鉴定结论', 'conclusion made'),
    onExpiry: bi('认为伤残情况发生变化的，可以申请复查', 'a review may be asked for where the condition has changed'),
  }),
];
