import { partsOf } from '@fengqiao/kernel';
import type { PaperDefinition, PaperSource } from './model.js';

/** 机关代字: whose number it is, where a step does not give the agency's own. */
const AGENCY_WORDS: Readonly<Record<string, string>> = {
  intake: '枫窗', mediation: '枫调', 'legal-aid': '枫援', 'inspection-bridge': '枫监', 'arbitration-bridge': '枫仲', 'court-bridge': '枫诉',
};

/**
 * 发文字号 of a paper whose number no step gives: `枫调受〔2026〕1号`, counted for each agency, year and kind.
 * @returns nothing for papers that bear no number
 */
export function paperNumber({ numbered }: PaperDefinition, { agency, on, ordinal }: PaperSource): string | undefined {
  if (!numbered) return undefined;
  return `${AGENCY_WORDS[agency.name] ?? '枫'}${numbered}〔${partsOf(on).year}〕${ordinal}号`;
}
