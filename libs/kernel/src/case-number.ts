import { refuse, type Refusal } from './refusal.js';

/**
 * A case number for life: `NC26-7K4QX2M9-D`.
 * Place (2–4 letters), year, eight random characters, check character. No agency asks another for it: with 40 random
 * bits, ten thousand cases a year of one place clash once in twenty thousand years; the registry names the second.
 */
export type CaseNumber = string & { readonly __caseNumber: unique symbol };

/** Digits and letters without I, L, O, U, which people misread. */
const BODY = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SHAPE = /^([A-Z]{2,4})(\d{2})-([0-9A-HJKMNP-TV-Z]{8})-([0-9A-Z])$/;

/** ISO/IEC 7064 MOD 37,36: finds every single wrong character and all but two in a thousand swaps of neighbours. */
function checkCharacter(text: string): string {
  let sum = 36;
  for (const character of text) {
    sum += CHECK.indexOf(character);
    if (sum > 36) sum -= 36;
    sum = (sum * 2) % 37;
  }
  return CHECK[(37 - sum) % 36]!;
}

/**
 * Makes a case number.
 * @param placeCode 2–4 capital letters of the place's scheme
 * @param year calendar year of the first contact
 * @param random five random bytes, given by the caller (the pure layer draws none)
 */
export function makeCaseNumber(placeCode: string, year: number, random: Uint8Array): CaseNumber {
  if (!/^[A-Z]{2,4}$/.test(placeCode)) throw new RangeError(`not a place code: ${placeCode}`);
  if (random.length < 5) throw new RangeError('a case number needs five random bytes');
  let bits = 0n;
  for (const byte of random.slice(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let body = '';
  for (let i = 0; i < 8; i++) {
    body = BODY[Number(bits & 31n)]! + body;
    bits >>= 5n;
  }
  const head = `${placeCode}${String(year % 100).padStart(2, '0')}`;
  return `${head}-${body}-${checkCharacter(head + body)}` as CaseNumber;
}

/** Whether `text` is a case number whose check character fits. */
export function isCaseNumber(text: unknown): text is CaseNumber {
  if (typeof text !== 'string') return false;
  const match = SHAPE.exec(text);
  return match !== null && checkCharacter(`${match[1]}${match[2]}${match[3]}`) === match[4];
}

/** Reads a case number as people type it (spaces, lower case, O for 0, I or L for 1) or refuses it. */
export function readCaseNumber(text: string): CaseNumber | Refusal {
  const typed = text.trim().toUpperCase();
  if (isCaseNumber(typed)) return typed;
  const match = /^([A-Z]{2,4}\d{2})[-\s]?([0-9A-Z]{8})[-\s]?([0-9A-Z])$/.exec(typed);
  if (match) {
    const mended = `${match[1]}-${match[2]!.replaceAll('O', '0').replace(/[IL]/g, '1')}-${match[3]}`;
    if (isCaseNumber(mended)) return mended;
  }
  return refuse(
    'not-a-case-number',
    'invalid',
    { zh: '案号有误，校验位不符', en: 'This is not a case number: its check character does not fit' },
    { zh: '请对照回执逐字核对案号后重试', en: 'Compare it with the receipt, character by character, and try again' },
  );
}
