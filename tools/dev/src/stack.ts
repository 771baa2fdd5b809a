import { rmSync } from 'node:fs';
import { startIssuer } from './issuer.js';
import { busStore, connectBus } from './nats.js';
import { startParts, stopParts, type Parts } from './parts.js';
import type { PortWish } from './part-port.js';
import type { PartProcess } from './part-process.js';
import { startPortal, stopPortal, type Portal } from './portal.js';
import { readProfileWish } from './profile-wish.js';
import type { KeyFolder, RunningStack } from './running-stack.js';
import { SettableClock } from './settable-clock.js';
import { serviceEnvironment } from './service-environment.js';
import { startService, stopService, type Service } from './services.js';
import { StackFolder } from './stack-folder.js';
import { withDefaults, type FullOptions, type StackOptions } from './stack-options.js';
import { passwordToken } from './tokens.js';
import { agencyNames, behindPortal, isAgencyName, portalName, seatOf, type AgencyName, type PartName } from './topology.js';

/** Starts a stack: parts, databases, streams, keys, services, cases. Stops again what it started when one step fails. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const full = withDefaults(options);
  const folder = await takeFolder(full);
  const stack = new Stack(folder, full);
  try {
    await stack.begin();
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function takeFolder({ home, name, reset }: FullOptions): Promise<StackFolder> {
  const folder = await StackFolder.take(home, name);
  if (!reset) return folder;
  folder.remove();
  return StackFolder.take(home, name);
}

/** A running system on one machine, in the hands of whoever started it. */
export class Stack implements RunningStack {
  readonly #services = new Map<AgencyName, Service>();
  readonly #expected = new Set<string>();
  #parts: Parts | undefined;
  #portal: Portal | undefined;

  readonly clock: SettableClock | undefined;

  constructor(readonly folder: StackFolder, private readonly options: FullOptions) {
    if (options.startsAt !== undefined) this.clock = new SettableClock(folder.file('clock'), options.startsAt);
  }

  get name(): string {
    return this.folder.name;
  }

