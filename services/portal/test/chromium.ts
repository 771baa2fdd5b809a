import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder } from '@fengqiao/dev';
import { chromium, type Browser } from 'playwright-core';

const execute = promisify(execFile);

/** A Chromium that runs here, and what it must be told. */
interface Found {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Our own pages alone are opened; in a container the sandbox's own user namespaces are often forbidden. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const onPath = (): string[] => (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => PROGRAMS.map(name => join(folder, name))).filter(path => existsSync(path));

async function unpack(from: string, to: string, mode: number): Promise<void> {
  const draft = `${to}.${process.pid}.tmp`;
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(draft, { mode }));
  renameSync(draft, to);
}

/** Fonts of the machine, and the one that came along: without any a text has no size, and nobody could press it. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;

/** Unpacks an archive of the package into a folder that is there whole or not at all. */
async function unpackFolder(archive: string, name: string, folder: string): Promise<void> {
  if (existsSync(join(folder, name))) return;
  const aside = mkdtempSync(join(folder, `${name}-`));
  await unpack(archive, join(aside, 'all.tar'), 0o600);
  await execute('tar', ['-xf', join(aside, 'all.tar'), '-C', aside]);
  renameSync(join(aside, name), join(folder, name));
  rmSync(aside, { recursive: true });
}

/** The Chromium of @sparticuz/chromium, with a font and the few libraries that a bare machine lacks, unpacked once into the cache. */
async function packed(): Promise<readonly Found[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const source = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  const path = join(folder, 'chromium');
  mkdirSync(folder, { recursive: true });
  await unpackFolder(join(source, 'bin/al2023.tar.br'), 'lib', folder);
  await unpackFolder(join(source, 'bin/fonts.tar.br'), 'fonts', folder);
  if (!existsSync(path)) await unpack(join(source, 'bin/chromium.br'), path, 0o755);
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsIn(join(folder, 'fonts')));
  return [{ path, env: { FONTCONFIG_FILE: fonts } }, { path, env: { FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: join(folder, 'lib') } }];
}

/**
 * Starts Chromium: the one that CHROMIUM_BIN names, else the packed one, else one on PATH.
 * @throws Error that says what helps; a browser test that nobody can run is a failure and not a pass
 */
export async function startChromium(): Promise<Browser> {
  const named = process.env['CHROMIUM_BIN'];
  const candidates = named ? [{ path: named, env: {} }] : [...await packed(), ...onPath().map(path => ({ path, env: {} }))];
  const faults: string[] = [];
  for (const { path, env } of candidates) {
    try {
      return await chromium.launch({ executablePath: path, args: FLAGS, env: { ...process.env as Record<string, string>, ...env } });
    } catch (error) {
      const said = (error as Error).message.split('\n').filter(line => /error|cannot|No such/i.test(line));
      faults.push(`${path}: ${said.at(-1)?.trim() ?? (error as Error).message.split('\n')[0]}`);
    }
  }
  throw new Error(`没有可用的 Chromium。请 apt install chromium，或设 CHROMIUM_BIN=<路径>。There is no Chromium that runs here: apt install chromium, or set CHROMIUM_BIN=<path>. ${faults.join('; ')}`);
}
