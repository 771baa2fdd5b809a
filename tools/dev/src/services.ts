import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from './child.js';
import { CannotStart } from './failure.js';
import { repository } from './folders.js';
import { onPort, type PortWish } from './part-port.js';
import type { Ending } from './part-process.js';
import { loopback, releasePort } from './ports.js';
import type { StackFolder } from './stack-folder.js';
import type { AgencyName } from './topology.js';
import { GivenUp, until } from './until.js';

/** A running service. */
export interface Service {
  readonly agency: AgencyName;
  /** `http://127.0.0.1:7101` */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly child: Child;
}

/** What a service is started with. */
export interface ServiceLaunch {
  readonly folder: StackFolder;
  readonly agency: AgencyName;
  readonly wish: PortWish;
  /** Everything but AGENCY and PORT. */
  readonly env: Readonly<Record<string, string>>;
  /** The compiled program; by default `services/<agency>/dist/main.js`. */
  readonly main: string;
}

/** A small young generation keeps an idle service at 165 MB instead of 235, and costs no speed that the benchmarks can see. */
export const heap = ['--max-semi-space-size=8', '--max-old-space-size=192'];

/** The compiled program of an agency. */
export const mainOf = (agency: AgencyName): string => join(repository, 'services', agency, 'dist/main.js');

/** OpenTelemetry must be loaded before everything that it observes. */
const telemetryStart = join(repository, 'libs/telemetry/dist/start.js');

/** Of our own environment a service gets these alone: another agency's secrets may stand in the rest. */
const inherited = /^(PATH|HOME|LANG|LC_ALL|TMPDIR|LOG_LEVEL|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|OTEL_.*)$/;

/** Starts a service and waits until it says that it is ready (`GET /health/ready`). */
export async function startService(launch: ServiceLaunch): Promise<Service> {
  const { folder, agency, wish, main } = launch;
  if (!existsSync(main)) throw notBuilt(agency, main);
  return onPort(folder, agency, wish, async port => {
    const child = await Child.start({
      name: agency, command: process.execPath, args: [...heap, ...preloads(), main],
      env: { ...ownEnvironment(), ...launch.env, AGENCY: agency, PORT: String(port), HOST: loopback },
      logFile: folder.log(agency), stopSignal: 'SIGTERM',
    });
    folder.started(agency, child.pid);
    const url = `http://${loopback}:${port}`;
    await readyOrStopped(agency, url, child);
    return { agency, url, port, pid: child.pid, child };
  });
}

/** Stops a service: SIGTERM, ten seconds for what it has in hand, then by force. */
export async function stopService({ child, port }: Service): Promise<Ending> {
  const ending = await child.stop();
  releasePort(port);
  return ending;
}

export const preloads = (): string[] => (existsSync(telemetryStart) ? ['--import', telemetryStart] : []);

export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => inherited.test(key)));
}

/** Waits until a program says that it is ready (`GET /health/ready`). @throws CannotStart, when the program has been stopped again */
export async function readyOrStopped(name: string, url: string, child: Child): Promise<void> {
  try {
    await ready(url, child);
  } catch (error) {
    await child.stop();
    throw cannotStart(name, child, error);
  }
}

async function ready(url: string, child: Child): Promise<void> {
  await until('ready', async () => {
    if (child.ending) throw new GivenUp(new Error(`ended with ${child.ending.signal ?? child.ending.code} while it started`));
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok ? true : undefined;
  }, { within: 60_000 });
}

export function notBuilt(name: string, main: string): CannotStart {
  return new CannotStart(
    { zh: `缺少服务 ${name} 的程序 ${main}。`, en: `The program of ${name} is missing: ${main}.` },
    { zh: '请运行 npm run build；只启动数据库、总线与认证：npm start -- --parts-only', en: 'Run npm run build; the shared parts alone start with npm start -- --parts-only' },
  );
}

function cannotStart(name: string, child: Child, cause: unknown): CannotStart {
  return new CannotStart(
    { zh: `服务 ${name} 未能启动。日志末尾：\n${child.lastLines()}`, en: `The service ${name} did not start; the end of its log stands above.` },
    { zh: `完整日志：${child.launch.logFile}`, en: `The whole log: ${child.launch.logFile}` },
    cause,
  );
}
