import { civilDate, fen } from '@fengqiao/kernel';
import { anAppointment, firm, livesOf, worker, type Walk } from '@fengqiao/testing/walks';
import { mediation } from '../src/procedures/mediation.procedure.js';
import { agreement, employee, file, someone } from './dispute.js';

/** The mediator of these talks is on the roster, whatever else a test puts beside them. */
const ROSTER = { 'mediator-appointment': [anAppointment('serving', { id: someone.id, person: someone.name })] };

export const SECRET = '单位私下表示最多给六成';
export const REASON = { reason: { code: 'party-refuses', text: '单位明确不同意调解' } };
export const VERIFIED = { answer: 'agrees', how: '电话', agreed: ['欠付两个月工资'], disputed: ['加班时间'] };
export const SESSION = { place: '东中心', attended: ['w1', 'firm'], record: SECRET, offers: [{ party: 'firm', offer: SECRET }] };
export const INSTALMENTS = [
  { payer: 'firm', payee: 'w1', amount: fen(300_000), dueOn: civilDate('2026-04-30') },
  { payer: 'firm', payee: 'w1', amount: fen(200_000), dueOn: civilDate('2026-05-29') },
];
export const RULING = {
  id: 'ruling-1', kind: 'confirmation-ruling' as const, number: '（2026）调确1号', issuedBy: 'court-bridge', issuedOn: civilDate('2026-03-20'),
  effectiveOn: civilDate('2026-03-20'), obligations: [],
};

/** A rider whose relation nobody has decided. */
export const RIDER = { parties: [worker('w1', { workerKind: 'food-delivery' }), firm()], employment: { relation: 'undetermined' as const, region: 'wenzhou' } };
export const group = (size: number) => ({ parties: [...Array.from({ length: size }, (_, at) => employee(`w${at + 1}`)), firm()] });
export const heard = (purpose: string, answer: string, outcome?: string) => ({ purpose, answer, ...(outcome ? { result: { outcome } } : {}) });

const mediations = livesOf(mediation);
export const { untouched } = mediations;

/** A docket about to be opened: by another agency's referral, or at the own counter. */
export const talks = (more: Parameters<typeof file>[0] = {}, from: 'referral' | 'counter' = 'referral'): Walk =>
  mediations.life({ file: file(more), ...(from === 'referral' ? { purpose: 'mediation' } : {}) }).among(ROSTER);

/** A request that was sent to the couriers' station on 2 March 2026. */
export const received = (more?: Parameters<typeof file>[0]) => talks(more).take('receive', '2026-03-02', { body: 'trade', station: 'courier-station' });

/** The same, two days on: a mediator has been assigned and the employer is willing. */
export const mediating = (more?: Parameters<typeof file>[0]) => received(more)
  .take('accept', '2026-03-03').take('assign', '2026-03-03', { mediator: someone }).take('verify', '2026-03-04', VERIFIED);

/** The same, agreed on 6 March: two instalments, at the end of April and of May. */
export const agreed = () => mediating().take('holdSession', '2026-03-05', SESSION)
  .take('recordAgreement', '2026-03-06', agreement('2026-03-06', { obligations: INSTALMENTS }));
