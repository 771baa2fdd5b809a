import { expect } from '@jest/globals';
import type { Answer } from '../../../tools/dev/test/stack-client.js';

const chinese = expect.stringMatching(/\p{Script=Han}/u);
const english = expect.stringMatching(/[a-z]{3}/i);

/** Every "no" has one shape: RFC 9457, a stable code, what is wrong and what to do next, in both languages. */
export function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body.code, answer.type]).toEqual([status, code, 'application/problem+json']);
  expect(answer.body).toMatchObject({
    type: `urn:fengqiao:problem:${code}`, title: chinese, status, code,
    message: { zh: chinese, en: english }, nextStep: { zh: chinese, en: english },
  });
  expect(JSON.stringify(answer.body)).not.toMatch(/ at .*\.(ts|js):\d+|node_modules|select |insert /);
}

/** The places in the request at which something is wrong. */
export const pointersOf = (answer: Answer): string[] =>
  ((answer.body.errors ?? []) as { pointer: string; detail: string }[]).map(({ pointer, detail }) => (detail ? pointer : `${pointer} without a word`));
