import 'reflect-metadata';
import { readFileSync, statSync } from 'node:fs';
import { HttpSms, KeycloakVerifier, SessionStanding, SubjectBook } from '@fengqiao/access';
import { STANDARD_PURPOSES, checkAgency, type Agency, type Purpose } from '@fengqiao/contracts';
import type { Desk } from '@fengqiao/docket';
import { Inbox, JetStreamStrategy, RELAY_PACE, Relay, openBus, type Bus } from '@fengqiao/messaging';
import { PostgresCheckpoints, PostgresOutbox, PostgresStore, PostgresSubjects, Queries, databaseRefusal, migrate, openOrm, pendingMigrations } from '@fengqiao/persistence';
import { Refused, refuse } from '@fengqiao/kernel';
import { stopTelemetry } from '@fengqiao/telemetry';
import { profilesWith, type CryptoDevice } from '@fengqiao/trust';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Provider, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino, type Logger } from 'pino';
import { makeAccess, secretOf, type AccessKit } from './access-parts.js';
import { CheckpointExchange } from './checkpoint-exchange.js';
import { ConfigError, isProduction, maskedConfig, readConfig, secretsByValue, type ServiceConfig } from './config.js';
import { Health } from './health.js';
import { AccessGuard, type GuardParts } from './http/guard.js';
import { harden, serverOptions } from './http/hardening.js';
import { ProblemFilter } from './http/problem.js';
import { watchRequests } from './http/watch-requests.js';
import { announceWarnings } from './announce-warnings.js';
import { announceProfile, loadDevice } from './crypto-device.js';
import { readKeyRing, type KeyRing } from './key-ring.js';
import { openCaseKeys, openOwnVault, rewrapAll } from './own-vault.js';
import { clockLoop } from './loops/clock-loop.js';
import { draftLoop } from './loops/draft-loop.js';
import { Loop } from './loops/loop.js';
import { makeLogger } from './make-logger.js';
import { Metrics } from './metrics.js';
import { NestLog } from './nest-log.js';
import { openApiOf } from './openapi.js';
import { SealedLog } from './sealed-log.js';
import { warningsOf } from './site-warnings.js';
import { plainWays } from './plain-ways.js';
import { ServiceModule, doorControllers } from './service-module.js';
import { DESK, HEALTH, INBOX, KEYS, METRICS, OPENAPI, QUERIES } from './tokens.js';
import { ledgerPort, makeWorld, readTables } from './world/index.js';

/** What one service has beyond its description. */
export interface ServiceExtras {
  /** Purposes that this installation knows besides the standard ones. */
  readonly purposes?: readonly Purpose[];
  readonly controllers?: readonly Type[];
  readonly providers?: (parts: ServiceParts) => readonly Provider[];
  /** Makes what this service alone needs in its database, as the owner. */
  readonly migrate?: (ownerUrl: string, appRole: string) => Promise<void>;
}

/** What extras may build on. */
export interface ServiceParts {
  readonly config: ServiceConfig;
  readonly orm: MikroORM;
  readonly log: Logger;
}

/** A service that runs. */
export interface RunningService {
  readonly url: string;
  stop(): Promise<void>;
}

async function migrateAsOwner(ownerUrl: string, config: ServiceConfig, extras: ServiceExtras): Promise<void> {
  const appRole = decodeURIComponent(new URL(config.DATABASE_URL).username);
  await migrate(ownerUrl, appRole);
  await extras.migrate?.(ownerUrl, appRole);
}

const databaseUnreachable = (cause: Error) => new Refused(refuse('database-unreachable', 'unavailable',
  { zh: '无法连接本机构数据库，服务不能启动', en: `The database of this agency cannot be reached, so the service cannot start: ${cause.message}` },
  { zh: '请核对 DATABASE_URL 和 DATABASE_OWNER_URL，确认数据库已经启动，再启动服务', en: 'Check DATABASE_URL and DATABASE_OWNER_URL and that the database runs, then start the service again' }));

