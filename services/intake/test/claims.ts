import type { CaseFile } from '@fengqiao/case-file';
import { civilDate } from '@fengqiao/kernel';
import { aCaseNumber, aFile, firm, livesOf, worker, type Start, type Walk } from '@fengqiao/testing/walks';
import { claim } from '../src/procedures/claim.procedure.js';

export const DAY = '2026-03-02';
export const SCANNED = { channel: { kind: 'qr-scan', station: 'east-centre' }, wish: { body: 'trade', station: 'delivery-station' }, knewOn: '2026-01-31' };
export const TRIAGE = { suitable: true, next: 'mediation', urgency: 'normal', reason: '事实清楚，双方愿意' };

/** A labour relation that ended at the end of January 2026. */
export const LABOUR = { employment: { relation: 'labour' as const, region: 'wenzhou', endedOn: civilDate('2026-01-31') } };
export const group = (size: number) => ({ parties: [...Array.from({ length: size }, (_, at) => worker(`w${at + 1}`)), firm()] });
export const heard = (purpose: string, answer: string, outcome?: string) => ({ purpose, answer, ...(outcome ? { result: { outcome } } : {}) });

/** A rider's claim for wages; the kind of work relation is not decided yet. */
export const file = (more: Partial<CaseFile> = {}): CaseFile => aFile({
  caseNo: aCaseNumber(7), title: '骑手追索配送费', parties: [worker('w1'), firm()], employment: { relation: 'undetermined', region: 'wenzhou' }, ...more,
});

const claims = livesOf(claim);
export const { untouched } = claims;

/** A claim about to be opened, at the counter or by a partner's referral. */
export const life = (more: Partial<CaseFile> = {}, start: Start = {}): Walk => claims.life({ file: file(more), ...start });
export const registered = (more: Partial<CaseFile> = {}, input: object = {}): Walk => life(more).take('register', DAY, { ...SCANNED, ...input });
export const triaged = (more: Partial<CaseFile> = {}): Walk => registered(more).take('triage', DAY, TRIAGE);
