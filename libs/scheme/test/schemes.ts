import { fileURLToPath } from 'node:url';
import { orThrow } from '@fengqiao/kernel';
import { loadFiles } from '../src/load.js';
import { resolveScheme, type Scheme, type SchemeFiles } from '../src/index.js';

/** The folder of the schemes that the product ships. */
export const SHIPPED = fileURLToPath(new URL('../../../deploy/schemes', import.meta.url));

/** The small scheme of the tests and the one that uses every member, by stem. */
export async function testFiles(): Promise<SchemeFiles> {
  const files = orThrow(await loadFiles(fileURLToPath(new URL('.', import.meta.url))));
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file.data]));
}

/** A file of the tests, resolved. */
export const testScheme = async (name: string): Promise<Scheme> => orThrow(resolveScheme(await testFiles(), name));