  get parts(): Parts {
    if (!this.#parts) throw new Error('the stack has not been started');
    return this.#parts;
  }

  get services(): Readonly<Partial<Record<AgencyName, Service>>> {
    return Object.fromEntries(this.#services);
  }

  get portal(): Portal | undefined {
    return this.#portal;
  }

  urlOf(agency: AgencyName): string {
    const service = this.#services.get(agency);
    if (!service) throw new Error(`${agency} does not run in this stack`);
    return service.url;
  }

  get keys(): KeyFolder {
    return { privateFile: agency => this.folder.file('keys', `${agency}.json`), vaultFile: agency => this.folder.file('keys', `${agency}.vault.json`), publicFolder: this.folder.file('keys', 'public') };
  }

  /** Called once, by {@link startStack}. */
  async begin(): Promise<void> {
    const { hooks, progress, env, runners, wellKnownPorts, agencies, temporary, profile } = this.options;
    const profileOf = readProfileWish(profile);
    this.#parts = await startParts({ folder: this.folder, busUsers: hooks.busUsers(), runners, env, progress, wellKnownPorts, temporary });
    for (const part of ['postgres', 'nats', 'issuer'] as const) this.#watch(part, this.#parts.own[part]?.child);
    await this.#provisionBus();
    await hooks.makeKeys(this.keys, agencyNames, { profileOf, ...(this.clock ? { since: this.clock.startsAt } : {}) });
    await this.#startServices(agencies);
    await this.#startPortal();
    await this.#seedOnce();
  }

  tokens(username: string): Promise<string> {
    const { issuer } = this.parts.own;
    if (!issuer) throw new Error('the issuer is not ours: ask it for a token with your own login');
    return passwordToken(issuer, username);
  }

  /**
   * Sends a signal to a service or part: SIGKILL by default. Waits for the end, except after SIGSTOP and SIGCONT.
   * It stays down until {@link restart}.
   */
  async kill(name: AgencyName | PartName, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this.#running(name);
    if (signal === 'SIGSTOP' || signal === 'SIGCONT') return child.signal(signal);
    this.#expected.add(name);
    child.signal(signal);
    await child.ended;
  }

  /** Starts a service or part again where it was: same port, same data. Stops it first if it runs. */
  async restart(name: AgencyName | PartName): Promise<void> {
    const { child, port } = this.#running(name);
    this.#expected.add(name);
    await child.stop();
    this.#expected.delete(name);
    const wish = { exactly: port };
    if (isAgencyName(name)) await this.#startService(name, wish);
    else await this.#restartPart(name, wish);
  }

  /** Kills NATS and deletes everything that it stored. `restart('nats')` brings it back, with empty streams. */
  async wipeBusStore(): Promise<void> {
    if (!this.#running('nats').child.ending) await this.kill('nats');
    rmSync(busStore(this.folder), { recursive: true, force: true });
  }

  /**
   * Stops everything in order: portal, services, issuer, NATS, PostgreSQL.
   * @returns names of those that had to be ended by force
   */
  async stop(): Promise<string[]> {
    const children: { name: string; child: PartProcess }[] = [...this.#services.values()].map(({ agency, child }) => ({ name: agency, child }));
    if (this.#portal) children.push({ name: portalName, child: this.#portal.child });
    for (const [name, part] of Object.entries(this.#parts?.own ?? {})) children.push({ name, child: part.child });
    const dead = new Set(children.filter(({ child }) => child.ending).map(({ name }) => name));
    for (const { name } of children) this.#expected.add(name);
    if (this.#portal) await stopPortal(this.#portal);
    await Promise.all([...this.#services.values()].map(stopService));
    await stopParts(this.#parts?.own ?? {});
    for (const { name } of children) this.folder.endedPart(name);
    this.folder.release();
    if (this.options.temporary) this.folder.remove();
    await this.options.afterStop();
    return children.filter(({ name, child }) => !dead.has(name) && child.ending?.signal === 'SIGKILL').map(({ name }) => name);
  }

  /** Ports are settled before the first service starts, so that each can be told where the others will be. */
  async #startServices(agencies: readonly AgencyName[]): Promise<void> {
    const { progress, wellKnownPorts } = this.options;
    const ports: [AgencyName, number][] = [];
    for (const agency of agencies) {
      ports.push([agency, await this.folder.port(agency, wellKnownPorts ? seatOf(agency).preferredPort : undefined)]);
    }
    const started = await Promise.allSettled(ports.map(([agency, port]) =>
      progress.stage(seatOf(agency).title.zh, agency, () => this.#startService(agency, { exactly: port }), ({ url }) => url)));
    for (const result of started) if (result.status === 'rejected') throw result.reason;
  }

  async #startPortal(): Promise<void> {
    const { portal, progress, wellKnownPorts: wellKnownPort } = this.options;
    const behind = this.#services.get(behindPortal);
    if (!portal || !behind) return;
    this.#portal = await progress.stage('劳动者网页', 'the worker’s pages', () => startPortal({ folder: this.folder, intakeUrl: behind.url, wellKnownPort }), ({ url }) => url);
    this.#watch(portalName, this.#portal.child);
  }

  async #startService(agency: AgencyName, wish: PortWish): Promise<Service> {
    const { serviceMain, serviceEnv } = this.options;
    const env = { ...serviceEnvironment(this, agency), ...this.clock?.environment, ...serviceEnv(agency) };
    const service = await startService({ folder: this.folder, agency, wish, env, main: serviceMain(agency) });
    this.#services.set(agency, service);
    this.#watch(agency, service.child);
    return service;
  }

  async #restartPart(name: PartName, wish: { exactly: number }): Promise<void> {
    const { own } = this.parts;
    const { runners } = this.options;
    if (name === 'postgres') own.postgres = await runners.postgres(this.folder, { wish, temporary: this.options.temporary });
    if (name === 'issuer') own.issuer = await startIssuer(this.folder, { wish });
    if (name === 'nats') own.nats = await runners.nats(this.folder, { users: this.options.hooks.busUsers(), wish });
    this.#watch(name, own[name]?.child);
    if (name === 'nats') await this.#provisionBus();
  }

  async #provisionBus(): Promise<void> {
    const { url, admin } = this.parts.bus;
    const connection = await connectBus(url, admin);
    try {
      await this.options.hooks.provisionBus(connection);
    } finally {
      await connection.close();
    }
  }

  async #seedOnce(): Promise<void> {
    if (this.folder.hasMark('seeded') || this.#services.size < agencyNames.length) return;
    await this.options.hooks.seed(this);
    this.folder.mark('seeded');
  }

  #running(name: AgencyName | PartName): { child: PartProcess; port: number } {
    const found = isAgencyName(name) ? this.#services.get(name) : this.parts.own[name];
    if (!found) throw new Error(`${name} is not a process of this stack`);
    return found;
  }

  #watch(name: AgencyName | PartName | typeof portalName, child: PartProcess | undefined): void {
    void child?.ended.then(ending => {
      if (!this.#expected.has(name)) this.options.onCrash?.(name, ending, child.lastLines());
    });
  }
}
