import { readFileSync } from 'node:fs';
import { loadCalendar, type WorkCalendar } from '@fengqiao/calendar';
import { orThrow } from '@fengqiao/kernel';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../deploy/${path}`, import.meta.url), 'utf8'));

/** The calendar that the product ships. */
export const cn: WorkCalendar = orThrow(loadCalendar(read('calendars/cn.json')));

/** The content of the minimum-wage file that the product ships. */
export const minimumWages = read('minimum-wages/cn.json');
