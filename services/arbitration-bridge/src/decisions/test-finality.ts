import type { ClaimItem } from '@fengqiao/case-file';
import { fen, formatYuan, type Fen } from '@fengqiao/kernel';

type ClaimKind = ClaimItem['kind'];

/**
 * 劳动报酬、工伤医疗费、经济补偿、赔偿金 of art. 47(1). 办案规则 art. 50 counts pay for the time of a non-compete among
 * compensation, and the second wage of an unwritten contract among damages. One-off injury benefits that the employer
 * owes are damages of the same nature.
 */
const BY_AMOUNT: readonly ClaimKind[] = [
  'wages', 'overtime', 'annual-leave', 'injury-medical', 'injury-benefit', 'economic-compensation', 'unlawful-dismissal', 'double-wage', 'non-compete',
];

/** Disputes over national standards on hours, rest and social insurance, art. 47(2). Only the tribunal can say that an item is one. */
const BY_STANDARDS: readonly ClaimKind[] = ['overtime', 'rest', 'annual-leave', 'social-insurance', 'injury-medical', 'injury-benefit'];

/** What the test looks at. */
export interface TestedItem {
  readonly kind: ClaimKind;
  readonly title: string;
  readonly amount?: Fen | undefined;
  readonly byStandards?: boolean | undefined;
}

/** Whether one item is final, and why. */
export interface ItemFinality {
  readonly final: boolean;
  readonly ground: 'art-47-1' | 'art-47-2' | 'none';
  readonly why: string;
}

/** Twelve months of the local minimum wage. */
export const finalityThreshold = (monthlyMinimumWage: Fen): Fen => fen(monthlyMinimumWage * 12);

/**
 * Tests one item of an award against 劳动争议调解仲裁法 art. 47. Each item stands alone (法释〔2020〕26号 art. 19): four
 * items just under the limit are four final items, however much they come to together.
 * @param threshold twelve months of the minimum wage of the place, in fen; an item of exactly that sum is not above it
 */
export function testItem(item: TestedItem, threshold: Fen): ItemFinality {
  if (item.kind === 'labour-relation') {
    return { final: false, ground: 'none', why: '确认劳动关系不属于第四十七条所列争议' };
  }
  if (item.byStandards && BY_STANDARDS.includes(item.kind)) {
    return { final: true, ground: 'art-47-2', why: '因执行国家劳动标准发生的争议，适用第四十七条第二项' };
  }
  if (!BY_AMOUNT.includes(item.kind) || item.amount === undefined) {
    return { final: false, ground: 'none', why: '不属于第四十七条第一项所列追索事项' };
  }
  const sum = `${formatYuan(item.amount)} 元`;
  const limit = `当地月最低工资标准十二个月金额 ${formatYuan(threshold)} 元`;
  return item.amount <= threshold
    ? { final: true, ground: 'art-47-1', why: `${sum}，不超过${limit}` }
    : { final: false, ground: 'none', why: `${sum}，超过${limit}` };
}

/** All items final, none, or both kinds in one document. */
export type AwardFinality = 'final' | 'non-final' | 'mixed';

/** What an award is that holds these items (法释〔2020〕26号 arts. 19, 20). */
export function finalityOf(items: readonly Pick<ItemFinality, 'final'>[]): AwardFinality {
  if (items.every(item => item.final)) return 'final';
  return items.some(item => item.final) ? 'mixed' : 'non-final';
}
