import { describe, expect, it } from '@jest/globals';
import type { Party } from '@fengqiao/case-file';
import { aFile, type Walk } from '@fengqiao/testing/walks';
import { awardsOf, draft, heard, wages } from '../../test/stations.js';
import type { CaseFacts } from '../procedures/arbitration-case.head.js';

const PARTIES: Party[] = [
  { id: 'w1', role: 'applicant', kind: 'person', name: '甲某' }, { id: 'w2', role: 'applicant', kind: 'person', name: '乙某' },
  { id: 'firm', role: 'respondent', kind: 'firm', name: '示例制造有限公司' },
];

/** An award made on 1 April and received by everybody on 2 April. */
function awarded(called: 'final' | 'non-final', amount: number): Walk {
  const walk = heard({ file: aFile({ parties: PARTIES }) })
    .take('award', '2026-04-01', { awards: [draft(called, ...['w1', 'w2'].map(payee => wages(amount, { id: `i-${payee}`, claim: undefined, payee })))] });
  const award = awardsOf(walk)[0]!.id;
  for (const party of ['w1', 'w2', 'firm']) walk.take('serveAward', '2026-04-02', { award, party, receivedOn: '2026-04-02' });
  return walk;
}
const suit = (by: string, concerning: string[], kind = 'suit') => ({ kind, by, concerning, filedOn: '2026-04-10' });
const lastAction = (walk: Walk) => (walk.facts as CaseFacts).actions!.at(-1)!.id;
const owedTo = (walk: Walk) => walk.docket.file.instruments.at(-1)!.obligations.map(obligation => obligation.payee);

describe('who may go to court, and how', () => {
  it('final: the worker sues, the employer asks for set-aside, and neither the other way round', () => {
    expect(awarded('final', 100).ask('recordCourtAction', '2026-04-10', suit('firm', ['w1']))).toMatchObject({ code: 'remedy-not-open' });
    expect(awarded('final', 100).ask('recordCourtAction', '2026-04-10', suit('w1', ['w1'], 'set-aside'))).toMatchObject({ code: 'remedy-not-open' });
    expect(awarded('final', 100).take('recordCourtAction', '2026-04-10', suit('firm', ['w1', 'w2'], 'set-aside')).state).toBe('awarded');
  });

  it('non-final: either side sues, nobody asks for set-aside', () => {
    expect(awarded('non-final', 9_000_000).ask('recordCourtAction', '2026-04-10', suit('firm', ['w1'], 'set-aside'))).toMatchObject({ code: 'remedy-not-open' });
    expect(awarded('non-final', 9_000_000).take('recordCourtAction', '2026-04-10', suit('firm', ['w1'])).state).toBe('awarded');
  });
});

describe('force, worker by worker (法释〔2020〕26号 arts. 16, 17)', () => {
  it('binds those whom no suit concerns, and keeps the others’ whole award open', () => {
    const walk = awarded('non-final', 9_000_000).take('recordCourtAction', '2026-04-10', suit('w1', ['w1'])).take('takeEffect', '2026-04-18');
    expect(walk.facts).toMatchObject({ effectiveFor: ['w2'] });
    expect(owedTo(walk)).toEqual(['w2']);
  });

  it('binds nobody where the employer has sued against all', () => {
    const walk = awarded('non-final', 9_000_000).take('recordCourtAction', '2026-04-10', suit('firm', ['w1', 'w2'])).take('takeEffect', '2026-04-18');
    expect(walk.docket.file.instruments.at(-1)!.effectiveOn).toBeUndefined();
  });

  it('binds after all once the suit was withdrawn', () => {
    const walk = awarded('non-final', 9_000_000).take('recordCourtAction', '2026-04-10', suit('w1', ['w1'])).take('takeEffect', '2026-04-18');
    walk.take('recordCourtResult', '2026-06-01', { action: lastAction(walk), result: 'withdrawn', receivedOn: '2026-06-01' });
    expect(walk.facts).toMatchObject({ effectiveFor: ['w1', 'w2'] });
    expect(owedTo(walk)).toEqual(['w1', 'w2']);
  });
});

