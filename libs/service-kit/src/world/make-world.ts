import { randomBytes, randomFillSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { loadCalendar, type WorkCalendar } from '@fengqiao/calendar';
import type { SchemeBook, World } from '@fengqiao/docket';
import { isRefusal, orThrow, refuse, shanghaiDay, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { minimumWageOn, minimumWageSchema, type MinimumWageTable } from '@fengqiao/law';
import { schemeInForce, schemeKey, type Scheme } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { contextFrom, currentTraceparent } from '@fengqiao/telemetry';
import { context } from '@opentelemetry/api';
import { v7 } from 'uuid';

const schemeUnknown = (key: string): Refusal =>
  refuse('scheme-unknown', 'closed',
    { zh: `本机构没有装载机制文件 ${key}`, en: `The scheme ${key} is not loaded here` },
    { zh: '请管理员装载该版本的机制文件', en: 'Ask the administrator to load that version of the scheme' }, { details: { scheme: key } });

/** The mechanisms that an installation runs, by place and by key. */
export function schemeBook(schemes: readonly Scheme[]): SchemeBook {
  const byKey = new Map(schemes.map(scheme => [schemeKey(scheme), scheme]));
  return {
    inForce: (place: string, on: CivilDate) => schemeInForce(schemes, place, on),
    byKey: (key: string) => byKey.get(key) ?? schemeUnknown(key),
  };
}

/** What decides beyond the code: calendar, wage table, schemes; read from files, checked, refused with the reason. */
export interface Tables {
  readonly calendar: WorkCalendar;
  readonly wages: MinimumWageTable;
  readonly schemes: readonly Scheme[];
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

/** Reads calendar, wage table and schemes. @throws Refused where one of them is not valid */
export async function readTables(files: { calendar: string; wages: string; schemes: string }): Promise<Tables> {
  const [calendar, wages, schemes] = await Promise.all([readJson(files.calendar), readJson(files.wages), loadSchemes(files.schemes)]);
  return { calendar: orThrow(loadCalendar(calendar)), wages: minimumWageSchema.parse(wages), schemes: orThrow(schemes) };
}

/** Drawn by the page: each call to the engine's generator costs more than the bytes. */
const page = Buffer.alloc(4096);
let drawn = page.length;

function drawBytes(count: number): Uint8Array {
  if (count > page.length) return randomBytes(count);
  if (drawn + count > page.length) {
    randomFillSync(page);
    drawn = 0;
  }
  drawn += count;
  return Uint8Array.prototype.slice.call(page, drawn - count, drawn);
}

/** The world of a running service. `now` may be set by a test that lets a day pass. */
export function makeWorld(tables: Tables, now: () => number = Date.now): World {
  return {
    today: () => shanghaiDay(now()),
    instant: () => new Date(now()).toISOString(),
    newId: () => v7(),
    traceparent: currentTraceparent,
    continuing: (traceparent, work) => context.with(contextFrom(traceparent), work),
    randomBytes: drawBytes,
    calendar: tables.calendar,
    minimumWage(region, on) {
      const found = minimumWageOn(tables.wages, region, on);
      return isRefusal(found) ? found : { monthly: found.monthlyFen, source: found.source };
    },
    schemes: schemeBook(tables.schemes),
  };
}
