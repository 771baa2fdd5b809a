const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
/** Twenty years: as many as a claim may name. */
const MOST = 240;

/** `2026-11` → a number that counts months. */
function ordinal(month: string): number | undefined {
  const [, year, number] = MONTH.exec(month) ?? [];
  return year && number ? Number(year) * 12 + Number(number) - 1 : undefined;
}

const named = (count: number): string => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;

/** All months from the first to the last, both counted; nothing where the two make no span. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const from = ordinal(first);
  const to = ordinal(last || first);
  if (from === undefined || to === undefined || to < from || to - from >= MOST) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => named(from + index));
}