async function prepareDatabase(config: ServiceConfig, extras: ServiceExtras): Promise<MikroORM> {
  try {
    return await openUpToDate(config, extras);
  } catch (error) {
    throw databaseRefusal(error)?.nature === 'unavailable' ? databaseUnreachable(error as Error) : error;
  }
}

async function openUpToDate(config: ServiceConfig, extras: ServiceExtras): Promise<MikroORM> {
  if (config.DATABASE_OWNER_URL) await migrateAsOwner(config.DATABASE_OWNER_URL, config, extras);
  const orm = await openOrm(config.DATABASE_URL, { poolSize: config.DATABASE_POOL, name: config.AGENCY });
  const pending = await pendingMigrations(orm);
  if (pending.length) {
    await orm.close();
    throw new Error(`数据库结构不是最新，请先执行迁移 (migrations pending): ${pending.join(', ')}`);
  }
  return orm;
}

function checked(agency: Agency): Agency {
  const findings = checkAgency(agency);
  if (findings.length) throw new Error(`description of ${agency.name} is wrong:\n${findings.map(f => `  ${f.procedure} ${f.at}: ${f.what}`).join('\n')}`);
  return agency;
}

async function listen(module: ReturnType<typeof ServiceModule.of>, config: ServiceConfig, log: Logger, metrics: Metrics, guard: AccessGuard, strategy: JetStreamStrategy) {
  const app = await NestFactory.create<NestFastifyApplication>(
    module, new FastifyAdapter(serverOptions(config)), { logger: new NestLog(log), abortOnError: false });
  app.useGlobalGuards(guard, await harden(app.getHttpAdapter().getInstance(), config));
  app.useGlobalFilters(new ProblemFilter(log, code => metrics.refused(code)));
  watchRequests(app.getHttpAdapter().getInstance(), metrics);
  app.connectMicroservice<MicroserviceOptions>({ strategy }, { inheritAppConfig: false });
  await app.startAllMicroservices();
  await app.listen({ port: config.PORT, host: config.HOST });
  return app;
}

function loadKeys(agency: Agency, { KEYS_FILE, KEYS_DIR }: ServiceConfig, device: CryptoDevice): Promise<KeyRing> {
  return readKeyRing(agency.name, KEYS_FILE, KEYS_DIR, profilesWith(device));
}

/** Permission bit of a file that every user may read. */
const OTHERS_READ = 0o004;

/** Asks the issuer whether sessions still stand, where the site has it do so. */
function standingOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_STANDING_SECONDS }: ServiceConfig, note: (event: string) => void): Pick<GuardParts, 'standing'> {
  if (OIDC_STANDING_SECONDS === 0 || OIDC_CLIENT_SECRET === undefined) return {};
  return { standing: new SessionStanding({ issuer: OIDC_ISSUER, client: OIDC_CLIENT_ID, secret: OIDC_CLIENT_SECRET, everySeconds: OIDC_STANDING_SECONDS }, note) };
}

function healthOf(orm: MikroORM, strategy: JetStreamStrategy, log: Logger): Health {
  return new Health([
    { name: 'database', check: async () => ((await orm.em.getConnection().execute('select 1')) ? true : 'no answer') },
    { name: 'bus', check: async () => { const status = strategy.busStatus(); return status === 'connected' || status; } },
  ], (part, fault) => log.debug({ part, err: fault }, 'a part is away'));
}

/**
 * Turns an agency's description into a running service: HTTP, bus, relay, clocks, checkpoints, health, metrics.
 * @throws where configuration, description, tables, keys or database are not as they must be; nothing is half started
 */
