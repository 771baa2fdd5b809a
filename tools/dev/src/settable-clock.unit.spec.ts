import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from '@jest/globals';
import { shanghaiDay } from '@fengqiao/kernel';
import { CannotStart } from './failure.js';
import { SettableClock } from './settable-clock.js';
import { withDefaults } from './stack-options.js';

const folder = mkdtempSync(join(tmpdir(), 'clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const instant = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);

describe('the clock of a temporary stack', () => {
  it('is that of every process that was started with it, from the moment it is set', async () => {
    const clock = new SettableClock(join(folder, 'one'), instant('2026-03-02'));
    const asks = 'process.stdin.on("data", () => console.log(Date.now() + " " + new Date().getTime()))';
    const child = spawn(process.execPath, ['-e', asks], { env: { ...process.env, ...clock.environment }, stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface(child.stdout);
    const today = async (): Promise<string[]> => {
      child.stdin.write('?\n');
      const [line] = await once(lines, 'line') as [string];
      return line.split(' ').map(told => shanghaiDay(Number(told)));
    };
    expect(await today()).toEqual(['2026-03-02', '2026-03-02']);
    await clock.set(instant('2026-03-17'));
    expect(await today()).toEqual(['2026-03-17', '2026-03-17']);
    expect(shanghaiDay(clock.now())).toBe('2026-03-17');
    await clock.set(Date.now());
    expect(await today()).toEqual([shanghaiDay(Date.now()), shanghaiDay(Date.now())]);
    child.stdin.end();
    await once(child, 'close');
  });

  it('is never ahead of the true time', async () => {
    const clock = new SettableClock(join(folder, 'two'), instant('2026-03-02'));
    await clock.set(Date.now() + 86_400_000);
    expect(clock.now()).toBeLessThanOrEqual(Date.now());
  });

  it('is refused to a stack that stays', () => {
    expect(() => withDefaults({ startsAt: instant('2026-03-02') })).toThrow(CannotStart);
    expect(withDefaults({ startsAt: instant('2026-03-02'), temporary: true })).toMatchObject({ temporary: true });
  });
});
