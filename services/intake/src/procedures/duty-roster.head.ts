import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** `HH:MM`, as the door says it. */
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const DUTY_OFFICES = ['lawyer', 'mediator', 'volunteer', 'counsellor', 'arbitrator', 'labour-relations-adviser', 'clerk'] as const;

/** 值班: who sits where on one day from when to when. `person` is an entry of a roster, no private number. */
export const Shift = z.strictObject({
  id: text(60), person: text(60), name: text(100), office: z.enum(DUTY_OFFICES), on: civilDateField, begins: hour, ends: hour,
  /** Who took it over (换班、顶班), and why. */
  substitute: z.strictObject({ person: text(60), name: text(100), reason: text(500) }).optional(),
  /** Whether the person came. */
  attended: z.boolean().optional(),
});
export type Shift = z.infer<typeof Shift>;

/** 一键求助: a call for help, whom it was put through to, and whether anybody answered. */
export const HelpCall = z.strictObject({
  id: text(60), on: civilDateField, time: hour, office: z.enum(DUTY_OFFICES), shift: text(60), person: text(60), answered: z.boolean(),
});
export type HelpCall = z.infer<typeof HelpCall>;

/** What the roster of one post for one period remembers. */
export const DutyFacts = z.strictObject({
  /** Station, window, room or line of the scheme. */
  post: text(60),
  title: text(100),
  from: civilDateField,
  to: civilDateField,
  shifts: z.array(Shift).max(1000),
  calls: z.array(HelpCall).max(5000),
});
export type DutyFacts = z.infer<typeof DutyFacts>;

export const dutyRosterHead = {
  name: 'duty-roster', title: '驻点值班', version: 1, facts: DutyFacts,
  roles: ['clerk', 'triage-officer', 'duty-lawyer'],
  states: {
    published: { title: '已公布' },
    ended: { title: '值班期满', terminal: true },
    replaced: { title: '已另行排班', terminal: true },
  },
  duties: { period: { title: '值班期' } },
} as const satisfies ProcedureHead<string, string, string, typeof DutyFacts>;

export type DutyState = keyof typeof dutyRosterHead.states;
export type DutyDocket = DocketView<DutyFacts, DutyState>;
export type DutyDecision = Decision<DutyFacts, DutyState, keyof typeof dutyRosterHead.duties>;
