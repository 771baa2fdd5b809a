import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';

/** 专职 兼职 特邀 … and “三师”. */
export const OFFICES = [
  'full-time-mediator', 'part-time-mediator', 'invited-mediator', 'volunteer', 'counsellor', 'lawyer', 'labour-relations-adviser', 'lay-judge', 'arbitrator',
] as const;

export const Training = z.strictObject({ course: text(200), hours: z.int().min(1).max(1000), passed: z.boolean() });
/** The year's or the quarter's work, from the cases themselves; the grade is the assessor's. */
export const Assessment = z.strictObject({
  period: text(40), cases: z.int().min(0), agreements: z.int().min(0), performed: z.int().min(0), complaints: z.int().min(0),
  grade: z.enum(['good', 'fair', 'poor']), remark: text(1000).optional(),
});

/** What an appointment remembers; the roster of a place is the list of dockets in force. */
export const AppointmentFacts = z.object({
  person: text(100),
  office: z.enum(OFFICES),
  /** Firms and bodies the person works or worked for; compared with the parties when a case is assigned. */
  affiliations: z.array(text(100)).max(50),
  recommendedBy: text(100),
  trainings: z.array(Training.extend({ on: civilDateField })).max(100),
  letter: z.strictObject({ number: text(60), validFrom: civilDateField, validTo: civilDateField }),
  assessments: z.array(Assessment.extend({ on: civilDateField })).max(100),
  removal: z.strictObject({ ground: z.enum(['poor-work', 'misconduct', 'own-wish', 'unfit', 'term-ended']), reason: text(1000) }),
});
export type AppointmentFacts = z.infer<typeof AppointmentFacts>;
export type AppointmentState = 'nominated' | 'serving' | 'suspended' | 'lapsed' | 'removed' | 'notAppointed';
