import type { CaseFile } from '@fengqiao/case-file';
import { civilDate, fen, orThrow } from '@fengqiao/kernel';
import { firm, timeOn, worker } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { claim, docket, duty, signed } from '../../test/dispute.js';
import type { Way, WayName } from '../procedures/mediation.head.js';
import { planEnforceability, waysOf } from './plan-enforceability.js';

function way(name: WayName, effective: string, today: string, more: Partial<CaseFile> = {}, due = '2099-12-31', facts = {}): Way {
  const paper = signed(effective, [duty(due)]);
  const file = { ...more, instruments: [paper, ...(more.instruments ?? [])] };
  return orThrow(waysOf(docket('agreed', facts, file), paper, timeOn(today))).find(candidate => candidate.way === name)!;
}
const civil = { employment: { relation: 'civil' as const, region: 'longgang' } };

describe('the ways to enforceability, against published cases', () => {
  it('dates both windows of K44 by their own lengths, across the Labour Day week', () => {
    expect(way('judicial-confirmation', '2025-04-22', '2025-04-22')).toMatchObject({ open: true, lastDay: '2025-05-22', joint: true });
    expect(way('arbitration-review', '2025-04-22', '2025-04-22')).toMatchObject({ open: true, lastDay: '2025-05-07', joint: true });
  });

  it('rolls the confirmation window of K15 off the Sunday, and closes review against a natural person', () => {
    const bricklayer = { ...civil, parties: [worker('w1', { workerKind: 'migrant' }), firm('boss', { kind: 'person', name: '包工头' })] };
    expect(way('judicial-confirmation', '2023-07-28', '2023-08-28', bricklayer)).toMatchObject({ open: true, lastDay: '2023-08-28' });
    expect(way('arbitration-review', '2023-07-28', '2023-07-28', bricklayer)).toMatchObject({ open: false, code: 'review-outside-scope' });
  });

  it('closes review for the couriers of K12 and keeps confirmation and suit', () => {
    expect(way('arbitration-review', '2024-12-20', '2024-12-20', civil)).toMatchObject({ open: false, code: 'review-outside-scope' });
    expect(way('judicial-confirmation', '2024-12-20', '2024-12-20', civil).open).toBe(true);
    expect(way('suit', '2024-12-20', '2025-02-02', civil, '2025-01-31').open).toBe(true);
  });

  it('gives the thirty-eight of K18 until 22 March', () => {
    expect(way('judicial-confirmation', '2021-02-20', '2021-02-20', {}, '2021-12-31')).toMatchObject({ lastDay: '2021-03-22' });
  });
});

