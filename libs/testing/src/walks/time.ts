import { readFileSync } from 'node:fs';
import { loadCalendar } from '@fengqiao/calendar';
import { timekeeper, type World } from '@fengqiao/docket';
import { civilDate, fen, orThrow, type CivilDate } from '@fengqiao/kernel';
import type { Timekeeper } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';

type Entry<L extends 'promises' | 'localRules', K extends keyof Scheme[L][number]> = readonly Pick<Scheme[L][number], K>[];

/** What the clocks read of a scheme: a place's promises, and the lengths that the law leaves to it. */
export interface Place {
  readonly promises?: Entry<'promises', 'duty' | 'length' | 'unit' | 'only' | 'clause'>;
  readonly localRules?: Entry<'localRules', 'rule' | 'length' | 'unit' | 'basis'>;
}

const shipped: unknown = JSON.parse(readFileSync(new URL('../../../../deploy/calendars/cn.json', import.meta.url), 'utf8'));
const asKnownToday = orThrow(loadCalendar(shipped));
const asKnownOn = (day: CivilDate) => orThrow(loadCalendar(shipped, { publishedBy: day }));

let drawn = 0;

/**
 * Time as the product keeps it: the shipped calendar and the law catalogue on a day, which is also the day of entry. Ids
 * count up; the minimum wage is 2,000 yuan a month everywhere.
 * @param place what a place promises; nothing unless said
 * @param knownOn takes the calendar as the public knew it on that day
 */
export function timeOn(day: string, { actor = 'somebody', place = {}, knownOn }: { actor?: string; place?: Place; knownOn?: string } = {}): Timekeeper {
  const on = civilDate(day);
  // Of world and scheme a timekeeper reads these alone; a page that asked for more would fail here.
  const world = {
    calendar: knownOn ? asKnownOn(civilDate(knownOn)) : asKnownToday,
    today: () => on,
    newId: () => `id-${String(drawn += 1).padStart(6, '0')}`,
    minimumWage: () => ({ monthly: fen(200_000), source: '测试数据' }),
  } as Partial<World> as World;
  const scheme = { place: 'test', version: 1, promises: place.promises ?? [], localRules: place.localRules ?? [] } as Partial<Scheme> as Scheme;
  return timekeeper(world, scheme, on, actor);
}
