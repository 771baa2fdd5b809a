import { describe, expect, it } from '@jest/globals';
import { mismatches } from './expectations.js';

const clock = (kind: string, lastDay: string, state = 'running') => ({ duty: 'decision', kind, lastDay, basis: '', state, provisional: false });
const found = { state: 'received', clocks: [clock('law', '2026-09-28'), clock('promise', '2026-09-21', 'met')], document: { facts: { items: [{ id: 'a' }] } } };

describe('the expectations of a journey', () => {
  it('finds nothing where everything is as it says', () => {
    expect(mismatches(found, { state: 'received', clocks: { decision: { law: '2026-09-28', promise: '2026-09-21' } }, at: { '/facts/items/0/id': 'a' } } as never)).toEqual([]);
  });

  it('names what differs, with expected and found', () => {
    expect(mismatches(found, { state: 'granted', clocks: { decision: { law: '2026-09-29' } } } as never)).toEqual([
      { what: 'state', expected: 'granted', found: 'received' },
      { what: 'clocks.decision.law', expected: '2026-09-29', found: '2026-09-28' },
    ]);
  });

  it('finds a clock that must not be there, and one that is missing', () => {
    expect(mismatches(found, { clocks: { decision: { promise: null }, notice: { law: '2026-10-10' } } } as never)).toEqual([
      { what: 'clocks.decision.promise', expected: null, found: '2026-09-21' },
      { what: 'clocks.notice.law', expected: '2026-10-10', found: null },
    ]);
  });

  it('asks the same state of both clocks of a duty, and of at least one', () => {
    expect(mismatches(found, { clocks: { decision: { state: 'met' } } })).toEqual([{ what: 'clocks.decision.state', expected: 'met', found: 'running' }]);
    expect(mismatches(found, { clocks: { notice: { state: 'met' } } })).toEqual([{ what: 'clocks.notice.state', expected: 'met', found: null }]);
  });

  it('asks each its own where the promise was missed and the law was met', () => {
    const parted = { ...found, clocks: [clock('law', '2026-09-28', 'met'), clock('promise', '2026-09-21', 'late')] };
    expect(mismatches(parted, { clocks: { decision: { state: { law: 'met', promise: 'late' } } } })).toEqual([]);
    expect(mismatches(parted, { clocks: { decision: { state: { law: 'late', promise: 'late' } } } }))
      .toEqual([{ what: 'clocks.decision.state.law', expected: 'late', found: 'met' }]);
    expect(mismatches(parted, { clocks: { decision: { state: 'met' } } })).toHaveLength(1);
  });

  it('looks at the newest clock of a duty that was started anew', () => {
    const again = { ...found, clocks: [...found.clocks, clock('law', '2026-10-12')] };
    expect(mismatches(again, { clocks: { decision: { law: '2026-10-12' } } } as never)).toEqual([]);
  });
});