describe('what a court decision opens', () => {
  it('a set-aside: fifteen days to sue', () => {
    const walk = awarded('final', 100).take('recordCourtAction', '2026-04-10', suit('firm', ['w1', 'w2'], 'set-aside'));
    walk.take('recordCourtResult', '2026-06-01', { action: lastAction(walk), result: 'set-aside', receivedOn: '2026-06-01' });
    expect(walk.lastDay('suitAfterSetAside')).toBe('2026-06-16');
    expect(walk.clock('lateSetAside')).toBeUndefined();
  });

  it('a set-aside of one worker’s order: the other’s stands and binds, and the instrument says so', () => {
    const walk = awarded('final', 100).take('recordCourtAction', '2026-05-06', suit('firm', ['w1', 'w2'], 'set-aside'));
    const result = { action: lastAction(walk), result: 'set-aside', receivedOn: '2026-06-01' };
    expect(walk.ask('recordCourtResult', '2026-06-01', { ...result, items: ['no-such-order'] })).toMatchObject({ code: 'award-item-unknown' });
    walk.take('recordCourtResult', '2026-06-01', { ...result, items: ['i-w1'] });
    expect(walk.docket.file.instruments.at(-1)).toMatchObject({ effectiveOn: '2026-04-01', setAsideOn: '2026-06-01' });
    expect(owedTo(walk)).toEqual(['w2']);
    expect(walk.facts).toMatchObject({ effectiveFor: ['w2'] });
    expect(walk.take('guideToCourt', '2026-06-02', { cause: '追索劳动报酬纠纷' }).last.referrals).toMatchObject([{ particulars: { ground: 'after-set-aside' } }]);
  });

  it('a set-aside without names takes all orders of the workers it concerns, and no others', () => {
    const walk = awarded('final', 100).take('recordCourtAction', '2026-05-06', suit('firm', ['w1'], 'set-aside'));
    walk.take('recordCourtResult', '2026-06-01', { action: lastAction(walk), result: 'set-aside', receivedOn: '2026-06-01' });
    expect(owedTo(walk)).toEqual(['w2']);
    const both = awarded('final', 100).take('recordCourtAction', '2026-05-06', suit('firm', ['w1', 'w2'], 'set-aside'));
    both.take('recordCourtResult', '2026-06-01', { action: lastAction(both), result: 'set-aside', receivedOn: '2026-06-01' });
    expect(both.docket.file.instruments.at(-1)).not.toHaveProperty('effectiveOn');
    expect(owedTo(both)).toEqual([]);
  });

  it('a worker’s suit on a final award that was rejected: thirty days for the employer’s set-aside', () => {
    const walk = awarded('final', 100).take('recordCourtAction', '2026-04-10', suit('w1', ['w1']));
    walk.take('recordCourtResult', '2026-06-01', { action: lastAction(walk), result: 'dismissed', receivedOn: '2026-06-01' });
    expect(walk.lastDay('lateSetAside')).toBe('2026-07-01');
  });

  it('no result where no action is pending', () => {
    expect(awarded('final', 100).ask('recordCourtResult', '2026-06-01', { action: 'x', result: 'judged', receivedOn: '2026-06-01' })).toMatchObject({ code: 'court-action-unknown' });
  });
});

describe('the archive', () => {
  it('waits until nobody may go to court and no court decides, and keeps an award for ten years', () => {
    const walk = awarded('final', 100);
    expect(walk.ask('archive', '2026-05-06')).toMatchObject({ code: 'archive-too-early' });
    expect(walk.take('archive', '2026-05-07').facts).toMatchObject({ keepUntil: '2036-05-07' });
    const pending = awarded('final', 100).take('recordCourtAction', '2026-04-10', suit('w1', ['w1']));
    expect(pending.ask('archive', '2026-06-01')).toMatchObject({ code: 'archive-too-early' });
  });

  it('lets the clocks of the parties outlive it', () => {
    const walk = awarded('final', 100).take('archive', '2026-05-07');
    expect(walk.clock('setAside')!.state).toBe('running');
  });
});