describe('the ways to enforceability', () => {
  it('closes confirmation on the 31st day and review on the 16th', () => {
    expect(way('judicial-confirmation', '2026-03-02', '2026-04-01').open).toBe(true);
    expect(way('judicial-confirmation', '2026-03-02', '2026-04-02')).toMatchObject({ open: false, code: 'confirmation-too-late', lastDay: '2026-04-01' });
    expect(way('arbitration-review', '2026-03-02', '2026-03-17').open).toBe(true);
    expect(way('arbitration-review', '2026-03-02', '2026-03-18')).toMatchObject({ open: false, code: 'review-too-late' });
  });

  it('says that an officer must decide first while the relation is undetermined', () => {
    expect(way('arbitration-review', '2026-03-02', '2026-03-02', { employment: { relation: 'undetermined', region: 'wenzhou' } })).toMatchObject({ code: 'relation-undetermined' });
  });

  it('closes review and confirmation for an agreement on the labour relation itself', () => {
    const status = { claims: [claim('c1', 'labour-relation')] };
    expect(way('arbitration-review', '2026-03-02', '2026-03-02', status)).toMatchObject({ code: 'review-status-matter' });
    expect(way('judicial-confirmation', '2026-03-02', '2026-03-02', status)).toMatchObject({ code: 'confirmation-status-matter' });
  });

  it('leaves it to the court whether money settled beside the relation can be confirmed', () => {
    const mixed = { claims: [claim('c1'), claim('c2', 'labour-relation')] };
    expect(way('judicial-confirmation', '2026-03-02', '2026-03-02', mixed).open).toBe(true);
    expect(way('arbitration-review', '2026-03-02', '2026-03-02', mixed)).toMatchObject({ code: 'review-status-matter' });
  });

  it('never lets one agreement go both ways', () => {
    const asked = { waysTaken: [{ way: 'judicial-confirmation' as const, agreement: 'agreement-1', on: civilDate('2026-03-03') }] };
    expect(way('arbitration-review', '2026-03-02', '2026-03-04', {}, '2099-12-31', asked)).toMatchObject({ code: 'other-way-taken' });
  });

  it('opens payment order, suit and arbitration on the day after payment was due, and not before', () => {
    for (const name of ['payment-order', 'suit', 'arbitration'] as const) {
      expect(way(name, '2026-03-02', '2026-04-01', {}, '2026-04-01')).toMatchObject({ open: false, code: 'payment-not-due' });
      expect(way(name, '2026-03-02', '2026-04-02', {}, '2026-04-01').open).toBe(true);
    }
  });

  it('sends a labour agreement that is not about wages alone to arbitration instead of suit', () => {
    const mixed = { claims: [claim('c1'), claim('c2', 'economic-compensation')] };
    expect(way('suit', '2026-03-02', '2026-04-02', mixed, '2026-04-01')).toMatchObject({ open: false, code: 'arbitration-first' });
    expect(way('arbitration', '2026-03-02', '2026-04-02', mixed, '2026-04-01').open).toBe(true);
  });

  it('keeps the payment order to the four subjects of art. 16', () => {
    expect(way('payment-order', '2026-03-02', '2026-04-02', { claims: [claim('c1', 'non-compete')] },
      '2026-04-01')).toMatchObject({ code: 'payment-order-outside-scope' });
  });

  it('leaves only enforcement once there is a ruling, for two years from the last due day (K15)', () => {
    const ruling = { id: 'ruling', kind: 'confirmation-ruling' as const, number: '（2023）调确1号', issuedBy: 'court-bridge', issuedOn: civilDate('2023-08-01'), effectiveOn: civilDate('2023-08-01'), obligations: [] };
    expect(way('enforcement', '2023-07-28', '2023-09-02', { instruments: [ruling] }, '2023-09-01')).toMatchObject({ open: true, lastDay: '2025-09-01' });
    expect(way('enforcement', '2023-07-28', '2025-09-02', { instruments: [ruling] },
      '2023-09-01')).toMatchObject({ open: false, code: 'enforcement-too-late' });
    expect(way('payment-order', '2023-07-28', '2023-09-02', { instruments: [ruling] },
      '2023-09-01')).toMatchObject({ open: false, code: 'already-enforceable' });
  });

  it('does not take a payment order for enforceable that an objection ended before it took effect', () => {
    const order = { id: 'order', kind: 'payment-order' as const, number: '（2026）支1号', issuedBy: 'court', issuedOn: civilDate('2026-04-07'), obligations: [] };
    expect(way('suit', '2026-03-02', '2026-04-20', { instruments: [order] }, '2026-04-01')).toMatchObject({ open: true });
    expect(way('enforcement', '2026-03-02', '2026-04-20', { instruments: [order] }, '2026-04-01')).toMatchObject({ code: 'no-enforceable-instrument' });
  });

  it('does not call a bare agreement enforceable', () => {
    expect(way('enforcement', '2026-03-02', '2026-04-02', {}, '2026-04-01')).toMatchObject({ code: 'no-enforceable-instrument' });
  });

  it('plans each agreement of a group by itself', () => {
    const papers = [signed('2026-03-02', [duty('2026-06-01')]), signed('2026-03-20', [duty('2026-06-01', { id: 'other', amount: fen(1) })], 'agreement-2')];
    const plan = planEnforceability(docket('agreed', {}, { instruments: papers }), {}, timeOn('2026-03-21'));
    const ways = (plan as { facts: { ways: Way[] } }).facts.ways.filter(line => line.way === 'arbitration-review');
    expect(ways.map(line => [line.agreement, line.open])).toEqual([['agreement-1', false], ['agreement-2', true]]);
  });
});
