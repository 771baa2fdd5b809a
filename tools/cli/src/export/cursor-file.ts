import { access, readFile, rename, writeFile } from 'node:fs/promises';
import { text } from '@fengqiao/case-file';
import { Refused, refuse } from '@fengqiao/kernel';
import { z } from 'zod';
import type { ToldUpTo } from './export-steps.js';

/** How far a system has been told of an agency's steps at a place. */
const Cursor = z.strictObject({ system: text(60), agency: text(40), place: text(40), upTo: z.record(z.string(), z.int().min(1)) });

/** Whose cursor it is. */
export type CursorOwner = Pick<z.infer<typeof Cursor>, 'system' | 'agency' | 'place'>;

const notThisCursor = (path: string) => new Refused(refuse('export-cursor-foreign', 'invalid',
  { zh: `${path} 不是这一系统、机构和地区的导出进度`, en: `${path} is not how far this system has been told of this agency at this place` },
  { zh: '请核对进度文件；首次导出请指定一个尚不存在的文件', en: 'See which file it is; the first time name one that does not exist yet' }));

const alreadyThere = (path: string) => new Refused(refuse('export-file-exists', 'closed',
  { zh: `${path} 已存在，不覆盖`, en: `${path} is there already and is not written over` },
  { zh: '请另指定文件；上次未完成的导出可删除后重做，内容相同', en: 'Name another one; what an interrupted export left may be deleted, the next one says the same' }));

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

/** What JSON says; what is none is no cursor, and the schema says so. */
function asJson(content: string): unknown {
  try { return JSON.parse(content) as unknown; } catch { return content; }
}

/** A file that is whole or not there. */
async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.part`, content, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** How far was told; nothing yet where there is no file. @throws Refused `export-cursor-foreign` */
export async function readCursor(path: string, { system, agency, place }: CursorOwner): Promise<ToldUpTo> {
  if (!await isThere(path)) return {};
  const parsed = Cursor.safeParse(asJson(await readFile(path, 'utf8')));
  if (!parsed.success || parsed.data.system !== system || parsed.data.agency !== agency || parsed.data.place !== place) throw notThisCursor(path);
  return parsed.data.upTo;
}

/**
 * Puts down what is told, and only then how far that goes: whatever is interrupted is told again, under the same numbers.
 * @throws Refused `export-file-exists`
 */
export async function putDown(file: string, content: string, cursor: string, owner: CursorOwner, upTo: ToldUpTo): Promise<void> {
  if (await isThere(file)) throw alreadyThere(file);
  await writeWhole(file, content);
  await writeWhole(cursor, `${JSON.stringify({ ...owner, upTo }, null, 2)}\n`);
}
