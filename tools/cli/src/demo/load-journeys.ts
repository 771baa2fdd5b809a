import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refused, refuse } from '@fengqiao/kernel';
import type { OpeningRoster } from '@fengqiao/procedure';
import type { z } from 'zod';
import { loadRosters } from '../roster/load-rosters.js';
import { readJson, shipped } from '../shipped.js';
import { JourneyFile } from './journey-file.js';

/** A journey as it was read, with the name of its file. */
export interface Journey extends JourneyFile {
  /** `nanchang/courier-three-months` */
  readonly name: string;
  /** Who serves at the place when the journey begins. */
  readonly roster?: OpeningRoster;
}

const fileInvalid = (name: string, error: z.ZodError) => new Refused(refuse('journey-file-invalid', 'invalid',
  { zh: `演示案件 ${name} 的写法有误：${error.issues.map(issue => `/${issue.path.join('/')}`).join('、')}`, en: `The journey ${name} is not written as it should be` },
  { zh: '请对照 deploy/demo/README.md 更正所列各处', en: 'Correct the places listed; deploy/demo/README.md says how a journey is written' },
  { details: { errors: error.issues.map(issue => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })) } }));

const misplaced = (name: string, place: string) => new Refused(refuse('journey-misplaced', 'invalid',
  { zh: `演示案件 ${name} 写的地区是 ${place}，与所在文件夹不符`, en: `The journey ${name} is of ${place}, not of the folder it lies in` },
  { zh: '请移到该地区的文件夹，或者更正 place', en: 'Move it to the folder of its place, or correct its place' }));

const noneThere = (place: string, known: readonly string[]) => new Refused(refuse('no-journey-of-place', 'not-found',
  { zh: `没有 ${place} 的演示案件`, en: `There is no journey of ${place}` },
  { zh: `可选：${known.join('、')}`, en: `There are journeys of: ${known.join(', ')}` }));

/** Places with journeys, in the folder of journeys. */
export async function placesWithJourneys(folder = shipped('demo')): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory()).map(entry => entry.name).sort();
}

/** Reads one journey. @throws Refused `journey-file-invalid`, `journey-misplaced` */
async function readJourney(folder: string, place: string, file: string): Promise<Journey> {
  const name = `${place}/${basename(file, '.json')}`;
  const parsed = JourneyFile.safeParse(await readJson(join(folder, place, file)));
  if (!parsed.success) throw fileInvalid(name, parsed.error);
  if (parsed.data.place !== place) throw misplaced(name, parsed.data.place);
  return { ...parsed.data, name };
}

/**
 * The journeys of some places, or of all.
 * @throws Refused `no-journey-of-place`, `journey-file-invalid`, `journey-misplaced`
 */
export async function loadJourneys(places: readonly string[] | 'all', folder = shipped('demo')): Promise<Journey[]> {
  const known = await placesWithJourneys(folder);
  const rosters = await loadRosters();
  const journeys: Journey[] = [];
  for (const place of places === 'all' ? known : places) {
    if (!known.includes(place)) throw noneThere(place, known);
    const files = (await readdir(join(folder, place))).filter(file => file.endsWith('.json')).sort();
    const roster = rosters.get(place);
    for (const file of files) journeys.push({ ...await readJourney(folder, place, file), ...(roster ? { roster } : {}) });
  }
  return journeys;
}
