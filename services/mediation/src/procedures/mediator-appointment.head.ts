import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** 专职 兼职 特邀 … and “三师”. */
export const OFFICES = [
  'full-time-mediator', 'part-time-mediator', 'invited-mediator', 'volunteer', 'counsellor', 'lawyer', 'labour-relations-adviser', 'lay-judge', 'arbitrator',
] as const;

/** A training with its test, as it is filled in. */
export const Training = z.strictObject({ course: text(200), hours: z.int().min(1).max(1000), passed: z.boolean() });
export type Training = z.infer<typeof Training>;

/** The year's or the quarter's work, from the cases themselves; the grade is the assessor's. */
export const Assessment = z.strictObject({
  period: text(40), cases: z.int().min(0), agreements: z.int().min(0), performed: z.int().min(0), complaints: z.int().min(0),
  grade: z.enum(['good', 'fair', 'poor']), remark: text(1000).optional(),
});
export type Assessment = z.infer<typeof Assessment>;

/** The letter of appointment and its term. */
export const Letter = z.strictObject({ number: text(60), validFrom: civilDateField, validTo: civilDateField });
export type Letter = z.infer<typeof Letter>;

export const Removal = z.strictObject({ ground: z.enum(['poor-work', 'misconduct', 'own-wish', 'unfit', 'term-ended']), reason: text(1000) });
export type Removal = z.infer<typeof Removal>;

/** What an appointment remembers; the roster of a place is the list of dockets in force. */
export const AppointmentFacts = z.strictObject({
  person: text(100),
  office: z.enum(OFFICES),
  /** Firms and bodies the person works or worked for; compared with the parties when a case is assigned. */
  affiliations: z.array(text(100)).max(50),
  recommendedBy: text(100),
  trainings: z.array(Training.extend({ on: civilDateField })).max(100),
  letter: Letter,
  assessments: z.array(Assessment.extend({ on: civilDateField })).max(100),
  removal: Removal,
});
export type AppointmentFacts = z.infer<typeof AppointmentFacts>;

export const mediatorAppointmentHead = {
  name: 'mediator-appointment', title: '调解员等人员聘任与考核', version: 1, facts: AppointmentFacts,
  roles: ['roster-keeper', 'roster-approver'],
  states: {
    nominated: { title: '已推荐' },
    serving: { title: '在册' },
    suspended: { title: '暂停派案' },
    lapsed: { title: '聘期届满' },
    removed: { title: '已退出名册', terminal: true },
    notAppointed: { title: '未聘任', terminal: true },
  },
  duties: { term: { title: '聘期' } },
} as const satisfies ProcedureHead<string, string, string, typeof AppointmentFacts>;

export type AppointmentState = keyof typeof mediatorAppointmentHead.states;
export type AppointmentDocket = DocketView<AppointmentFacts, AppointmentState>;
export type AppointmentDecision = Decision<AppointmentFacts, AppointmentState, keyof typeof mediatorAppointmentHead.duties>;
