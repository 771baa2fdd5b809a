import { databasesFromEnvironment, makeDatabases, type AgencyDatabase } from './databases.js';
import type { Progress } from './progress.js';
import { startIssuer, stopIssuer, type Issuer } from './issuer.js';
import { stopNats, type Nats } from './nats.js';
import type { BusLogin, BusUser } from './nats-users.js';
import type { PortWish } from './part-port.js';
import type { PartRunners } from './part-runners.js';
import { stopPostgres, type Postgres } from './postgres.js';
import type { StackFolder } from './stack-folder.js';
import { agencyNames, envSuffix, preferredPorts, seats, type AgencyName, type PartName } from './topology.js';

/** The shared parts, ours or named by the environment. */
export interface Parts {
  /** Those that we started. A part named by the environment is missing here, and is never touched. */
  readonly own: { postgres?: Postgres; nats?: Nats; issuer?: Issuer };
  readonly databases: Readonly<Record<AgencyName, AgencyDatabase>>;
  readonly bus: { readonly url: string; readonly admin?: BusLogin; login(agency: AgencyName): BusLogin | undefined };
  readonly issuerUrl: string;
}

/** What {@link startParts} needs to know. */
export interface PartsOptions {
  readonly folder: StackFolder;
  readonly busUsers: readonly BusUser[];
  readonly runners: PartRunners;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  /** Whether to try the well-known ports first. */
  readonly wellKnownPorts: boolean;
  /** Whether everything is deleted at the end. */
  readonly temporary: boolean;
}

/** Starts the shared parts side by side; when one fails, stops the others again. */
export async function startParts(options: PartsOptions): Promise<Parts> {
  const own: Parts['own'] = {};
  const [databases, bus, issuerUrl] = await Promise.allSettled([
    bringDatabases(options, own), bringBus(options, own), bringIssuer(options, own),
  ]);
  if (databases.status === 'fulfilled' && bus.status === 'fulfilled' && issuerUrl.status === 'fulfilled') {
    return { own, databases: databases.value, bus: bus.value, issuerUrl: issuerUrl.value };
  }
  await stopParts(own);
  throw [databases, bus, issuerUrl].find(result => result.status === 'rejected')!.reason;
}

/** Stops our parts in order: first those that write, last the database. */
export async function stopParts(own: Parts['own']): Promise<void> {
  if (own.issuer) await stopIssuer(own.issuer);
  if (own.nats) await stopNats(own.nats);
  if (own.postgres) await stopPostgres(own.postgres);
}

const wishOf = (options: PartsOptions, part: PartName): PortWish =>
  options.wellKnownPorts ? { preferred: preferredPorts[part] } : {};

async function bringDatabases(options: PartsOptions, own: Parts['own']): Promise<Parts['databases']> {
  const { env, folder, progress, temporary, runners } = options;
  const given = databasesFromEnvironment(env);
  const missing = seats.filter(({ agency }) => !given[agency]);
  if (missing.length === 0) return given as Parts['databases'];
  const postgres = await progress.stage('数据库', 'database', () => runners.postgres(folder, { wish: wishOf(options, 'postgres'), temporary }),
    part => `${part.version} :${part.port}`);
  own.postgres = postgres;
  const made = await progress.stage('各机构的库与角色', 'a database and two roles for each agency',
    () => makeDatabases(postgres, folder, missing));
  return { ...made, ...given } as Parts['databases'];
}

async function bringBus(options: PartsOptions, own: Parts['own']): Promise<Parts['bus']> {
  const { env, folder, progress, busUsers, runners } = options;
  if (env['NATS_URL']) return busOfEnvironment(env['NATS_URL'], env);
  const nats = await progress.stage('消息总线', 'message bus', () => runners.nats(folder, {
    users: busUsers, wish: wishOf(options, 'nats'), notice: (zh, en) => progress.note(zh, en),
  }), part => `NATS ${part.version} :${part.port}`);
  own.nats = nats;
  if (!nats.syncAlways) {
    progress.note('此版本 NATS 不支持逐条落盘，断电可能丢失总线上的消息（发件箱会重发）',
      'this NATS cannot sync every message: a power cut may lose what is on the bus (outboxes send it again)');
  }
  return { url: nats.url, admin: nats.admin, login: agency => nats.login(agency) };
}

/** NATS_ADMIN_USER and _PASSWORD, NATS_USER_<AGENCY> and _PASSWORD_<AGENCY>; absent ones mean a bus without logins. */
function busOfEnvironment(url: string, env: NodeJS.ProcessEnv): Parts['bus'] {
  const admin = loginFrom(env['NATS_ADMIN_USER'], env['NATS_ADMIN_PASSWORD']);
  const logins = new Map(agencyNames.map(agency => [
    agency, loginFrom(env[`NATS_USER_${envSuffix(agency)}`] ?? agency, env[`NATS_PASSWORD_${envSuffix(agency)}`]),
  ]));
  return { url, ...(admin && { admin }), login: agency => logins.get(agency) };
}

function loginFrom(user: string | undefined, password: string | undefined): BusLogin | undefined {
  return user !== undefined && password !== undefined ? { user, password } : undefined;
}

async function bringIssuer(options: PartsOptions, own: Parts['own']): Promise<string> {
  const { env, folder, progress } = options;
  if (env['OIDC_ISSUER']) return env['OIDC_ISSUER'];
  own.issuer = await progress.stage('身份认证', 'issuer of logins', () => startIssuer(folder, { wish: wishOf(options, 'issuer') }),
    part => part.url);
  return own.issuer.url;
}
