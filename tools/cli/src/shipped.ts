import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCalendar, type WorkCalendar } from '@fengqiao/calendar';
import { Refused, orThrow, readCivilDate, refuse, type CivilDate } from '@fengqiao/kernel';

/** The folder of the repository; this file lies in `tools/cli/src` or, compiled, in `tools/cli/dist`. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** A file or folder under `deploy/`, as it is shipped. */
export const shipped = (...names: string[]): string => join(repository, 'deploy', ...names);

/** Where the tables lie that decide beyond the code. */
export const TABLES = {
  calendar: shipped('calendars', 'cn.json'), wages: shipped('minimum-wages', 'cn.json'), schemes: shipped('schemes'),
} as const;

const unreadable = (path: string, why: string) => new Refused(refuse('file-unreadable', 'not-found',
  { zh: `无法读取 ${path}`, en: `${path} cannot be read: ${why}` },
  { zh: '请核对路径和内容', en: 'Check the path and what the file holds' }));

/** A JSON file. @throws Refused `file-unreadable` */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
}

/** A text file. @throws Refused `file-unreadable` */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
}

/** The shipped calendar. @throws Refused where it is broken */
export async function shippedCalendar(): Promise<WorkCalendar> {
  return orThrow(loadCalendar(await readJson(TABLES.calendar)));
}

/** A day as somebody typed it. @throws Refused `not-a-civil-date` */
export const typedDay = (text: string): CivilDate => orThrow(readCivilDate(text));
