import { SubjectBook, tokenInvalid, type Identity, type TokenVerifier } from '@fengqiao/access';
import { STANDARD_PURPOSES, type Agency } from '@fengqiao/contracts';
import type { Desk, Drafts } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import { CaseKeys, PostgresAccessLog, PostgresStore, PostgresSubjects, Queries, migrate, openOrm } from '@fengqiao/persistence';
import { freshDatabase } from '@fengqiao/testing';
import { generateAgencyKeys, generateVaultFile, loadAgencyKeys, loadDirectory, loadVault, publicKeysOf } from '@fengqiao/trust';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { makeAccess } from '../src/access-parts.js';
import { AccessGuard, type GuardParts } from '../src/http/guard.js';
import { harden, serverOptions, type HardeningConfig } from '../src/http/hardening.js';
import { ProblemFilter } from '../src/http/problem.js';
import { ServiceModule, doorControllers } from '../src/service-module.js';
import { DESK, HEALTH, INBOX, KEYS, METRICS, OPENAPI, QUERIES } from '../src/tokens.js';
import { ledgerPort, makeWorld, readTables } from '../src/world/index.js';

const LIMITS: HardeningConfig = { BODY_LIMIT_BYTES: 200_000, RATE_PER_ADDRESS: 0, RATE_PER_PERSON: 0, TRUSTED_PROXIES: [] };

/** Of whoever answers for the desk at Nanchang. */
export const DUTY_PHONE = '13900000081';

/** Somebody who can ask, by the name that is also their token, and their user name and subject unless said. */
export type Cast = Readonly<Record<string, Omit<Identity, 'id' | 'username'> & Partial<Pick<Identity, 'id' | 'username'>>>>;

/** What was answered. */
export interface Told {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
  readonly headers: Record<string, unknown>;
}

export interface InProcessOptions extends Pick<GuardParts, 'login' | 'standing'> {
  /** One that runs already, of which this is another process: both have one database. End this one first. */
  readonly beside?: InProcess;
}

async function migratedDatabase() {
  const database = await freshDatabase();
  await migrate(database.ownerUrl, database.name);
  return database;
}

/** The service of an agency in this process: real guard, controllers, core and PostgreSQL; no bus, no issuer, and a clock that goes when told. */
export class InProcess {
  readonly lines: Record<string, unknown>[] = [];
  readonly counted: string[] = [];
  readonly messages: { readonly phone: string; readonly text: string }[] = [];
  #ahead = 0;

  private constructor(
    readonly app: NestFastifyApplication, readonly desk: Desk, readonly readings: PostgresAccessLog, readonly finish: () => Promise<void>, readonly settled: () => Promise<void>,
    readonly databaseUrl: string, readonly drafts: Drafts,
  ) {}

  static async start(agency: Agency, cast: Cast, files: { calendar: string; wages: string; schemes: string }, { login, standing, beside }: InProcessOptions = {}): Promise<InProcess> {
    const database = beside ? { url: beside.databaseUrl, drop: async () => undefined } : await migratedDatabase();
    const orm = await openOrm(database.url, { poolSize: 4 });
    const caseKeys = new CaseKeys(orThrow(loadVault(generateVaultFile(agency.name))));
    const [queries, tables] = [new Queries(orm.em, caseKeys), await readTables(files)];
    const keyFile = generateAgencyKeys(agency.name);
    // What the parts call back; there once everything is.
    const self: { service?: InProcess } = {};
    const desk: Desk = {
      agency, purposes: new Map(STANDARD_PURPOSES.map(purpose => [purpose.id, purpose])), store: new PostgresStore(orm.em, caseKeys),
      world: makeWorld(tables, () => self.service?.now() ?? Date.now()), ledger: ledgerPort(agency.name), wake: () => undefined,
    };
    const log = pino({}, { write: (line: string) => { self.service?.lines.push(JSON.parse(line) as Record<string, unknown>); } });
    const access = makeAccess({ desk, queries, orm, caseKeys, log, countSecurity: event => { self.service?.counted.push(event); }, secret: new Uint8Array(32).fill(1), sms: { send: async message => { self.service?.messages.push(message); } }, dutyPhones: new Map([['nanchang', [DUTY_PHONE]]]) });
    const verifier: TokenVerifier = {
      verify: async token => (Object.hasOwn(cast, token) ? { id: token, username: token, ...cast[token]! } : tokenInvalid('unknown')),
    };
    const keys = { own: orThrow(loadAgencyKeys(keyFile)), directory: orThrow(loadDirectory([publicKeysOf(keyFile)])), published: [publicKeysOf(keyFile)] };
    const module = ServiceModule.of([
      ...access.providers, { provide: DESK, useValue: desk }, { provide: QUERIES, useValue: queries }, { provide: INBOX, useValue: {} }, { provide: KEYS, useValue: keys },
      { provide: HEALTH, useValue: { check: async () => ({ ready: true, parts: {} }) } }, { provide: METRICS, useValue: { render: async () => '' } }, { provide: OPENAPI, useValue: {} },
    ], doorControllers(agency));
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(serverOptions(LIMITS)), { logger: false, abortOnError: false });
    app.useGlobalGuards(new AccessGuard({ agency, verifier, codes: access.codes, ...(login ? { login } : {}), ...(standing ? { standing } : {}), subjects: new SubjectBook(new PostgresSubjects(orm.em)) }), await harden(app.getHttpAdapter().getInstance(), LIMITS));
    app.useGlobalFilters(new ProblemFilter(log, code => { self.service?.counted.push(code); }));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const readings = new PostgresAccessLog(orm.em);
    const finish = async (): Promise<void> => {
      await app.close();
      await access.stop();
      await orm.close();
      await database.drop();
    };
    return self.service = new InProcess(app, desk, readings, finish, access.stop, database.url, access.drafts);
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Lets time pass. */
  pass(minutes: number): void {
    this.#ahead += minutes * 60_000;
  }

  /** One request, as somebody of the cast, with a token, or as nobody. */
  async ask(token: string | undefined, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}): Promise<Told> {
    const answer = await this.app.inject({
      method, url, ...(payload ? { payload } : {}), headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    });
    const json = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, body: json ? answer.json() as Record<string, unknown> : {}, text: answer.body, headers: answer.headers };
  }

  get(token: string | undefined, url: string): Promise<Told> {
    return this.ask(token, 'GET', url);
  }

  post(token: string | undefined, url: string, payload: object = {}): Promise<Told> {
    return this.ask(token, 'POST', url, payload);
  }
}
