import { civilDate } from '@fengqiao/kernel';
import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket, duty, signed } from '../../test/dispute.js';
import type { MediationState } from '../procedures/mediation.head.js';
import { fallOverdue, reportNonPerformance } from './report-non-performance.js';

const inState = (state: MediationState, more: Parameters<typeof duty>[1] = {}) =>
  docket(state, {}, { instruments: [signed('2026-03-06', [duty('2026-04-30', more)])] });
const owing = inState('agreed');
const paid = inState('agreed', { paidOn: civilDate('2026-04-01') });
const overdue = { nonPerformance: { since: '2026-04-30', unpaid: 500_000 } };

describe('non-performance', () => {
  it('names the due day when it is too early, and says when all is paid', () => {
    expect(reportNonPerformance(owing, {}, timeOn('2026-04-30'))).toMatchObject({ code: 'performance-not-due', details: { dueOn: '2026-04-30' } });
    expect(reportNonPerformance(paid, {}, timeOn('2026-05-06'))).toMatchObject({ code: 'performance-not-due' });
    expect(reportNonPerformance(owing, {}, timeOn('2026-05-01'))).toEqual({ facts: overdue });
  });

  it('sets in by itself, but only while something is owed', () => {
    expect(fallOverdue(owing, {}, timeOn('2026-05-01'))).toEqual({ to: 'overdue', facts: overdue });
    expect(fallOverdue(paid, {}, timeOn('2026-05-01'))).toEqual({});
  });

  it('is noted beside talks with the rest of a group and a running enforcement, which go on', () => {
    for (const state of ['partAgreed', 'enforcing'] as const) expect(fallOverdue(inState(state), {}, timeOn('2026-05-01'))).toEqual({ facts: overdue });
  });
});
