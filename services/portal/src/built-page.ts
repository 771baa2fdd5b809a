import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** One file of the built page, as it is sent. */
export interface BuiltFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json; charset=utf-8',
};

function builtFile(path: string): BuiltFile {
  const plain = readFileSync(path);
  const type = TYPES[extname(path)];
  if (!type) throw new Error(`no media type is known for ${path}`);
  return { type, plain, gzip: gzipSync(plain, { level: 9 }), brotli: brotliCompressSync(plain) };
}

/** Reads the built page into memory: it is a few dozen kilobytes, and so no request reaches a path of the disk. */
export function readBuiltPage(folder: string): ReadonlyMap<string, BuiltFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return new Map(files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), builtFile(path)];
  }));
}

/** What of the three forms a browser takes, the smallest first. */
export function encodingFor(file: BuiltFile, accepted: string | undefined): { readonly body: Buffer; readonly encoding?: string } {
  if (/\bbr\b/.test(accepted ?? '')) return { body: file.brotli, encoding: 'br' };
  if (/\bgzip\b/.test(accepted ?? '')) return { body: file.gzip, encoding: 'gzip' };
  return { body: file.plain };
}
