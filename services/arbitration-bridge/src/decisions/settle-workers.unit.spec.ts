import { describe, expect, it } from '@jest/globals';
import { aFile, firm, worker } from '@fengqiao/testing/walks';
import { accepted } from '../../test/stations.js';
import type { CaseFacts } from '../procedures/arbitration-case.head.js';

const workers = (count: number) => Array.from({ length: count }, (_, n) => worker(`w${n}`));
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `w${from + n}`);
const of = (count: number) => accepted({ file: aFile({ parties: [...workers(count), firm()] }) });
const STATEMENT = { number: '示调1号', obligations: [{ id: 'o1', payer: 'firm', payee: 'w0', amount: 100, dueOn: '2026-03-20' }] };

describe('part of a group', () => {
  it('settles or withdraws while the others go on', () => {
    const walk = of(4).take('settlePart', '2026-03-06', { ...STATEMENT, workers: ['w0'] }).take('withdrawPart', '2026-03-06', { workers: ['w1'], reemployed: true, note: '安排新岗位' });
    expect((walk.facts as CaseFacts).outcomes).toMatchObject([{ party: 'w0', outcome: 'statement' }, { party: 'w1', outcome: 'reemployed' }]);
    expect(walk.state).toBe('accepted');
    expect(walk.last.answers).toEqual([]);
  });

  it('ends for nobody twice, and not for everybody', () => {
    const walk = of(3).take('withdrawPart', '2026-03-06', { workers: ['w0'] });
    expect(walk.ask('withdrawPart', '2026-03-06', { workers: ['w0'] })).toMatchObject({ code: 'not-an-open-applicant' });
    expect(walk.ask('withdrawPart', '2026-03-06', { workers: ids(1, 3) })).toMatchObject({ code: 'nobody-left' });
  });
});

describe('a mediation statement', () => {
  const made = () => of(2).take('makeStatement', '2026-03-06', STATEMENT);

  it('binds nobody before both sides have signed', () => {
    expect(made().ask('signStatement', '2026-03-07', { signedBy: ['w0', 'firm'] })).toMatchObject({ code: 'signature-missing', details: { missing: ['w1'] } });
  });

  it('is enforceable once signed, and concludes the referral with its obligations', () => {
    const walk = made().take('signStatement', '2026-03-07', { signedBy: ['w0', 'w1', 'firm'] });
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'statement' }, adds: { instruments: [{ kind: 'mediation-statement', effectiveOn: '2026-03-07', obligations: [{ id: 'o1' }] }] } }]);
    expect(walk.clock('award')!.state).toBe('met');
  });

  it('lets a party back out before signing; the case goes on where it stood', () => {
    expect(made().take('refuseStatement', '2026-03-07').state).toBe('accepted');
  });

  it('is kept for five years', () => {
    expect(made().take('signStatement', '2026-03-07', { signedBy: ['w0', 'w1', 'firm'] }).take('archive', '2026-03-09').facts).toMatchObject({ keepUntil: '2031-03-09' });
  });
});
