import { readFileSync } from 'node:fs';
import { orThrow, type CivilDate } from '@fengqiao/kernel';
import { loadCalendar, type WorkCalendar } from '../src/index.js';

/** The calendar file that the product ships. */
export const cnData = JSON.parse(readFileSync(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8')) as unknown;

/** The shipped calendar with all that is known today. */
export const cn: WorkCalendar = orThrow(loadCalendar(cnData));

/** The shipped calendar as the public knew it on a day. */
export const cnAsOf = (publishedBy: CivilDate): WorkCalendar => orThrow(loadCalendar(cnData, { publishedBy }));
