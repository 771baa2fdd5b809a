import { caseNumberField, civilDateField, text } from '@fengqiao/case-file';
import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { finishPlan, openPlan, recordVisit } from '../decisions/screen-employers.js';

/** One employer or site to be looked at; `foundCases` are the claims that came of it. */
const Target = z.strictObject({
  id: text(60), employer: text(100), why: text(500), visitedOn: civilDateField.optional(),
  note: text(2000).optional(), foundCases: z.array(caseNumberField).max(200).optional(),
});

export const PlanFacts = z.strictObject({ topic: text(200), by: civilDateField, targets: z.array(Target).max(500), closedWhy: text(1000) });
export type PlanFacts = z.infer<typeof PlanFacts>;

export const PlanInput = z.strictObject({ topic: text(200), by: civilDateField, targets: z.array(Target.pick({ employer: true, why: true })).min(1).max(500) });
export type PlanInput = z.infer<typeof PlanInput>;
export const VisitInput = z.strictObject({
  target: text(60), visitedOn: civilDateField, note: text(2000), foundCases: z.array(caseNumberField).max(200).default([]),
});
export type VisitInput = z.infer<typeof VisitInput>;

const desk = ['clerk', 'triage-officer'] as const;
const EARLY = practice('主动排查、提前介入');

/** 主动排查: employers that are looked at before anybody complains, by a day; claims found there are registered with the channel `screening`. */
export const screeningPlan = procedure({
  name: 'screening-plan', title: '用工风险主动排查', version: 1, facts: PlanFacts, roles: desk,
  states: {
    running: { title: '排查中' },
    overdue: { title: '逾期未完成' },
    finished: { title: '已完成', terminal: true },
    ended: { title: '提前终止', terminal: true },
  },
  duties: { round: { title: '完成排查' } },
})(action => ({
  plan: action({ title: '制定排查计划', from: 'new', to: 'running', by: ['triage-officer'], basis: EARLY, input: PlanInput, starts: ['round'], decide: openPlan }),
  recordVisit: action({ title: '登记排查情况', from: ['running', 'overdue'], to: ['running', 'overdue'], by: desk, basis: law('工会法', '26'), input: VisitInput, decide: recordVisit }),
  fallOverdue: action({ title: '排查期满', from: 'running', to: 'overdue', by: ['system'], basis: EARLY, input: z.unknown(), expires: ['round'] }),
  finish: action({ title: '办结', from: ['running', 'overdue'], to: 'finished', by: ['triage-officer'], basis: EARLY, input: z.strictObject({}), stops: ['round'], decide: finishPlan }),
  end: action({
    title: '提前终止', from: ['running', 'overdue'], to: 'ended', by: ['triage-officer'], basis: EARLY, input: z.strictObject({ closedWhy: text(1000) }), drops: ['round'],
  }),
}));
