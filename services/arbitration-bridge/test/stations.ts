import { Walk, type Place, type Start } from '@fengqiao/testing/walks';
import type { CaseFacts } from '../src/procedures/arbitration-case.head.js';
import { arbitrationCase } from '../src/procedures/arbitration-case.procedure.js';

export const HEARING = { on: '2026-03-25', time: '09:30', form: 'mobile', place: '示例产业园流动庭' };
export const NOTICE = { tribunal: { presiding: 'arbitrator-1', others: [] as string[] }, evidenceUntil: '2026-03-20', hearing: HEARING };

/** What Nanchang promises. */
export const NANCHANG: Place = { promises: [
  { duty: 'arbitration-case.acceptance', unit: 'same-day', clause: '当天申请，当天立案' },
  { duty: 'arbitration-case.notice', length: 3, unit: 'working', clause: '3个工作日内一次性通知' },
] };

/** The stations of one case, March 2026: sent and accepted on the 5th, notified and served on the 10th, heard on the 25th. */
export const received = (start: Start = {}): Walk =>
  new Walk(arbitrationCase, { ...start, purpose: 'arbitration' }).take('receive', '2026-03-05', { jurisdiction: 'performance-place' });

export const accepted = (start?: Start): Walk => received(start).take('accept', '2026-03-05', { number: '示劳人仲案〔2026〕1号' });

export const notified = (start?: Start): Walk => accepted(start).take('notifyOnce', '2026-03-10', NOTICE);

export const served = (start?: Start): Walk => notified(start).take('recordService', '2026-03-10', { receivedOn: '2026-03-10', manner: 'in-person' });

/** Everybody came; mediation was tried, and failed. */
export function heard(start?: Start): Walk {
  const walk = served(start);
  return walk.take('holdHearing', '2026-03-25', { attended: walk.docket.file.parties.map(party => party.id), mediation: 'failed' });
}

export const wages = (amount: number, more: object = {}) =>
  ({ id: `i${amount}`, claim: 'c1', kind: 'wages', title: '工资', payer: 'firm', payee: 'worker', amount, ...more });
export const draft = (called: 'final' | 'non-final', ...items: object[]) => ({ number: '示劳人仲裁〔2026〕1号', called, items, performBy: '2026-05-15' });
export const awardsOf = (walk: Walk) => (walk.facts as CaseFacts).awards!;
