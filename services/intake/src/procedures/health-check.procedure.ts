import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { agreePlan, finishCheck, markDone, reportCheck } from '../decisions/check-employer.js';
import { healthCheckHead } from './health-check.head.js';
import { Done, NotAdmitted, Plan, Report, Visit, Visiting } from './health-check.inputs.js';

const expert = ['health-check-expert'] as const;

/** 法治体检: a team visits an employer that agrees to it, reports what it found, and follows the plan. */
export const healthCheck = procedure(healthCheckHead)(action => ({
  plan: action({
    title: '安排体检', from: 'new', to: 'planned', by: expert, basis: practice('法治体检专家服务队'),
    input: Visiting,
  }),
  visit: action({
    title: '登记走访', from: 'planned', to: 'visited', by: expert, basis: law('工会法', '26'),
    input: Visit, issues: ['visit-record'],
  }),
  notAdmitted: action({
    title: '企业未接受', from: 'planned', to: 'refused', by: expert, basis: practice('体检以企业自愿为前提'), input: NotAdmitted,
  }),
  report: action({
    title: '出具体检报告', from: 'visited', to: 'reported', by: expert, basis: practice('《体检报告》'), input: Report, issues: ['health-report'], decide: reportCheck,
  }),
  agreePlan: action({
    title: '商定整改方案', from: 'reported', to: 'improving', by: expert, basis: practice('风险预防化解建议方案'), input: Plan,
    starts: ['improvement'], issues: ['improvement-plan'], decide: agreePlan,
  }),
  markDone: action({
    title: '登记整改完成项', from: 'improving', to: 'improving', by: expert, basis: practice('整改跟踪'), input: Done, decide: markDone,
  }),
  finish: action({
    title: '办结', from: ['reported', 'improving'], to: 'finished', by: expert, basis: practice('整改回访'), input: z.strictObject({}), stops: ['improvement'],
    issues: ['follow-up-record'], decide: finishCheck,
  }),
}));
