import { spawn, type ChildProcess } from 'node:child_process';
import { freePort, loopback, repository, type AgencyName, type Stack } from '@fengqiao/dev';
import { join } from 'node:path';
import { serviceEnvironment } from '../../../tools/dev/src/service-environment.js';

/** A service that a test starts by itself, to see how it starts when something is not as it should be. */
export interface ServiceProcess {
  readonly url: string;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Its exit code; waits for its end. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends what a test that failed has left behind. */
export function endProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts the compiled service of an agency beside a stack, with its environment but for what the test changes. */
export const startProcess = (stack: Stack, agency: AgencyName, change: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> =>
  startProgram(join(repository, 'services', agency, 'dist/main.js'), stack, agency, change);

/** Starts a program as if it were an agency's service. */
export async function startProgram(main: string, stack: Stack, agency: AgencyName, change: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], ...serviceEnvironment(stack, agency), AGENCY: agency, PORT: String(port), HOST: loopback, ...change },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => { output += String(chunk); });
  const ended = new Promise<number | null>(resolve => child.once('exit', code => { running.delete(child); resolve(code); }));
  return {
    url: `http://${loopback}:${port}`, output: () => output, ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
