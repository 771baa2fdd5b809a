import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import { makeCaseNumber } from '@fengqiao/kernel';
import { InProcess } from '../../test/in-process.js';

jest.setTimeout(60_000);

const FILES = {
  calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
};
const caseOf = (n: number): string => makeCaseNumber('NC', 2026, Uint8Array.of(9, 8, 7, 6, n));

let first: InProcess;
let second: InProcess;
beforeAll(async () => {
  first = await InProcess.start(intake, {}, FILES);
  second = await InProcess.start(intake, {}, FILES, { beside: first });
});
afterAll(async () => {
  await second?.finish();
  await first?.finish();
});

/** So many times, at the two processes by turns. */
async function byTurns(count: number, path: string, body: (n: number) => object): Promise<number[]> {
  const answers: number[] = [];
  for (let n = 0; n < count; n++) answers.push((await (n % 2 ? second : first).post(undefined, path, body(n))).status);
  return answers;
}

describe('two processes of an agency', () => {
  it('count together how many codes a telephone asks for: five an hour, not five at each', async () => {
    expect(await byTurns(7, '/v1/codes', n => ({ caseNo: caseOf(n), phone: '13900000071' }))).toEqual([202, 202, 202, 202, 202, 429, 429]);
  });

  it('let no more through where many ask at the same instant', async () => {
    const asked = Array.from({ length: 12 }, (_, n) => (n % 2 ? second : first).post(undefined, '/v1/codes', { caseNo: caseOf(20 + n), phone: '13900000072' }));
    expect((await Promise.all(asked)).filter(({ status }) => status === 202).length).toBeLessThanOrEqual(5);
  });

  it('count together how often somebody guesses at a case: twenty times an hour', async () => {
    const guesses = await byTurns(22, '/v1/codes/redeem', () => ({ caseNo: caseOf(50), phone: '13900000073', code: '000000' }));
    expect([guesses.filter(status => status === 401).length, guesses.slice(20)]).toEqual([20, [429, 429]]);
  });
});
