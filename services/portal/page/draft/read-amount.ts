import { isRefusal, readYuan, type Fen } from '@fengqiao/kernel';

/** What stands in a field for an amount. */
export type Amount = { readonly kind: 'none' } | { readonly kind: 'fen'; readonly fen: Fen } | { readonly kind: 'wrong' };

/** Chinese keyboards write full-width digits and points; people add the unit. */
const plain = (typed: string): string => typed.normalize('NFKC').replace(/[¥￥元\s]/g, '').replace(/。/g, '.').replaceAll('，', ',');

/** Reads yuan as people type them on a telephone: `3200`, `3,200.5`, `３２００元`. Nothing is rounded, and nothing below nought is owed. */
export function readAmount(typed: string): Amount {
  const text = plain(typed);
  if (text === '') return { kind: 'none' };
  const value = readYuan(text);
  return isRefusal(value) || value < 0 ? { kind: 'wrong' } : { kind: 'fen', fen: value };
}
