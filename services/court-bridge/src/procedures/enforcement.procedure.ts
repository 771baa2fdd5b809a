import { ENFORCEMENT } from '@fengqiao/contracts';
import { law, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';
import {
  closeEnforcement, joinDistribution, objectToConduct, recordRecovery, resumeEnforcement, ruleOnObjection, stayEnforcement, takeMeasure,
} from '../decisions/conduct-enforcement.js';
import { fileEnforcement, refuseFiling } from '../decisions/file-enforcement.js';
import { enforcementHead } from './enforcement.head.js';
import {
  Closing, ConductObjection, DirectEnforcement, EnforcementFiling, Explained, FilingRefusal, FrozenElsewhere, LongerUntil, Measure, ObjectionRuling, RecoveredMoney,
  Settlement, Stay,
} from './enforcement.inputs.js';
import { CIVIL_PROCEDURE_LAW, ENFORCEMENT_RULES, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';

const OPEN = ['filed', 'enforcing'] as const;
const PENDING = ['filed', 'enforcing', 'stayed'] as const;

/** 强制执行 of an instrument in force, from the application to the outcome code. */
export const enforcement = procedure(enforcementHead)(action => {
  const filing = {
    title: '执行立案', to: 'filed', by: ['filing-clerk'], basis: law(ENFORCEMENT_RULES, '16'), input: EnforcementFiling,
    stops: ['filing'], starts: ['completion'], issues: ['acceptance-notice'], decide: fileEnforcement,
  } as const;
  const refusal = {
    title: '不予受理执行申请', to: 'notFiled', by: ['filing-clerk'], basis: law(ENFORCEMENT_RULES, '16'), input: FilingRefusal,
    stops: ['filing', 'notice'], issues: ['non-acceptance-ruling'], decide: refuseFiling,
  } as const;

  return {
    receive: action({
      title: '接收转来的执行申请', from: 'new', to: 'received', by: ['system'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '51'), input: ENFORCEMENT.particulars,
      receives: ['enforcement'], starts: ['filing', 'notice', 'escalation'], issues: ['papers-receipt'],
      decide: (_docket, told, moment) => ({ facts: { ...told, appliedOn: moment.on } }),
    }),
    apply: action({
      title: '收取执行申请', from: 'new', to: 'received', by: ['filing-clerk'], basis: law(ENFORCEMENT_RULES, '16'), input: DirectEnforcement,
      starts: ['filing', 'notice', 'escalation'], issues: ['papers-receipt'],
      decide: (_docket, { postedOn, ...told }, moment) => ({ facts: { ...told, appliedOn: postedOn ?? moment.on } }),
    }),
    file: action({ ...filing, from: 'received', answers: ['accepted'] }),
    fileRetained: action({ ...filing, from: 'retained' }),
    refuseFiling: action({ ...refusal, from: 'received', answers: ['declined'] }),
    // After a refused return the referral counts as taken; only a conclusion can answer it now.
    refuseRetained: action({ ...refusal, from: 'retained', answers: ['concluded'] }),
    notifyDebtor: action({
      title: '发出执行通知', from: 'filed', to: 'enforcing', by: ['enforcement-officer'], basis: law(ENFORCEMENT_RULES, '22'), input: z.strictObject({}),
      stops: ['notice'], issues: ['enforcement-notice', 'property-report-order'],
    }),
    takeMeasure: action({
      title: '采取执行措施', from: OPEN, to: OPEN, by: ['enforcement-officer'], basis: law(CIVIL_PROCEDURE_LAW, '253-266'), input: Measure,
      issues: ['enforcement-ruling'], decide: takeMeasure,
    }),
    joinDistribution: action({
      title: '参与分配他案已控制财产', from: OPEN, to: OPEN, by: ['enforcement-officer'], basis: law(ENFORCEMENT_RULES, '55-56'), input: FrozenElsewhere,
      issues: ['distribution-letter'], decide: joinDistribution,
    }),
    recordRecovery: action({
      title: '登记执行到位', from: PENDING, to: PENDING, by: ['enforcement-officer'], basis: law(ENFORCEMENT_RULES, '63'), input: RecoveredMoney,
      issues: ['payment-receipt'], decide: recordRecovery,
    }),
    settle: action({
      title: '记录执行和解', from: PENDING, to: PENDING, by: ['enforcement-officer'], basis: law(CIVIL_PROCEDURE_LAW, '241'), input: Settlement,
      issues: ['settlement-record'], decide: (_docket, { terms }, moment) => ({ facts: { settlement: { on: moment.on, terms } } }),
    }),
    stay: action({
      title: '裁定中止执行', from: OPEN, to: 'stayed', by: ['enforcement-officer'], basis: law(CIVIL_PROCEDURE_LAW, '267'), input: Stay,
      pauses: ['completion'], issues: ['stay-ruling'], decide: stayEnforcement,
    }),
    resume: action({
      title: '恢复执行', from: 'stayed', to: OPEN, by: ['enforcement-officer'], basis: law(CIVIL_PROCEDURE_LAW, '267'), input: Explained,
      resumes: ['completion'], issues: ['resumption-ruling'], decide: resumeEnforcement,
    }),
    objectToConduct: action({
      title: '提出执行行为异议', from: PENDING, to: PENDING, by: ['filing-clerk', 'enforcement-officer'], basis: law(CIVIL_PROCEDURE_LAW, '236'), input: ConductObjection,
      starts: ['objection'], decide: objectToConduct,
    }),
    ruleOnObjection: action({
      title: '裁定执行异议', from: PENDING, to: PENDING, by: ['enforcement-officer'], basis: law(CIVIL_PROCEDURE_LAW, '236'), input: ObjectionRuling,
      stops: ['objection'], starts: ['reconsideration'], issues: ['objection-ruling'], decide: ruleOnObjection,
    }),
    extendCompletion: action({
      title: '延长执行期限', from: OPEN, to: OPEN, by: ['president'], basis: law(ENFORCEMENT_RULES, '63'), input: LongerUntil,
      starts: ['completion'], decide: (_docket, { until }) => ({ clocks: { completion: { until } } }),
    }),
    halfYearPassed: action({
      title: '六个月未执行', from: PENDING, to: PENDING, by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '237'), input: z.strictObject({}), expires: ['escalation', 'completion'],
      decide: (_docket, _input, moment) => ({
        facts: { overdueSince: moment.on },
        remark: { zh: '自收到申请之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行', en: 'Six months without enforcement: the creditor may turn to the next higher court' },
      }),
    }),
    close: action({
      title: '执行结案', from: PENDING, to: 'closed', by: ['enforcement-officer'], basis: law(ENFORCEMENT_RULES, '64'), input: Closing,
      stops: ['completion'], starts: ['suitInstead'], answers: ['concluded'], issues: ['closing-notice'], decide: closeEnforcement,
    }),
    ...receivingDesk(action, { waiting: 'received', working: 'retained', returnAsked: 'returnAsked', gone: 'gone' }, ['filing-clerk']),
  };
});
