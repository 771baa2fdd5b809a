import { civilDate } from '@fengqiao/kernel';
import { personOf, type Clock, type DocketConsulted, type OnRoster, type Procedure } from '@fengqiao/procedure';
import { aCaseNumber } from './case-file.js';
import { Walk } from './walk.js';

/** The fictional person whose appointment the walks below lead. */
export const ON_ROSTER = { id: 'p-07', person: '周明' } as const;
const FIRST = { number: '聘字1号', validFrom: '2026-03-10', validTo: '2028-03-09' };
const SECOND = { number: '聘字2号', validFrom: '2028-03-11', validTo: '2030-03-10' };

/** The docket of somebody's appointment, as a step may know of it; in force from 12 January 2026 for a year unless said. */
export const anAppointment = (state: string, more: object = {}): DocketConsulted => ({
  id: 'appointment-1', caseNo: aCaseNumber(9), state, openedOn: civilDate('2026-01-05'), clocks: [],
  facts: { ...ON_ROSTER, office: 'lawyer', affiliations: [], letter: { number: '聘字1号', validFrom: '2026-01-12', validTo: '2027-01-11' }, ...more },
});

/** Somebody on the roster of a page, as a step that gives work to people looks them up. */
export const personOnRoster = (page: Procedure, state: string, more: object = {}): OnRoster => personOf(page, anAppointment(state, more));

/** A docket of the agency's work as the desk that keeps the roster may know of it. @param closed how the law's clock of its duty ended */
export const workDone = (state: string, facts: object, duty: string, closed: Clock['state'] = 'met', seed = 1): DocketConsulted => ({
  id: `d${seed}`, caseNo: aCaseNumber(seed), state, openedOn: civilDate('2026-04-10'), facts: facts as DocketConsulted['facts'],
  clocks: [{ duty, kind: 'law', state: closed } as Clock],
});

/** Somebody nominated, trained and appointed on 9 March 2026 for two years. */
export const appointed = (page: Procedure, office: string, work: readonly DocketConsulted[] = []): Walk => new Walk(page).among(work)
  .take('nominate', '2026-03-02', { ...ON_ROSTER, office, recommendedBy: '县总工会' })
  .take('recordTraining', '2026-03-02', { course: '岗前培训', hours: 16, passed: true }).take('appoint', '2026-03-09', FIRST);

/** Lives of appointments that together take every step of the page: renewed and removed, and turned down. */
export function appointmentWalks(page: Procedure, office: string, work: readonly DocketConsulted[] = []): Walk[] {
  const life = appointed(page, office, work).take('recordComplaint', '2026-05-06', { about: '两次迟到', upheld: true })
    .take('recordLeave', '2026-05-11', { from: '2026-05-18', to: '2026-05-29', reason: '学习培训' }).take('recordReturn', '2026-05-25')
    .take('suspend', '2026-07-03', { reason: '被投诉' }).take('resume', '2026-07-10');
  if (page.actions['assess']) life.take('assess', '2026-07-10', { period: { from: '2026-04-01', to: '2026-06-30' }, grade: 'fair' });
  const turnedDown = new Walk(page).take('nominate', '2026-03-02', { ...ON_ROSTER, office, recommendedBy: '县总工会' }).take('turnDown', '2026-03-03', { reason: '未通过' });
  return [life.take('lapse', '2028-03-10').take('appoint', '2028-03-11', SECOND).take('remove', '2028-06-01', { ground: 'own-wish', reason: '调任' }), turnedDown];
}
