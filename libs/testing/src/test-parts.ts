import { readFileSync } from 'node:fs';
import type { Account, BusLogin } from '@fengqiao/dev';

/** The parts of one test run, written by the global set-up and read by every test. */
export interface TestParts {
  readonly postgres: { readonly adminUrl: string };
  readonly nats: { readonly url: string; readonly admin?: BusLogin };
  readonly issuer: { readonly url: string; readonly accounts: readonly Account[]; readonly clientSecrets: Readonly<Record<string, string>> };
  /** Where the servers come from: named by the environment, a container runtime, or the embedded programs. */
  readonly origin: { readonly postgres: Origin; readonly nats: Origin };
}
export type Origin = 'given' | 'container' | 'embedded';

/** Names the file with {@link TestParts}. */
export const PARTS_VARIABLE = 'FENGQIAO_TEST_PARTS';

/** The parts of this run. Only `.int.spec.ts` and `.e2e.spec.ts` have any. */
export function testParts(): TestParts {
  const file = process.env[PARTS_VARIABLE];
  if (!file) throw new Error('no real parts here: name the test *.int.spec.ts or *.e2e.spec.ts, and run it through jest');
  return JSON.parse(readFileSync(file, 'utf8')) as TestParts;
}
