import { partsOf } from '@fengqiao/kernel';
import type { PaperDefinition, PaperSource } from './model.js';

/** 机关代字 where the description of an agency gives none. */
const ANY = '枫';

/**
 * 发文字号 of a paper whose number no step gives: `枫调受〔2026〕1号`, counted for each agency, year and kind.
 * @returns nothing for papers that bear no number
 */
export function paperNumber({ numbered }: PaperDefinition, { agency, on, ordinal }: PaperSource): string | undefined {
  if (!numbered) return undefined;
  return `${agency.word ?? ANY}${numbered}〔${partsOf(on).year}〕${ordinal}号`;
}
