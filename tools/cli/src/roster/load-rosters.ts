import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refused, orThrow, refuse } from '@fengqiao/kernel';
import { readOpeningRoster, type OpeningRoster } from '@fengqiao/procedure';
import { readJson, shipped } from '../shipped.js';

const misplaced = (file: string, place: string) => new Refused(refuse('roster-misplaced', 'invalid',
  { zh: `期初名册 ${file} 写的地区是 ${place}，与文件名不符`, en: `The opening roster ${file} is of ${place}, not of the place that it is named after` },
  { zh: '请更正文件名或者 place', en: 'Correct the name of the file or its place' }));

/** Reads an opening roster. @throws Refused `file-unreadable`, `roster-malformed` */
export const readRoster = async (file: string): Promise<OpeningRoster> => orThrow(readOpeningRoster(await readJson(file)));

/** The opening rosters of a folder by place: the fictional ones that are shipped, unless said. @throws Refused also `roster-misplaced` */
export async function loadRosters(folder = shipped('rosters')): Promise<ReadonlyMap<string, OpeningRoster>> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json')).sort();
  return new Map(await Promise.all(files.map(async (file): Promise<[string, OpeningRoster]> => {
    const roster = await readRoster(join(folder, file));
    if (roster.place !== basename(file, '.json')) throw misplaced(file, roster.place);
    return [roster.place, roster];
  })));
}
