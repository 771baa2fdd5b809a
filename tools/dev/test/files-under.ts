import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file that was there when its folder was listed may be gone when it is opened: the bus clears up after itself. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Every file under a folder with its bytes, while programs still write there. */
export function filesUnder(folder: string): { readonly path: string; readonly bytes: Buffer }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.flatMap(entry => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readIfThere(path);
    return bytes ? [{ path, bytes }] : [];
  });
}
