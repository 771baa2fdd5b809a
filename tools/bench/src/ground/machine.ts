import { closeSync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from '@fengqiao/dev';
import { median } from '../protocol/statistics.js';

/** Where and with what a figure was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  /** Median milliseconds for 8 kB to reach the disk: what no commit can undercut. */
  readonly diskSyncMs: number;
  /** Programs and packages that took part. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Processes that wanted to run, averaged over the last minute (Linux load); more than cores means a disturbed run. */
export const load = (): number => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);

const PACKAGES = ['@mikro-orm/core', 'pg', 'pg-boss', 'graphile-worker', '@nats-io/transport-node'] as const;

/** Packages hide their package.json behind `exports`; it lies beside their entry or above it. */
function versionOf(name: string): string {
  const { resolve } = createRequire(import.meta.url);
  for (const folder of resolve.paths(name) ?? []) {
    try {
      return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      continue; // not installed in this folder: the next one up
    }
  }
  return 'unknown';
}

function diskSyncMs(): number {
  const path = join(homeFolder(), `bench-sync-${process.pid}`);
  const file = openSync(path, 'w');
  try {
    const page = Buffer.alloc(8192, 1);
    return median(Array.from({ length: 40 }, (_, page8k) => {
      const began = performance.now();
      writeSync(file, page, 0, page.length, page8k * page.length);
      fdatasyncSync(file);
      return performance.now() - began;
    }));
  } finally {
    closeSync(file);
    rmSync(path, { force: true });
  }
}

/** Describes this machine. @param servers versions of what was started */
export function describeMachine(servers: Readonly<Record<string, string>>): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    diskSyncMs: Math.round(diskSyncMs() * 100) / 100,
    versions: { node: process.versions.node, ...servers, ...Object.fromEntries(PACKAGES.map(name => [name, versionOf(name)])) },
  };
}
