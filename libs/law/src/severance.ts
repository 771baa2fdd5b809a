import { addMonths, daysBetween, type CivilDate } from '@fengqiao/kernel';

/** How many months' wages a length of service is worth. */
export interface Severance {
  /** Days from the first to the last day of the relation. */
  readonly days: number;
  /** Months of average wage, in halves. */
  readonly months: number;
  readonly basis: string;
}

/**
 * 经济补偿的年限 (劳动合同法 art. 47): a month's average wage for each full year; six months and more count as a year, less
 * as half a month. Whether the wage is above three times the local average, which caps both wage and years at twelve, is
 * for whoever knows the wage.
 */
export function severanceOf(startedOn: CivilDate, endedOn: CivilDate): Severance {
  let years = 0;
  while (addMonths(startedOn, (years + 1) * 12) <= endedOn) years++;
  const rest = addMonths(startedOn, years * 12);
  const part = rest >= endedOn ? 0 : addMonths(rest, 6) <= endedOn ? 1 : 0.5;
  return { days: daysBetween(startedOn, endedOn), months: years + part, basis: '《劳动合同法》第四十七条' };
}
