import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { addDays, type CivilDate } from '@fengqiao/kernel';
import { JourneyFile } from '../demo/journey-file.js';
import type { Journey } from '../demo/load-journeys.js';
import { loadRosters } from '../roster/load-rosters.js';
import { shipped } from '../shipped.js';

const RELATIVE = /\{\{today([+-]\d+)?\}\}/g;

/** `{{today-6}}` → the day six days before `today`. */
export const withDays = (text: string, today: CivilDate): string =>
  text.replace(RELATIVE, (_whole, offset: string | undefined) => addDays(today, Number(offset ?? 0)));

/** The fictional cases of a new installation: half-way journeys whose days are counted from today. */
export async function loadSeeds(today: CivilDate, folder = shipped('seed')): Promise<Journey[]> {
  const rosters = await loadRosters();
  const files = (await readdir(folder)).filter(file => file.endsWith('.json')).sort();
  return Promise.all(files.map(async file => {
    const text = withDays(await readFile(join(folder, file), 'utf8'), today);
    const seed = JourneyFile.parse(JSON.parse(text));
    const roster = rosters.get(seed.place);
    return { ...seed, name: `seed/${basename(file, '.json')}`, ...(roster ? { roster } : {}) };
  }));
}
