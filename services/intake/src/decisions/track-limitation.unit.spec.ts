import type { CaseEvent, CaseFile } from '@fengqiao/case-file';
import { civilDate, orThrow, type Refusal } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { claimOf, timeOn } from '@fengqiao/testing/walks';
import { file } from '../../test/claims.js';
import type { Limitation } from '../procedures/claim.head.js';
import { trackLimitation } from './track-limitation.js';

const track = (today: string, more: Partial<CaseFile>, knewOn?: string, suspensions: { from: string; to?: string }[] = []): Limitation[] =>
  orThrow<Limitation[]>(trackLimitation({
  file: file(more),
  ...(knewOn ? { knewOn: civilDate(knewOn) } : {}),
  suspensions: suspensions.map(pause => ({ from: civilDate(pause.from), ...(pause.to ? { to: civilDate(pause.to) } : {}), why: '不可抗力' })),
}, timeOn(today)) as Limitation[] | Refusal);

const labour = { employment: { relation: 'labour' as const, region: 'wenzhou' } };
const ended = (day: string) => ({ employment: { relation: 'labour' as const, region: 'wenzhou', endedOn: civilDate(day) } });
const asked = (day: string): CaseEvent => ({ id: `asked-${day}`, on: civilDate(day), what: '向单位书面主张', by: 'w1', interruptsLimitation: true });
const compensation = { claims: [claimOf('c1', { kind: 'economic-compensation' })] };

describe('limitation, against published cases', () => {
  it('shows K01 twice, each with its assumption, while the relation is undetermined', () => {
    const lines = track('2023-08-08', { claims: [claimOf('c1', { kind: 'platform-injury' })] }, '2023-01-20');
    expect(lines.map(line => [line.regime, line.lastDay])).toEqual([['labour', '2024-01-22'], ['civil', '2026-01-20']]);
    expect(lines[0]!.assumption.zh).toContain('按劳动关系');
    expect(lines[1]!.assumption.zh).toContain('按民事关系');
  });

  it('ends K03 a year after the contract ended', () => {
    expect(track('2021-03-10', { ...ended('2021-03-02'), ...compensation }, '2021-03-02')).toMatchObject([{ lastDay: '2022-03-02', state: 'running' }]);
  });

  it('restarts K04 with the demand that the platform refused', () => {
    const lines = track('2020-02-01', { ...labour, claims: [claimOf('c1', { kind: 'social-insurance' })], events: [asked('2020-01-04')] }, '2019-07-05');
    expect(lines).toMatchObject([{ countsFrom: '2020-01-04', lastDay: '2021-01-04', interruptedOn: ['2020-01-04'] }]);
  });

  it('raises a flag for K44, and the debtor\'s promise clears it', () => {
    expect(track('2025-04-20', ended('2023-09-30'))).toMatchObject([{ state: 'expired', lastDay: '2024-09-30' }]);
    const promised = { id: 'a', kind: 'mediation-agreement' as const, number: '调字1号', issuedBy: '站', issuedOn: civilDate('2025-04-22'), effectiveOn: civilDate('2025-04-22'), obligations: [] };
    expect(track('2025-04-23', { ...ended('2023-09-30'), instruments: [promised] })).toMatchObject([{ state: 'running', lastDay: '2026-04-22' }]);
  });

  it('runs K15 three years from the settlement slip', () => {
    expect(track('2023-07-14', { employment: { relation: 'civil', region: 'chuzhou' } },
      '2022-12-29')).toMatchObject([{ regime: 'civil', lastDay: '2025-12-29' }]);
  });
});

describe('limitation', () => {
  it('does not run for wages while the work goes on', () => {
    expect(track('2026-03-02', labour, '2020-01-01')).toMatchObject([{ state: 'not-running' }]);
  });

  it('runs for other claims while the work goes on', () => {
    expect(track('2026-03-02', { ...labour, ...compensation }, '2025-06-02')).toMatchObject([{ state: 'running', lastDay: '2026-06-02' }]);
  });

  it('does not come back to life by a demand after its end', () => {
    expect(track('2026-03-02', { ...labour, ...compensation, events: [asked('2025-12-01')] },
      '2024-06-03')).toMatchObject([{ state: 'expired', interruptedOn: [] }]);
  });

  it('restarts with every interruption that came in time, one after another', () => {
    const events = [asked('2025-05-20'), asked('2024-12-02')];
    expect(track('2026-03-02', { ...labour, ...compensation, events }, '2024-01-08')).toMatchObject([{ interruptedOn: ['2024-12-02',
      '2025-05-20'], lastDay: '2026-05-20' }]);
  });

  it('is held by a suspension and goes on with the rest', () => {
    const open = track('2026-03-02', { ...labour, ...compensation }, '2025-06-02', [{ from: '2026-02-02' }]);
    expect(open).toMatchObject([{ state: 'suspended' }]);
    const over = track('2026-03-10', { ...labour, ...compensation }, '2025-06-02', [{ from: '2026-02-02', to: '2026-03-04' }]);
    expect(over).toMatchObject([{ state: 'running', lastDay: '2026-07-02' }]);
  });

  it('says which day it assumed when nobody told', () => {
    expect(track('2026-03-02', { ...labour, ...compensation })[0]!.assumption.zh).toContain('未填知道日期');
  });
});
