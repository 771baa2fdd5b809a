import { describe, expect, it } from '@jest/globals';
import { civilDate, fen, isRefusal, refuse } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Order } from '../procedures/complaint.inputs.js';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { issueOrder } from './issue-order.js';

const on = civilDate('2026-03-03');
const unset = refuse('local-rule-missing', 'closed', { zh: '无', en: 'none' }, { zh: '无', en: 'none' });
const moment = { on, newId: () => 'id-1', deadline: () => unset } as unknown as Moment;
const docket = { state: 'investigating', facts: {},
  file: { parties: [{ id: 'worker', role: 'applicant' }, { id: 'a', role: 'respondent' },
    { id: 'b', role: 'third-party' }] } } as unknown as ComplaintDocket;
const order = (more: Partial<Order> = {}): Order => ({
  number: '令1号', inspectors: ['甲', '乙'], requirements: '支付工资', deadline: { set: 'day', lastDay: civilDate('2026-03-07') }, amount: fen(100),
    debtors: ['a', 'b'], ...more,
});
const code = (decided: unknown) => isRefusal(decided) && decided.code;

describe('an order to correct', () => {
  it('ends on the very day that it names, also a Saturday', () => {
    expect(issueOrder(docket, order(), moment)).toMatchObject({
      facts: { order: { lastDay: '2026-03-07', amount: 100, debtors: ['a', 'b'] } }, clocks: { rectification: { until: '2026-03-07' } },
      adds: { instruments: [{ kind: 'rectification-order', number: '令1号', effectiveOn: '2026-03-03' }] },
    });
  });

  it('asks the calendar for a length that it sets itself', () => {
    const asked: unknown[] = [];
    const counting = { ...moment, deadline: (...question: unknown[]) =>
      { asked.push(question); return { lastDay: civilDate('2026-03-12') }; } } as unknown as Moment;
    expect(issueOrder(docket, order({ deadline: { set: 'working-days', days: 7 } }),
      counting)).toMatchObject({ facts: { order: { lastDay: '2026-03-12' } } });
    expect(asked).toEqual([['inspection.order', '2026-03-03', { length: 7, unit: 'working' }]]);
    expect(code(issueOrder(docket, order({ deadline: { set: 'working-days', days: 7 } }), moment))).toBe('local-rule-missing');
  });

  it('does not end before it is given, and binds no stranger and no applicant', () => {
    expect(code(issueOrder(docket, order({ deadline: { set: 'day', lastDay: civilDate('2026-03-02') } }), moment))).toBe('order-day-passed');
    expect(code(issueOrder(docket, order({ debtors: ['c'] }), moment))).toBe('debtor-not-in-file');
    expect(code(issueOrder(docket, order({ debtors: ['worker'] }), moment))).toBe('debtor-not-in-file');
  });
});
