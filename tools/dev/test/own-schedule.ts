import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '@fengqiao/dev';

/** The last day on which a file may have been closed for its retention of three years to be over. */
export const CLOSED_LONG_AGO = '2022-12-05';

/**
 * Writes the shipped schemes into a folder, Nanchang's with the schedule of its archive: files that no law speaks of are kept
 * for three years. So a file that was entered late may be erased today, by the rule and not around it.
 */
export async function schemesWithSchedule(folder: string): Promise<string> {
  const schemes = join(folder, 'schemes');
  await cp(join(repository, 'deploy/schemes'), schemes, { recursive: true });
  const nanchang = join(schemes, 'nanchang.yaml');
  const line = '  - rule: desk.keep-file\n    length: 3\n    unit: years\n    basis: 演示档案保管期限表\n    clause: 附则\n';
  const text = await readFile(nanchang, 'utf8');
  await writeFile(nanchang, text.replace(/^localRules:\n/m, lists => lists + line));
  return schemes;
}
