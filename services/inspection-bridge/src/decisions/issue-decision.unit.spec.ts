import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate, fen, isRefusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { FinalDecision } from '../procedures/complaint.inputs.js';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { allowMoreTime } from './allow-more-time.js';
import { extraCompensation, issueDecision, serveDecision } from './issue-decision.js';

const at = (on: string) => ({ on: civilDate(on), newId: () => 'paper', deadline: () => ({ lastDay: civilDate('2026-04-07') }) }) as unknown as Moment;
const moment = at('2026-03-20');
const missed = { number: '令1号', issuedOn: '2026-03-03', lastDay: '2026-03-12', amount: 100, debtors: ['a'] };
const docket = (facts: object, instruments: object[] = []) => ({ state: 'deciding', facts, file: { instruments } }) as unknown as ComplaintDocket;
const input = (more: Partial<FinalDecision> = {}): FinalDecision => ({
  kind: 'treatment', number: '理1号', inspectors: ['甲', '乙'], amount: fen(1001), handedOver: false, summary: '责令支付', ...more,
});
const code = (decided: unknown) => isRefusal(decided) && decided.code;

describe('extra compensation', () => {
  it('is owed, not optional, once an order to pay was missed', () => {
    expect(code(extraCompensation(docket({ order: missed }), input(), moment))).toBe('extra-compensation-missing');
    expect(extraCompensation(docket({ order: missed }), input({ extraPercent: 50 }), moment)).toBe(501);
  });

  it('is none where nothing was missed', () => {
    expect(extraCompensation(docket({}), input(), moment)).toBe(0);
    expect(code(extraCompensation(docket({}), input({ extraPercent: 50 }), moment))).toBe('extra-needs-missed-order');
    expect(code(extraCompensation(docket({ order: missed }), input({ extraPercent: 50 }), at('2026-03-12')))).toBe('extra-needs-missed-order');
  });

  it('is not forced upon a penalty or an order that was not about money', () => {
    expect(extraCompensation(docket({ order: missed }), input({ kind: 'penalty' }), moment)).toBe(0);
    expect(extraCompensation(docket({ order: { ...missed, amount: undefined } }), input(), moment)).toBe(0);
  });

  it('lies between half the sum and the whole, for every sum and every lawful percentage', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: -10, max: 200 }), (amount, extraPercent) => {
      const extra = extraCompensation(docket({ order: missed }), input({ amount: fen(amount), extraPercent }), moment);
      if (extraPercent < 50 || extraPercent > 100) return code(extra) === 'extra-out-of-range';
      return typeof extra === 'number' && extra >= Math.floor(amount / 2) && extra <= amount;
    }));
  });
});

describe('a decision', () => {
  it('waits until the party has been told and could be heard', () => {
    expect(code(issueDecision(docket({}), input(), moment))).toBe('party-not-informed');
  });

  it('leaves time to serve it, unless it was handed over', () => {
    expect(issueDecision(docket({ informedOn: '2026-03-18' }), input(), moment)).toMatchObject({ clocks: { service: {}, performance: false } });
    expect(issueDecision(docket({ informedOn: '2026-03-18' }), input({ handedOver: true, performBy: civilDate('2026-04-03') }), moment))
      .toMatchObject({ clocks: { service: false, performance: { until: '2026-04-03' } }, facts: { servedOn: '2026-03-20' } });
    expect(code(issueDecision(docket({ informedOn: '2026-03-18' }), input({ handedOver: true }), moment))).toBe('perform-day-missing');
  });

  it('takes effect when it is served, once', () => {
    const issued = docket({ decision: { instrument: 'paper' } }, [{ id: 'paper', kind: 'inspection-decision' }]);
    expect(serveDecision(issued, { manner: 'mail', performBy: civilDate('2026-04-03') }, moment)).toMatchObject({
      facts: { servedOn: '2026-03-20', decision: { performBy: '2026-04-03' } }, adds: { instruments: [{ id: 'paper', effectiveOn: '2026-03-20' }] },
    });
    expect(code(serveDecision(docket({ servedOn: civilDate('2026-03-19') }), { manner: 'mail', performBy: civilDate('2026-04-03') },
      moment))).toBe('decision-served-already');
  });

  it('may be given more time before its last day, never after', () => {
    const concluded = docket({ concludedOn: civilDate('2026-03-16') });
    expect(allowMoreTime(concluded, { until: civilDate('2026-04-30'), why: '复杂' },
      moment)).toEqual({ clocks: { decision: { until: '2026-04-30' } } });
    expect(code(allowMoreTime(concluded, { until: civilDate('2026-04-07'), why: '复杂' }, moment))).toBe('extension-not-longer');
    expect(code(allowMoreTime(concluded, { until: civilDate('2026-04-30'), why: '复杂' }, at('2026-04-08')))).toBe('decision-already-overdue');
  });
});
