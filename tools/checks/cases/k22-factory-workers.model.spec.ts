import { describe, expect, it } from '@jest/globals';
import { SCANNED, TRIAGED, claim, firm, ids, owes, work, workers, yuan } from './cast.js';
import { replay, type OutcomeLine } from './replay.js';

/** 2024-01 涉欠薪典型案例之九：四十八名工人，五方联调：十二人就业撤回，三十二人当场调解领款，四人速裁。日期未公布，为演示所填。 */
const [placed, settled, goOn] = [ids(1, 12), ids(13, 44), ids(45, 48)];
const parts = (last: readonly string[]) => ({ parts: [{ title: '就业撤回', parties: placed }, { title: '当场调解', parties: settled }, { title: '速裁', parties: last }] });

const k22 = await replay({ today: '2023-12-29' }, {
  parties: [...workers(48), firm()], claims: [claim('c1', 'wages'), claim('c2', 'economic-compensation')], employment: work('labour'),
});
await k22.when(
  ['2023-11-06', 'claim.register', { ...SCANNED, declaredHeadcount: 48 }],
  ['2023-11-06', 'claim.triage', TRIAGED('arbitration')],
  ['2023-11-06', 'claim.requestArbitration', { jurisdiction: 'employer-seat' }],
  ['2023-11-06', 'arbitration-case.accept', { number: '1号' }],
  ['2023-11-08', 'arbitration-case.withdrawPart', { workers: placed, reemployed: true, note: '工会推荐新岗位' }],
  ['2023-11-09', 'arbitration-case.settlePart', { workers: settled, number: '调1号', obligations: settled.map(id => ({ id: `o-${id}`, ...owes('firm', id, '57,187.50', '2023-11-09', { paidOn: '2023-11-09' }) })) }],
  ['2023-11-09', 'arbitration-case.useSimplified', { ground: 'clear-facts' }],
  ['2023-11-10', 'arbitration-case.notifyOnce', { tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2023-11-17', hearing: { on: '2023-11-20', time: '09:00', form: 'mobile', place: '厂区' } }],
  ['2023-11-20', 'arbitration-case.holdHearing', { attended: ['w45', 'firm'], mediation: 'failed' }],
  ['2023-11-22', 'arbitration-case.award', { awards: [{ number: '裁1号', called: 'final', performBy: '2023-12-06',
    items: goOn.map(payee => ({ id: `i-${payee}`, claim: 'c1', kind: 'wages', title: '工资', payer: 'firm', payee, amount: yuan('8,000') })) }] }],
  ['2023-11-22', 'claim.splitGroup', parts(ids(45, 47)), 'split-does-not-add-up'],
  ['2023-11-22', 'claim.splitGroup', parts(goOn)],
  ['2023-11-22', 'claim.recordOutcome', { party: 'w1', alike: placed.slice(1), outcome: 'job-placed' }],
  ['2023-11-22', 'claim.recordOutcome', { party: 'w13', alike: settled.slice(1), outcome: 'paid', amount: yuan('57,187.50') }],
  ['2023-11-22', 'claim.resolve', { outcome: 'agreement', summary: '分类处置' }, 'outcomes-missing'],
  ['2023-11-22', 'claim.recordOutcome', { party: 'w45', alike: goOn.slice(1), outcome: 'award', amount: yuan('8,000') }],
  ['2023-11-23', 'claim.resolve', { outcome: 'agreement', summary: '分类处置' }],
);
const count = (outcomes: readonly OutcomeLine[], ...names: string[]) => names.map(name => outcomes.filter(line => line.outcome === name).length);

describe('K22 forty-eight factory workers', () => {
  it('adds up: 12 and 32 and 4 are 48, and a split that loses one is refused', () => {
    expect(k22.list<{ parties: string[] }>('claim', 'parts').map(part => part.parties.length)).toEqual([12, 32, 4]);
    expect(k22.blocked('split-does-not-add-up')?.message.zh).toContain('合计 47 人，名单共 48 人');
    expect(k22.outcomes('claim')).toHaveLength(48);
  });

  it('holds three outcome codes in one collective case, at the commission and at the door', () => {
    expect(count(k22.outcomes('arbitration-case'), 'reemployed', 'statement', 'award')).toEqual([12, 32, 4]);
    expect(count(k22.outcomes('claim'), 'job-placed', 'paid', 'award')).toEqual([12, 32, 4]);
    expect(k22.blocked('outcomes-missing')?.message.zh).toContain('4 名');
  });

  it('is flagged for priority from ten workers on', () => {
    expect(k22.facts('arbitration-case').collective).toBe(true);
    expect(k22.advice('collective')).toContain('优先立案审理');
  });

  it('records a job as an outcome, not only money; 1.83 million was paid on the spot', () => {
    const outcomes = k22.outcomes('claim');
    expect(outcomes.filter(line => line.outcome === 'job-placed').every(line => line.amount === undefined)).toBe(true);
    expect(outcomes.filter(line => line.outcome === 'paid').reduce((sum, line) => sum + line.amount!, 0)).toBe(yuan('1,830,000'));
    expect(k22.facts('arbitration-case').track).toBe('simplified');
  });
});
