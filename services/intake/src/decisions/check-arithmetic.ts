import type { CaseFile, ClaimItem, Working } from '@fengqiao/case-file';
import { daysBetween, fen, formatYuan, type Fen } from '@fengqiao/kernel';
import { severanceOf } from '@fengqiao/law';
import type { Advice } from '../procedures/claim.head.js';

/** Days of a working: from the first to the last, both counted, or as it states them. */
export const daysOf = ({ from, to, days }: Working): number | undefined => (from && to ? daysBetween(from, to) + 1 : days);

const perDay = ({ rate, per, monthDays = 30 }: Working): number => (per === 'day' ? rate : rate / monthDays);

/** What a working comes to, to the fen; nothing where it does not say for how many days. */
export function worthOf(working: Working): Fen | undefined {
  const days = daysOf(working);
  return days === undefined ? undefined : fen(Math.round(perDay(working) * days) - (working.paid ?? 0));
}

const inWords = (working: Working, days: number): string =>
  `${formatYuan(working.rate)}${working.per === 'month' ? `÷${working.monthDays ?? 30}` : ''}×${days} 日${working.paid ? `－${formatYuan(working.paid)}` : ''}`;

function checkSum(claim: ClaimItem): Advice[] {
  const { working, amount, title } = claim;
  if (!working || amount === undefined) return [];
  const days = daysOf(working);
  if (days === undefined) {
    const implied = (amount + (working.paid ?? 0)) / perDay(working);
    return Number.isInteger(implied) ? [] : [{ code: 'days-not-whole', why: {
      zh: `“${title}”按所填标准折合 ${implied.toFixed(2)} 日，不是整日，请核对标准、天数或者结算单；不影响办理`,
      en: `"${title}" comes to ${implied.toFixed(2)} days, which is no whole number; look at rate, days or slip. Nothing is held up` } }];
  }
  const worth = worthOf(working)!;
  return worth === amount ? [] : [{ code: 'amount-does-not-add-up', why: {
    zh: `“${title}”填为 ${formatYuan(amount)} 元，按所列计算为 ${inWords(working, days)}＝${formatYuan(worth)} 元，请核对`,
    en: `"${title}" is put at ${formatYuan(amount)} yuan; its working over ${days} days comes to ${formatYuan(worth)}` } }];
}

/** Compensation for the end of a relation is counted by its length; shown so that nobody has to. */
function severance(file: CaseFile): Advice[] {
  const { startedOn, endedOn } = file.employment ?? {};
  if (!startedOn || !endedOn || !file.claims.some(claim => claim.kind === 'economic-compensation')) return [];
  const { days, months, basis } = severanceOf(startedOn, endedOn);
  return [{ code: 'severance-months', why: {
    zh: `用工 ${days} 日，经济补偿按 ${months} 个月平均工资计算（${basis}）`, en: `${days} days of work: ${months} month(s) of average wage` } }];
}

/** Counts again what a claim counted. It warns and explains; it never stops anybody. */
export const checkArithmetic = (file: CaseFile): Advice[] => [...file.claims.flatMap(checkSum), ...severance(file)];
