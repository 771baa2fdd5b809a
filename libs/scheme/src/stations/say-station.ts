import type { Bilingual } from '@fengqiao/kernel';
import type { Inherited } from '../scheme.js';
import { WEEKDAYS, WORKDAY, type OpeningHours } from './opening-hours.js';

type Station = Inherited<'stations'>;
type Words<K extends string> = Readonly<Record<K, Bilingual>>;

/** What is done at a station, as it is said to a worker. */
export const OFFERS: Words<Station['offers'][number]> = {
  intake: { zh: '反映工资、工伤、解除合同、社会保险等劳动争议诉求', en: 'report a dispute over wages, injury, dismissal or insurance' },
  consultation: { zh: '法律政策咨询', en: 'ask about the law' },
  mediation: { zh: '申请调解', en: 'ask for mediation' },
  'legal-aid': { zh: '申请法律援助', en: 'apply for legal aid' },
  'arbitration-papers': { zh: '代为接收仲裁申请材料', en: 'hand in papers for arbitration' },
  'court-papers': { zh: '代为接收立案材料', en: 'hand in papers for the court' },
  hotline: { zh: '热线求助', en: 'call for help' },
};

/** 行业: whose station it is. */
export const TRADES: Words<NonNullable<Station['trade']>[number]> = {
  courier: { zh: '快递', en: 'couriers' }, 'food-delivery': { zh: '外卖配送', en: 'food delivery' }, 'ride-hailing': { zh: '网约车', en: 'ride-hailing' },
  truck: { zh: '货运', en: 'truck drivers' }, domestic: { zh: '家政', en: 'domestic work' }, gig: { zh: '零工', en: 'gig work' },
  migrant: { zh: '农民工', en: 'migrant workers' }, agency: { zh: '劳务派遣', en: 'agency work' }, 'over-age': { zh: '超龄劳动者', en: 'workers over age' },
  employee: { zh: '职工', en: 'employees' },
};

const DAYS: Words<string> = {
  mon: { zh: '周一', en: 'Mon' }, tue: { zh: '周二', en: 'Tue' }, wed: { zh: '周三', en: 'Wed' }, thu: { zh: '周四', en: 'Thu' },
  fri: { zh: '周五', en: 'Fri' }, sat: { zh: '周六', en: 'Sat' }, sun: { zh: '周日', en: 'Sun' }, [WORKDAY]: { zh: '工作日', en: 'working days' },
};
/** As a notice on a door counts the week. */
const WEEK: readonly string[] = [...WEEKDAYS.slice(1), WEEKDAYS[0]];

const joined = (said: readonly Bilingual[], zh: string, en: string): Bilingual => ({ zh: said.map(one => one.zh).join(zh), en: said.map(one => one.en).join(en) });

/** `周一至周五`, `周二、周四`, `每天`. */
function sayDays(days: readonly string[]): Bilingual {
  const ranks = days.map(day => WEEK.indexOf(day)).sort((a, b) => a - b);
  const [first, last] = [ranks[0]!, ranks.at(-1)!];
  const inARow = first >= 0 && ranks.every((rank, index) => rank === first + index);
  if (inARow && days.length === WEEK.length) return { zh: '每天', en: 'every day' };
  if (inARow && days.length > 2) return joined([DAYS[WEEK[first]!]!, DAYS[WEEK[last]!]!], '至', '–');
  return joined(days.map(day => DAYS[day] ?? { zh: day, en: day }), '、', ', ');
}

const HOLIDAYS: Words<OpeningHours['holidays']> = {
  closed: { zh: '法定节假日休息', en: 'closed on public holidays' }, open: { zh: '法定节假日照常', en: 'open on public holidays too' },
};

/** Opening hours as they stand on a door, line by line: `工作日 09:00–12:00、14:30–17:30`. */
export function sayHours({ roundTheClock, weekly, holidays }: OpeningHours): Bilingual[] {
  if (roundTheClock) return [{ zh: '全天24小时，节假日照常', en: 'round the clock, on holidays too' }];
  const lines = (weekly ?? []).map(({ days, times }) => {
    const said = times.map(({ from, to }) => `${from}–${to}`);
    return joined([sayDays(days), { zh: said.join('、'), en: said.join(', ') }], ' ', ' ');
  });
  return [...lines, HOLIDAYS[holidays]];
}
