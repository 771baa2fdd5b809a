import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@fengqiao/kernel';
import { LogChain, generateAgencyKeys, loadAgencyKeys, publicKeysOf } from '@fengqiao/trust';
import { verifyLogs } from './verify-logs.js';

let folder: string;
let lines: string[];
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'logs-'));
  const keys = generateAgencyKeys('intake');
  file('directory.json', JSON.stringify([publicKeysOf(keys)]));
  const chain = new LogChain('6f1d3c1e-0000-4000-8000-000000000001');
  lines = [1, 2, 3].map(n => chain.link(`{"level":30,"msg":"${n}"}\n`));
  lines.push(chain.link(`{"level":30,"logSeal":"${chain.seal(Date.now(), orThrow(loadAgencyKeys(keys)))!}"}\n`));
});
afterAll(() => rmSync(folder, { recursive: true }));

const verify = (...paths: string[]) => verifyLogs(paths, join(folder, 'directory.json'));

describe('fengqiao audit logs', () => {
  it('finds a log that was turned over into two files as it was sealed', async () => {
    const answer = await verify(file('a.log', lines.slice(0, 2).join('')), file('b.log', lines.slice(2).join('')));
    expect([answer.ok, answer.lines.at(-1)]).toEqual([true, expect.stringContaining('✓')]);
    expect(answer.lines[0]).toMatch(/intake.*4 行 lines.*封签至第 3 行/);
  });

  it('names the run and the line where something was taken out', async () => {
    const answer = await verify(file('c.log', [lines[0], ...lines.slice(2)].join('')));
    expect(answer.ok).toBe(false);
    expect(answer.lines.join('\n')).toMatch(/✗.*第 3 行 line 3.*缺失/);
  });

  it('refuses a file that is not there', async () => {
    await expect(verify(join(folder, 'absent.log'))).rejects.toMatchObject({ refusal: { code: 'log-unreadable' } });
  });
});
