/**
 * Walks: one docket led through a page by the engine itself, day by day, without any server. Every agency's pages are
 * tested with these four parts.
 *
 *     const walk = new Walk(arbitrationCase, { purpose: 'arbitration' })
 *       .take('receive', '2026-03-05', { jurisdiction: 'performance-place' })
 *       .take('accept', '2026-03-05', { number: '1号' });
 *     expect(walk.lastDay('award')).toBe('2026-04-20');
 *     expect(walk.refusal('award', '2026-03-06', draft)).toBe('action-not-open');
 */
export { ON_ROSTER, anAppointment, appointed, appointmentWalks, personOnRoster, workDone } from './appointment.js';
export { aCaseNumber, aDocket, aFile, anAgreement, claimOf, firm, worker } from './case-file.js';
export { livesOf, openTo, untouched } from './pages.js';
export { timeOn, type Place } from './time.js';
export { Walk, type Others, type Start, type Step } from './walk.js';
