import { isCivilDate, isFen, refuse, type CivilDate, type Fen, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';

const entrySchema = z.strictObject({
  /** GB/T 2260 code of the county or city the figure is set for. No figure is passed down or up: provinces set several. */
  region: z.string().regex(/^\d{6}$/, 'a six-digit GB/T 2260 code'),
  name: z.string().min(1),
  /** First day on which the figure applies; it applies until the next entry of the region. */
  from: z.custom<CivilDate>(isCivilDate, { error: 'not a day written YYYY-MM-DD' }),
  monthlyFen: z.custom<Fen>(value => isFen(value) && value > 0, { error: 'not a whole, positive number of fen' }),
  source: z.string().min(1),
  mark: z.enum(['V', 'V2', 'GK']),
});

/**
 * Monthly minimum wages by region and time. Finality of an award is tested against twelve times the local figure
 * (劳动争议调解仲裁法 art. 47), so each row says where it comes from and how far it has been verified.
 */
export const minimumWageSchema = z.strictObject({
  id: z.string().min(1),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  note: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  entries: z
    .array(entrySchema)
    .readonly()
    .refine(
      entries => new Set(entries.map(entry => `${entry.region} ${entry.from}`)).size === entries.length,
      'a region has two figures from the same day',
    ),
});

export type MinimumWageTable = z.infer<typeof minimumWageSchema>;
export type MinimumWage = z.infer<typeof entrySchema>;

/**
 * The monthly minimum wage of a region on a day. Show its `mark` and `source` with every use.
 * @returns the entry, or the refusal `minimum-wage-unknown`
 */
export function minimumWageOn(table: MinimumWageTable, region: string, date: CivilDate): MinimumWage | Refusal {
  let found: MinimumWage | undefined;
  for (const entry of table.entries) {
    if (entry.region === region && entry.from <= date && (!found || entry.from > found.from)) found = entry;
  }
  return (
    found ??
    refuse(
      'minimum-wage-unknown',
      'unavailable',
      { zh: `未加载地区 ${region} 在 ${date} 的最低工资标准`, en: `No minimum wage is loaded for region ${region} on ${date}` },
      { zh: '请由管理员按省级人民政府公布的标准补充后重试', en: 'Ask an administrator to load the figure published by the province, and try again' },
      { basis: '《劳动争议调解仲裁法》第四十七条', details: { region, date } },
    )
  );
}
