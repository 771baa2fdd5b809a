import { refuse, type Refusal } from './refusal.js';

/** Money as a whole number of fen (1 yuan = 100 fen). Never a fraction. */
export type Fen = number & { readonly __fen: unique symbol };

const YUAN = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;

/** Whether a value is a whole, safely representable number of fen. */
export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value);
}

/** A literal amount in code or fixtures; throws on a mistake of the programmer. */
export function fen(value: number): Fen {
  if (!isFen(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return value;
}

/** Reads an amount in yuan as people write it (`18846.67`, `1,400,000`) or refuses it (`not-an-amount`). */
export function readYuan(text: string): Fen | Refusal {
  const match = YUAN.exec(text.trim());
  if (match) {
    const whole = Number(match[2]!.replaceAll(',', '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
    const value = match[1] === '-' ? -whole : whole;
    if (isFen(value)) return value;
  }
  return refuse(
    'not-an-amount',
    'invalid',
    { zh: `“${text}”不是有效金额`, en: `"${text}" is not an amount of money` },
    { zh: '请以元填写，最多两位小数，例如 18846.67', en: 'Write yuan with at most two decimals, for example 18846.67' },
  );
}

/** `1884667` → `18,846.67`. */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${yuan}.${digits.slice(-2)}`;
}

/** Sum of amounts, refused by exception when it leaves the safe range. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}
