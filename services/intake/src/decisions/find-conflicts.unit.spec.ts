import { civilDate, fen } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { claimOf } from '@fengqiao/testing/walks';
import { file } from '../../test/claims.js';
import { findConflicts } from './find-conflicts.js';

const dispute = file({
  claims: [{ ...claimOf('c1'), months: ['2024-09', '2024-10'] }],
  events: [{ id: 'e1', on: civilDate('2024-12-02'), what: '投诉', by: 'w1', source: '登记表' }],
});
const codes = (more: Parameters<typeof findConflicts>[1]) => findConflicts(dispute, more).map(line => line.code);

describe('papers that contradict each other', () => {
  it('are named: months, sum and day (K12)', () => {
    expect(codes({ claims: [{ ...claimOf('c1'), months: ['2024-08', '2024-09'], amount: fen(1) }] })).toEqual(['claim-months-differ', 'claim-amount-differs']);
    const [line] = findConflicts(dispute, { events: [{ id: 'e1', on: civilDate('2024-12-05'), what: '投诉', by: 'w1', source: '报道' }] });
    expect(line).toMatchObject({ code: 'event-day-differs', why: { zh: expect.stringContaining('2024-12-02（登记表）') } });
  });

  it('are not found where one says the same in another order, or something new', () => {
    expect(codes({ claims: [{ ...claimOf('c1'), months: ['2024-10', '2024-09'] }, claimOf('c2')] })).toEqual([]);
  });
});