export async function runService(agency: Agency, extras: ServiceExtras = {}, env: NodeJS.ProcessEnv = process.env): Promise<RunningService> {
  const config = readConfig(env, path => readFileSync(path, 'utf8'));
  const output = new SealedLog(agency.name);
  const log = makeLogger(config, output);
  log.info({ config: maskedConfig(config) }, 'starting');
  const device = await loadDevice(config.CRYPTO_DEVICE);
  const caseKeys = openCaseKeys(agency.name, config, device);
  const [tables, keys, orm] = await Promise.all([
    readTables({ calendar: config.CALENDAR_FILE, wages: config.MINIMUM_WAGES_FILE, schemes: config.SCHEMES_DIR }),
    loadKeys(agency, config, device),
    prepareDatabase(config, extras),
  ]);
  announceProfile(keys.own.profile, log);
  const warnings = warningsOf({
    keys: keys.own.profile.name, vault: caseKeys.vault.profile, device: config.CRYPTO_DEVICE !== undefined, certificate: device.certificate,
    production: isProduction(config), plainWays: plainWays(config), secretsByValue: secretsByValue(env), keysReadable: (statSync(config.KEYS_FILE).mode & OTHERS_READ) !== 0,
    standing: config.OIDC_STANDING_SECONDS > 0,
  });
  announceWarnings(warnings, log);
  const outbox = new PostgresOutbox(orm.em, caseKeys);
  const queries = new Queries(orm.em, caseKeys);
  const bus = openBus({
    url: config.NATS_URL, agency: agency.name, user: config.NATS_USER, password: config.NATS_PASSWORD, log,
    certificate: { certFile: config.NATS_TLS_CERT_FILE, keyFile: config.NATS_TLS_KEY_FILE },
  });
  const relay = new Relay({
    agency: agency.name, outbox, keys: keys.own, directory: keys.directory, bus, log,
    sweepMs: config.RELAY_SWEEP_MS, leaseSeconds: config.RELAY_LEASE_SECONDS, retry: { ...RELAY_PACE.retry, longest: config.RELAY_RETRY_SECONDS },
  });
  const desk: Desk = {
    agency: checked(agency), purposes: new Map([...STANDARD_PURPOSES, ...(extras.purposes ?? [])].map(purpose => [purpose.id, purpose])),
    store: new PostgresStore(orm.em, caseKeys), world: makeWorld(tables), ledger: ledgerPort(agency.name, keys.own.profile), wake: () => relay.wake(),
  };
  const checkpoints = new CheckpointExchange({
    agency: agency.name, store: new PostgresCheckpoints(orm.em), keys, bus, log, schemes: tables.schemes, now: Date.now,
  });
  const inbox = new Inbox({ desk, outbox, keys: keys.own, directory: keys.directory, bus, log, aside: checkpoints });
  const strategy = new JetStreamStrategy({ bus, agency: agency.name, log });
  const metrics = new Metrics(agency.name, queries);
  metrics.warned(warnings);

  const access = makeAccess({
    desk, queries, orm, caseKeys, log, countSecurity: event => metrics.security(event), secret: secretOf(config.KEYS_FILE, config.DATABASE_URL), sms: new HttpSms(config.SMS_URL),
    dutyPhones: config.DUTY_PHONES,
  });
  const loops = [
    clockLoop(desk, log, config.CLOCK_SWEEP_MS), checkpoints.loop(config.CHECKPOINT_MS), output.loop(keys.own, config.CHECKPOINT_MS, log), draftLoop(desk, access.drafts, log),
  ];
  const module = ServiceModule.of([
    ...access.providers,
    { provide: DESK, useValue: desk }, { provide: QUERIES, useValue: queries }, { provide: INBOX, useValue: inbox }, { provide: KEYS, useValue: keys },
    { provide: HEALTH, useValue: healthOf(orm, strategy, log) }, { provide: METRICS, useValue: metrics }, { provide: OPENAPI, useValue: openApiOf(agency) },
    ...(extras.providers?.({ config, orm, log }) ?? []),
  ], [...doorControllers(agency), ...(extras.controllers ?? [])]);
  const verifier = new KeycloakVerifier({ issuer: config.OIDC_ISSUER, client: config.OIDC_CLIENT_ID });
  const guard = new AccessGuard({
    agency, verifier, codes: access.codes, ...standingOf(config, event => metrics.security(event)),
    subjects: new SubjectBook(new PostgresSubjects(orm.em), event => metrics.security(event)), login: { acr: config.REQUIRE_ACR, withinSeconds: config.REQUIRE_LOGIN_WITHIN_SECONDS },
  });
  const app = await listen(module, config, log, metrics, guard, strategy);
  relay.start();
  for (const loop of loops) loop.start();
  log.info({ port: config.PORT }, 'ready');
  return { url: await app.getUrl(), stop: () => stopInOrder(app, relay, loops, access, bus, orm, log).then(() => output.seal(keys.own)) };
}

