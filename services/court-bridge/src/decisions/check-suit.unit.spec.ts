import { describe, expect, it } from '@jest/globals';
import type { CaseFile, Party } from '@fengqiao/case-file';
import { civilDate, fen } from '@fengqiao/kernel';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { courtFiling } from '../procedures/court-filing.procedure.js';

const sued = (ground: string, file: Partial<CaseFile> = {}, on = '2026-04-16') =>
  new Walk(courtFiling, { file: aFile(file), purpose: 'court-filing' }).take('receive', on, { cause: '追索劳动报酬纠纷', ground });
const file = (walk: Walk, more: object = {}, on = '2026-04-16') => walk.ask('file', on, { number: '（2026）示民初1号', claimants: ['worker'], ...more });

const AWARD = anAgreement({ id: 'award-1', kind: 'award', issuedOn: civilDate('2026-04-01') });
const { effectiveOn: _notYet, ...NON_FINAL } = AWARD;
const FINAL = { ...AWARD, effectiveOn: civilDate('2026-04-01') };
const receipts = (party: string, receivedOn = '2026-04-01') => ({ receipts: [{ party, receivedOn }] });

describe('whether arbitration had to come first', () => {
  it('no: a wage slip with nothing else in dispute', () => {
    expect(file(sued('wage-slip'))).not.toMatchObject({ refused: true });
    const more = { claims: [...aFile().claims, { id: 'c2', kind: 'unlawful-dismissal' as const, title: '赔偿金', amount: fen(100) }] };
    expect(file(sued('wage-slip', more))).toMatchObject({ code: 'arbitration-first' });
  });

  it('yes, where there is a labour relation', () => {
    expect(file(sued('civil'))).toMatchObject({ code: 'arbitration-first' });
    expect(file(sued('civil', { employment: { relation: 'civil', region: '330300' } }))).not.toMatchObject({ refused: true });
  });

  it('no: an agreement on wages alone that was not performed', () => {
    expect(file(sued('agreement', { instruments: [anAgreement()] }))).not.toMatchObject({ refused: true });
    expect(file(sued('agreement'))).toMatchObject({ code: 'arbitration-first' });
  });

  it('after a payment order: a suit on the agreement, arbitration on wages alone', () => {
    expect(file(sued('after-payment-order', { instruments: [anAgreement()] }))).not.toMatchObject({ refused: true });
    expect(file(sued('after-payment-order'))).toMatchObject({ code: 'arbitration-first' });
  });

  it('after a refusal by the commission, or its silence', () => {
    expect(file(sued('not-accepted'))).toMatchObject({ code: 'arbitration-first' });
    expect(file(sued('not-accepted'), { commissionOverdue: true })).not.toMatchObject({ refused: true });
    const notice = (issuedBy: string) => ({ instruments: [anAgreement({ kind: 'refusal-notice', issuedBy, obligations: [] })] });
    expect(file(sued('not-accepted', notice('arbitration')))).not.toMatchObject({ refused: true });
    expect(file(sued('not-accepted', notice('邻市劳动人事争议仲裁委员会')))).not.toMatchObject({ refused: true });
    expect(file(sued('not-accepted', notice('legal-aid')))).toMatchObject({ code: 'arbitration-first' });
  });
});

describe('a suit after an award', () => {
  it('is in time on the fifteenth day from the claimant’s own receipt, late on the sixteenth', () => {
    expect(file(sued('after-award', { instruments: [NON_FINAL] }), receipts('worker'))).not.toMatchObject({ refused: true });
    expect(file(sued('after-award', { instruments: [NON_FINAL] }, '2026-04-17'), receipts('worker'), '2026-04-17')).toMatchObject({ code: 'suit-too-late', details: { lastDay: '2026-04-16' } });
    expect(file(sued('after-award', { instruments: [NON_FINAL] }))).toMatchObject({ code: 'receipt-unknown' });
  });

  it('after a set-aside is open to either side for fifteen days from the ruling, and needs the ruling', () => {
    const fallen = { instruments: [{ ...NON_FINAL, setAsideOn: civilDate('2026-04-01') }] };
    for (const claimant of ['worker', 'firm']) {
      expect(file(sued('after-set-aside', fallen), { claimants: [claimant], ...receipts(claimant) })).not.toMatchObject({ refused: true });
      expect(file(sued('after-set-aside', fallen, '2026-04-17'), { claimants: [claimant], ...receipts(claimant) }, '2026-04-17')).toMatchObject({ code: 'suit-too-late' });
    }
    expect(file(sued('after-set-aside', fallen))).toMatchObject({ code: 'receipt-unknown' });
    expect(file(sued('after-set-aside', { instruments: [FINAL] }), receipts('worker'))).toMatchObject({ code: 'award-not-set-aside' });
  });

  it('is open to the worker on a final award, not to the employer', () => {
    expect(file(sued('after-award', { instruments: [FINAL] }), receipts('worker'))).not.toMatchObject({ refused: true });
    expect(file(sued('after-award', { instruments: [FINAL] }), { claimants: ['firm'], ...receipts('firm') })).toMatchObject({ code: 'set-aside-instead' });
  });

  it('keeps the whole award open for those whom it concerns, and lets it bind the others', () => {
    const parties: Party[] = [...['w1', 'w2', 'w3'].map(id => ({ id, role: 'applicant' as const, kind: 'person' as const, name: '某' })), { id: 'firm', role: 'respondent', kind: 'firm', name: '示例制造有限公司' }];
    const walk = sued('after-award', { parties, instruments: [NON_FINAL] }).take('file', '2026-04-16', { number: '1号', claimants: ['w1'], ...receipts('w1') });
    expect(walk.facts.standing).toMatchObject([{ worker: 'w1', standing: 'open-by-suit' }, { worker: 'w2', standing: 'binding-unless-sued' }, { worker: 'w3', standing: 'binding-unless-sued' }]);
    const byEmployer = sued('after-award', { parties, instruments: [NON_FINAL] }).take('file', '2026-04-16', { number: '1号', claimants: ['firm'], concerning: ['w2'], ...receipts('firm') });
    expect(byEmployer.facts.standing).toMatchObject([{ standing: 'binding-unless-sued' }, { worker: 'w2', standing: 'open-by-suit' }, { standing: 'binding-unless-sued' }]);
  });
});
