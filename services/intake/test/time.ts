import { readFileSync } from 'node:fs';
import { loadCalendar } from '@fengqiao/calendar';
import { makeTimekeeper, type World } from '@fengqiao/docket';
import { civilDate, fen, orThrow } from '@fengqiao/kernel';
import type { Timekeeper } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';

const calendar = orThrow(loadCalendar(JSON.parse(readFileSync(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8'))));
/** A place that promises nothing and sets no local length: only the law's clocks run. */
const scheme = { place: 'test', version: 1, localRules: [], promises: [] } as unknown as Scheme;
let drawn = 0;

/** Time as the product keeps it: the shipped calendar and the law catalogue, on a day. */
export function onDay(day: string, actor = 'somebody'): Timekeeper {
  const world = {
    calendar, today: () => civilDate(day), newId: () => `id-${String(drawn += 1).padStart(6, '0')}`,
    minimumWage: () => ({ monthly: fen(200_000), source: '测试数据' }), schemes: { byKey: () => scheme },
  } as unknown as World;
  return { ...orThrow(makeTimekeeper(world, 'test@1', civilDate(day))), actor };
}
