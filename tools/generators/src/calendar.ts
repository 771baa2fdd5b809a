/**
 * Writes deploy/calendars/cn.json from the npm package chinese-days (MIT), which holds the outcome of every yearly
 * holiday notice since 2004. What the package leaves out stands here: where and when each notice was published, and
 * how a plan read before it was amended.
 *
 *   node tools/generators/src/calendar.ts           writes the file
 *   node tools/generators/src/calendar.ts --check   exit 1 where the committed file differs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';

interface Outcome {
  /** Day → "English name,中文名,days". */
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

interface Holiday {
  readonly name: string;
  readonly offDays: string[];
  readonly workDays: string[];
}

interface Notice {
  readonly issuedAt: string;
  readonly source: string;
  readonly url?: string;
}

interface Amendment extends Notice {
  readonly offDays: readonly string[];
  readonly workDays: readonly string[];
}

const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;
const TARGET = new URL('../../../deploy/calendars/cn.json', import.meta.url);

/** The day each yearly notice was made public, and its page at www.gov.cn. */
const NOTICES: Readonly<Record<number, readonly [issuedAt: string, path?: string]>> = {
  2004: ['2003-12-31'],
  2005: ['2004-12-31'],
  2006: ['2005-12-22', 'jrzg/2005-12/22/content_133837.htm'],
  2007: ['2006-12-18', 'fwxx/sh/2006-12/18/content_471877.htm'],
  2008: ['2007-12-18', 'zwgk/2007-12/18/content_837184.htm'],
  2009: ['2008-12-10', 'zwgk/2008-12/10/content_1174014.htm'],
  2010: ['2009-12-08', 'zwgk/2009-12/08/content_1482691.htm'],
  2011: ['2010-12-10', 'zwgk/2010-12/10/content_1762643.htm'],
  2012: ['2011-12-06', 'zwgk/2011-12/06/content_2012097.htm'],
  2013: ['2012-12-10', 'zwgk/2012-12/10/content_2286598.htm'],
  2014: ['2013-12-11', 'zwgk/2013-12/11/content_2546204.htm'],
  2015: ['2014-12-16', 'zhengce/content/2014-12/16/content_9302.htm'],
  2016: ['2015-12-10', 'zhengce/content/2015-12/10/content_10394.htm'],
  2017: ['2016-12-01', 'zhengce/content/2016-12/01/content_5141603.htm'],
  2018: ['2017-11-30', 'zhengce/content/2017-11/30/content_5243579.htm'],
  2019: ['2018-12-06', 'xinwen/2018-12/06/content_5346287.htm'],
  2020: ['2019-11-21', 'zhengce/content/2019-11/21/content_5454164.htm'],
  2021: ['2020-11-25', 'zhengce/content/2020-11/25/content_5564127.htm'],
  2022: ['2021-10-25', 'zhengce/content/2021-10/25/content_5644835.htm'],
  2023: ['2022-12-08', 'zhengce/content/2022-12/08/content_5730844.htm'],
  2024: ['2023-10-25', 'zhengce/content/202310/content_6911527.htm'],
  2025: ['2024-11-12', 'zhengce/zhengceku/202411/content_6986383.htm'],
  2026: ['2025-11-04', 'zhengce/zhengceku/202511/content_7047091.htm'],
};

/** Plans that a later notice changed. `original` is what the plan had said about days that the notice overruled. */
const AMENDMENTS: Readonly<Record<number, { readonly original?: Holiday; readonly amendment: Amendment }>> = {
  2015: {
    amendment: {
      issuedAt: '2015-05-13',
      source: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
      url: page('zhengce/content/2015-05/13/content_9742.htm'),
      offDays: ['2015-09-03', '2015-09-04'],
      workDays: ['2015-09-06'],
    },
  },
  2019: {
    amendment: {
      issuedAt: '2019-03-22',
      source: '国务院办公厅关于调整2019年劳动节假期安排的通知',
      url: page('zhengce/content/2019-03/22/content_5375877.htm'),
      offDays: ['2019-05-02', '2019-05-03', '2019-05-04'],
      workDays: ['2019-04-28', '2019-05-05'],
    },
  },
  2020: {
    original: { name: '春节', offDays: [], workDays: ['2020-02-01'] },
    amendment: {
      issuedAt: '2020-01-27',
      source: '国务院办公厅关于延长2020年春节假期的通知',
      url: page('zhengce/content/2020-01/27/content_5472352.htm'),
      offDays: ['2020-01-31', '2020-02-01', '2020-02-02'],
      workDays: [],
    },
  },
};

