import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isRefusal, orThrow, Refused, refuse } from '@fengqiao/kernel';
import { resolveScheme, type Scheme } from '@fengqiao/scheme';
import { dataOf, readYaml, type LoadedFile } from '@fengqiao/scheme/load';
import { readText } from '../shipped.js';

/** A scheme's file among its neighbours, which it may extend. */
export interface SchemeFolder {
  /** Stem of the file asked for. */
  readonly name: string;
  readonly files: Readonly<Record<string, LoadedFile>>;
}

const notYaml = (path: string) => new Refused(refuse('not-a-scheme-file', 'invalid',
  { zh: `${path} 不是机制文件（.yaml）`, en: `${path} is not a scheme (.yaml)` },
  { zh: '机制文件在 deploy/schemes 下，每个地区一个', en: 'Schemes lie in deploy/schemes, one for each place' }));

/**
 * Reads a scheme's file and those beside it. A neighbour that cannot be read is left out: it may be nobody's parent.
 * @throws Refused `not-a-scheme-file`, `file-unreadable`, `scheme-not-yaml` for the file asked for
 */
export async function readFolder(path: string): Promise<SchemeFolder> {
  if (!path.endsWith('.yaml')) throw notYaml(path);
  const name = basename(path, '.yaml');
  const own = orThrow(readYaml(await readText(path), name));
  const folder = dirname(resolve(path));
  const files: Record<string, LoadedFile> = { [name]: own };
  for (const file of (await readdir(folder)).filter(other => other.endsWith('.yaml') && other !== basename(path))) {
    const neighbour = readYaml(await readText(join(folder, file)), basename(file, '.yaml'));
    if (!isRefusal(neighbour)) files[neighbour.name] = neighbour;
  }
  return { name, files };
}

/** The scheme that a file describes, inheritance resolved. @throws Refused where it cannot be read or resolved */
export async function readScheme(path: string): Promise<Scheme> {
  const { name, files } = await readFolder(path);
  return orThrow(resolveScheme(dataOf(files), name));
}
