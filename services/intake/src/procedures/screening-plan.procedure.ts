import { text } from '@fengqiao/case-file';
import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { finishPlan, openPlan, recordVisit } from '../decisions/screen-employers.js';
import { PlanInput, screeningPlanHead, VisitInput } from './screening-plan.head.js';

const desk = screeningPlanHead.roles;
const EARLY = practice('主动排查、提前介入');

/** 主动排查: employers that are looked at before anybody complains, by a day; claims found there are registered with the channel `screening`. */
export const screeningPlan = procedure(screeningPlanHead)(action => ({
  plan: action({ title: '制定排查计划', from: 'new', to: 'running', by: ['triage-officer'], basis: EARLY, input: PlanInput, starts: ['round'], decide: openPlan }),
  recordVisit: action({ title: '登记排查情况', from: ['running', 'overdue'], to: ['running', 'overdue'], by: desk, basis: law('工会法', '26'), input: VisitInput, decide: recordVisit }),
  fallOverdue: action({ title: '排查期满', from: 'running', to: 'overdue', by: ['system'], basis: EARLY, input: z.unknown(), expires: ['round'] }),
  finish: action({ title: '办结', from: ['running', 'overdue'], to: 'finished', by: ['triage-officer'], basis: EARLY, input: z.strictObject({}), stops: ['round'], decide: finishPlan }),
  end: action({
    title: '提前终止', from: ['running', 'overdue'], to: 'ended', by: ['triage-officer'], basis: EARLY, input: z.strictObject({ closedWhy: text(1000) }), drops: ['round'],
  }),
}));
