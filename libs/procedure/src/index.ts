export * from './basis.js';
export * from './describe.js';
export * from './visitor.js';
export * from './decision.js';
export * from './consulting.js';
export * from './roster.js';
export * from './sittings.js';
export { fixedDay, refuseTaken, type DayWords } from './fixed-day.js';
export * from './clock.js';
export { alertOf, type Alert } from './clock-alert.js';
export * from './docket-state.js';
export * from './timekeeper.js';
export * from './decide.js';
export * from './available.js';
export * from './check.js';
export { daysInOrder } from './days-in-order.js';
export { missed } from './wind.js';
export * from './referral-desk.js';
export { appointment, type AppointmentSpec } from './appointment/appointment.js';
export { countWork, type Work } from './appointment/count-work.js';
export { affiliationsOf, peopleOf, personOf, refuseBench, refuseOffDuty, refuseOnLeave, refuseUnappointed, type Named, type OnRoster, type People } from './appointment/on-roster.js';
export {
  OpeningRoster, Serving, appointingSteps, appointmentFile, notYetOn, readOpeningRoster, type AppointingStep,
} from './appointment/opening-roster.js';
export type { AppointmentDocket, AppointmentFacts, Figures } from './appointment/facts.js';
export { retentionRule, retentionRules } from './retention.js';
