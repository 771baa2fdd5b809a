import { describe, expect, it } from '@jest/globals';
import { fen } from '@fengqiao/kernel';
import fc from 'fast-check';
import { finalityOf, finalityThreshold, testItem } from './test-finality.js';

const threshold = finalityThreshold(fen(185_000));
const wages = (amount: number) => testItem({ kind: 'wages', title: '工资', amount: fen(amount) }, threshold);

describe('the test of a final award, 劳动争议调解仲裁法 art. 47', () => {
  it('takes twelve months of the minimum wage as the limit', () => {
    expect(threshold).toBe(2_220_000);
  });

  it('calls an item of exactly the limit final and one fen more not', () => {
    expect(wages(2_220_000)).toMatchObject({ final: true, ground: 'art-47-1' });
    expect(wages(2_220_001)).toMatchObject({ final: false });
  });

  it('tests each item alone: four items under the limit stay final though their sum is above it', () => {
    const items = [wages(2_000_000), wages(2_000_000), wages(2_000_000), wages(2_000_000)];
    expect(finalityOf(items)).toBe('final');
  });

  it('never calls a pure confirmation of the labour relation final, whatever the tribunal says of standards', () => {
    expect(testItem({ kind: 'labour-relation', title: '确认劳动关系', byStandards: true }, threshold).final).toBe(false);
  });

  it('lets the tribunal rest an item of any sum on national standards', () => {
    const item = { kind: 'injury-benefit', title: '一次性伤残就业补助金', amount: fen(8_664_340) } as const;
    expect(testItem(item, threshold).final).toBe(false);
    expect(testItem({ ...item, byStandards: true }, threshold)).toMatchObject({ final: true, ground: 'art-47-2' });
  });

  it('does not let a claim that has nothing to do with standards rest on them', () => {
    expect(testItem({ kind: 'wages', title: '工资', amount: fen(9_000_000), byStandards: true }, threshold).final).toBe(false);
    expect(testItem({ kind: 'training-penalty', title: '违约金', amount: fen(100), byStandards: true }, threshold).final).toBe(false);
  });

  it('calls an award with both kinds mixed', () => {
    expect(finalityOf([wages(1), wages(9_000_000)])).toBe('mixed');
    expect(finalityOf([wages(9_000_000)])).toBe('non-final');
  });

  it('never becomes final by a larger sum', () => {
    fc.assert(fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
      const [small, large] = a <= b ? [a, b] : [b, a];
      expect(Number(wages(small).final)).toBeGreaterThanOrEqual(Number(wages(large).final));
    }));
  });
});
