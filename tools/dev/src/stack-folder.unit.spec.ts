import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CannotStart } from './failure.js';
import { isAlive, markOf } from './process-mark.js';
import { StackFolder } from './stack-folder.js';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'fengqiao-folder-'));
});

afterEach(() => rmSync(home, { recursive: true }));

describe('the folder of a stack', () => {
  it('keeps passwords and ports from run to run, for its owner alone', async () => {
    const first = await StackFolder.take(home, 'dev');
    const [secret, port] = [first.secret('x'), await first.port('intake')];
    first.release();
    const second = await StackFolder.take(home, 'dev');
    expect([second.secret('x'), await second.port('nats', port)]).not.toContain(undefined);
    expect(second.secret('x')).toBe(secret);
    expect(second.ports['intake']).toBe(port);
    expect(statSync(second.file('state.json')).mode & 0o777).toBe(0o600);
  });

  it('draws another password in another stack', async () => {
    const [one, two] = [await StackFolder.take(home, 'one'), await StackFolder.take(home, 'two')];
    expect(one.secret('x')).not.toBe(two.secret('x'));
  });

  it('belongs to one process at a time, and is free again when that one is dead', async () => {
    const folder = await StackFolder.take(home, 'dev');
    await expect(StackFolder.take(home, 'dev')).rejects.toThrow(CannotStart);
    writeFileSync(folder.file('lock'), JSON.stringify({ pid: process.pid, started: '1' })); // the number came back, the process did not
    await expect(StackFolder.take(home, 'dev')).resolves.toBeInstanceOf(StackFolder);
  });

  it('ends what a killed supervisor left running, and nothing that merely got its number', async () => {
    const [ours, stranger] = [1, 2].map(() => spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }));
    await Promise.all([ours, stranger].map(child => new Promise(resolve => child!.once('spawn', resolve))));
    const before = await StackFolder.take(home, 'dev');
    before.started('postgres', ours!.pid!);
    before.started('nats', stranger!.pid!);
    before.release();
    const state = readFileSync(before.file('state.json'), 'utf8');
    // Two processes may start in the same tick: the number tells them apart.
    const mark = new RegExp(`("pid":\\s*${stranger!.pid},\\s*"started":\\s*)"\\d+"`);
    expect(state).toMatch(mark);
    writeFileSync(before.file('state.json'), state.replace(mark, '$1"1"'));
    await StackFolder.take(home, 'dev');
    expect([markOf(ours!.pid!), isAlive(markOf(stranger!.pid!)!)]).toEqual([undefined, true]);
    stranger!.kill('SIGKILL');
  });

  it.each(['', '../up', 'Upper', 'a b', 'x'.repeat(42)])('refuses the name “%s”', async name => {
    await expect(StackFolder.take(home, name)).rejects.toThrow(CannotStart);
  });
});