/** Make-up days that the package lacks. The notice for 2006 moved the rest of Saturday 2005-12-31 into the New Year. */
const MISSING: Readonly<Record<number, readonly Holiday[]>> = {
  2006: [{ name: '元旦', offDays: [], workDays: ['2005-12-31'] }],
};

function page(path: string): string {
  return `https://www.gov.cn/${path}`;
}

function noticeOf(year: number): Notice {
  const [issuedAt, path] = NOTICES[year] ?? [];
  if (issuedAt === undefined) throw new Error(`no notice is noted for ${year}`);
  const source = `国务院办公厅关于${year}年部分节假日安排的通知`;
  if (path === undefined) return { issuedAt, source: `${source}（公布日期未查明，暂记为上年末日）` };
  return { issuedAt, source, url: page(path) };
}

/** The New Year holiday of a year may begin in the December before it. */
const planYear = (date: string): number => Number(date.slice(0, 4)) + (date.slice(5, 7) === '12' ? 1 : 0);

function planOf(year: number, outcome: Outcome): object {
  const holidays = new Map<string, Holiday>();
  const amended = AMENDMENTS[year];
  const overruled = new Set([...(amended?.amendment.offDays ?? []), ...(amended?.amendment.workDays ?? [])]);
  const of = (name: string): Holiday => {
    const holiday = holidays.get(name) ?? { name, offDays: [], workDays: [] };
    holidays.set(name, holiday);
    return holiday;
  };
  const collect = (days: Readonly<Record<string, string>>, kind: 'offDays' | 'workDays'): void => {
    for (const [date, label] of Object.entries(days)) {
      if (planYear(date) === year && !overruled.has(date)) of(label.split(',')[1]!)[kind].push(date);
    }
  };
  collect(outcome.holidays, 'offDays');
  collect(outcome.workdays, 'workDays');
  for (const more of [...(MISSING[year] ?? []), ...(amended?.original ? [amended.original] : [])]) {
    of(more.name).offDays.push(...more.offDays);
    of(more.name).workDays.push(...more.workDays);
  }
  const inOrder = [...holidays.values()]
    .map(({ name, offDays, workDays }) => ({ name, offDays: offDays.sort(), workDays: workDays.sort() }))
    .sort((a, b) => (a.offDays[0]! < b.offDays[0]! ? -1 : 1));
  return { year, ...noticeOf(year), holidays: inOrder, ...(amended ? { amendments: [amended.amendment] } : {}) };
}

/** One line per holiday and per amendment, as in the notice. */
function print(calendar: { plans: object[] } & Record<string, unknown>): string {
  const text = JSON.stringify(calendar, undefined, 2);
  const flat = (block: string): string => block.replace(/\s*\n\s*/g, ' ').replace(/\[ ?/g, '[').replace(/ \]/g, ']');
  return `${text.replace(/\{\n\s+"(?:name|zh)"[^{}]*\}/g, flat).replace(/"(?:offDays|workDays)": \[[^\]]*\]/g, flat)}\n`;
}

function generate(): string {
  const outcome = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Outcome;
  const plans: object[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) plans.push(planOf(year, outcome));
  return print({
    id: 'cn',
    title: { zh: '全国工作日历', en: 'Working days of the Chinese mainland' },
    note: {
      zh: '各年节假日和调休上班日以国务院办公厅当年通知公布的为准，由 chinese-days 数据整理，source 列明所据通知；据以改动前请核对通知原文。全国部分公民的节日和地方性假日不在其内。',
      en: 'Days off and make-up days as the yearly notice of the General Office of the State Council gives them, compiled from chinese-days; source names the notice. Compare with the notice before relying on a change. Holidays of part of the citizens and of single regions are not included.',
    },
    plans,
  });
}

const text = generate();
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, text);
} else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error(`${relative(process.cwd(), TARGET.pathname)} differs from what its generator writes: run node tools/generators/src/calendar.ts`);
  process.exitCode = 1;
}
