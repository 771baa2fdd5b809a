import { caseNumberField, civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { Days } from '../consulting.js';
import type { Decision, DocketView } from '../decision.js';

/** A training with its test, as it is filled in. */
export const Training = z.strictObject({ course: text(200), hours: z.int().min(1).max(1000), passed: z.boolean() });
export type Training = z.infer<typeof Training>;

/** The letter of appointment and its term. */
export const Letter = z.strictObject({ number: text(60), validFrom: civilDateField, validTo: civilDateField });
export type Letter = z.infer<typeof Letter>;

/** What somebody said against a person on the roster, and whether the office found it so. */
export const Complaint = z.strictObject({ caseNo: caseNumberField.optional(), about: text(500), upheld: z.boolean() });
export type Complaint = z.infer<typeof Complaint>;

/** 考核: the days it is about and the grade. The figures it rests on are counted from the dockets, so there is no field for them. */
export const Assessment = z.strictObject({ period: Days, grade: z.enum(['good', 'fair', 'poor']), remark: text(1000).optional() });
export type Assessment = z.infer<typeof Assessment>;

/** Counts of cases by what became of them, under names that the page gives. */
export type Figures = Readonly<Record<string, number>>;

/** 请假: from the first day away to the last. */
export const Leave = Days.extend({ reason: text(500) });
export type Leave = z.infer<typeof Leave>;

export const GROUNDS = ['poor-work', 'misconduct', 'own-wish', 'unfit', 'term-ended'] as const;
export const Removal = z.strictObject({ ground: z.enum(GROUNDS), reason: text(1000) });
export type Removal = z.infer<typeof Removal>;

/** Why nobody is appointed, or nothing assigned for a while. */
export const WithGround = z.strictObject({ reason: text(1000) });

/** What an appointment remembers; the roster of a place is the list of its dockets. */
export const appointmentFacts = (offices: readonly [string, ...string[]]) => z.strictObject({
  /** The number under which cases are assigned to the person. */
  id: text(60),
  person: text(100),
  office: z.enum(offices),
  /** Firms and bodies the person works or worked for; compared with the parties when a case is assigned. */
  affiliations: z.array(text(100)).max(50),
  recommendedBy: text(100),
  trainings: z.array(Training.extend({ on: civilDateField })).max(100),
  letter: Letter,
  leaves: z.array(Leave).max(200),
  complaints: z.array(Complaint.extend({ on: civilDateField })).max(500),
  assessments: z.array(Assessment.extend({ on: civilDateField, figures: z.record(z.string(), z.int().min(0)) })).max(100),
  removal: Removal,
});
export type AppointmentFacts = z.infer<ReturnType<typeof appointmentFacts>>;

export type AppointmentState = 'nominated' | 'serving' | 'suspended' | 'lapsed' | 'removed' | 'notAppointed';
export type AppointmentDocket = DocketView<AppointmentFacts, AppointmentState>;
export type AppointmentDecision = Decision<AppointmentFacts, AppointmentState, 'term'>;
/** The person as other dockets name them: by number or by name. */
export type OnRoster = Pick<AppointmentFacts, 'id' | 'person'>;