/** First no more work comes in, then what is in hand is finished, then the connections are closed. */
async function stopInOrder(app: NestFastifyApplication, relay: Relay, loops: readonly Loop[], access: AccessKit, bus: Bus, orm: MikroORM, log: Logger): Promise<void> {
  await app.close();
  await Promise.all([relay.stop(), access.stop(), ...loops.map(loop => loop.stop())]);
  await bus.close();
  await orm.close();
  await stopTelemetry();
  log.info('stopped');
}

/** What a service does instead of running when its command line asks for it. */
type Chore = (config: ServiceConfig, agency: Agency, extras: ServiceExtras) => Promise<void>;

/** Brings the database up to date as its owner, so that the service itself needs no owner's rights. */
const migrateOnly: Chore = async (config, _agency, extras) => {
  if (!config.DATABASE_OWNER_URL) throw new ConfigError(['DATABASE_OWNER_URL: 迁移须由数据库所有者执行 (migrations run as the owner of the database)']);
  await migrateAsOwner(config.DATABASE_OWNER_URL, config, extras);
  makeLogger(config).info('数据库结构已是最新 (the database is up to date)');
};

/** Reads everything that can be read without reaching anybody, and prints the configuration with its secrets masked. */
const checkOnly: Chore = async (config, agency) => {
  checked(agency);
  const device = await loadDevice(config.CRYPTO_DEVICE);
  openOwnVault(agency.name, config, device);
  await Promise.all([
    readTables({ calendar: config.CALENDAR_FILE, wages: config.MINIMUM_WAGES_FILE, schemes: config.SCHEMES_DIR }),
    loadKeys(agency, config, device),
  ]);
  process.stdout.write(`${JSON.stringify(maskedConfig(config), null, 2)}\n`);
};

/** After the vault has got a new wrapping key. */
const rewrapOnly: Chore = (config, agency) => rewrapAll(agency.name, config, makeLogger(config));

const CHORES: ReadonlyMap<string, Chore> = new Map([['--migrate', migrateOnly], ['--check', checkOnly], ['--rewrap', rewrapOnly]]);

async function doOnce(asked: string, agency: Agency, extras: ServiceExtras): Promise<void> {
  const chore = CHORES.get(asked);
  if (!chore) throw new Error(`没有“${asked}”这个选项 (the options are ${[...CHORES.keys()].join(' and ')}; without one the service runs)`);
  await chore(readConfig(process.env, path => readFileSync(path, 'utf8')), agency, extras);
  await stopTelemetry();
}

/**
 * `main.ts` of every service: runs it, stops it on SIGTERM or SIGINT, and says plainly why it could not start.
 * `--migrate` and `--check` do that alone and end.
 */
export async function serve(agency: Agency, extras: ServiceExtras = {}): Promise<void> {
  const [asked] = process.argv.slice(2);
  try {
    if (asked) return await doOnce(asked, agency, extras);
    const service = await runService(agency, extras);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void service.stop().then(() => process.exit(0)));
    }
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : undefined;
    pino().fatal({ err: error, ...(refusal ? { code: refusal.code, refusal } : {}) }, `${agency.name} cannot start`);
    process.exit(1);
  }
}
