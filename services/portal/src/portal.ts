import { join } from 'node:path';
import { Refused, type Refusal } from '@fengqiao/kernel';
import { HEADERS, Health, Metrics, bodyTooLarge, inside, limitRequests, makeLogger, malformed, noSuchPath, problemOf, serverOptions, watchRequests } from '@fengqiao/service-kit/edge';
import Fastify, { LogController, type FastifyInstance, type FastifyReply } from 'fastify';
import { readBuiltPage } from './built-page.js';
import type { PortalConfig } from './config.js';
import { servePages } from './pages.js';
import { passOnPublicPaths } from './pass-on.js';

/** What the build made of `page/`, beside this compiled file. */
const BUILT = join(import.meta.dirname, '../dist/page');

/** The portal as it runs. */
export interface RunningPortal {
  readonly url: string;
  stop(): Promise<void>;
}

function refusalOf(error: unknown, path: string): Refusal | undefined {
  if (error instanceof Refused) return error.refusal;
  const { statusCode } = error as { statusCode?: number };
  if (statusCode === 413) return bodyTooLarge();
  if (statusCode === 404) return noSuchPath(path);
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? malformed((error as Error).message) : undefined;
}

function answerRefusals(server: FastifyInstance, metrics: Metrics): void {
  const answer = (error: unknown, path: string, reply: FastifyReply) => {
    const refusal = refusalOf(error, path);
    if (!refusal) server.log.error({ err: error }, 'unforeseen fault');
    const { status, body } = problemOf(refusal ?? inside());
    metrics.refused(String(body['code']));
    return reply.status(status).header('content-type', 'application/problem+json').send(body);
  };
  server.setErrorHandler((error, request, reply) => answer(error, request.routeOptions.url ?? '', reply));
  server.setNotFoundHandler((_request, reply) => answer({ statusCode: 404 }, 'this address', reply));
}

/** Written by whatever passes a request on: a scraper inside the cluster asks directly, the world through an ingress. */
const PASSED_ON = ['x-forwarded-for', 'forwarded', 'via'];

function answerOperations(server: FastifyInstance, health: Health, metrics: Metrics): void {
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const state = await health.check();
    return reply.status(state.ready ? 200 : 503).send(state);
  });
  server.get('/metrics', async (request, reply) => {
    if (PASSED_ON.some(name => request.headers[name] !== undefined)) return reply.callNotFound();
    return reply.header('content-type', 'text/plain; version=0.0.4').send(await metrics.render());
  });
}

/**
 * Ready is whoever can show the page. The intake service may be away: the page then keeps what is typed, which is better than
 * a worker who is shown nothing at all.
 */
const healthOfPage = (files: number) => new Health([{ name: 'page', check: async () => files > 0 || 'not built' }]);

/**
 * Starts the portal: the built page, and the public paths of the intake service behind it. It keeps nothing, holds no key, and
 * stands at no database and no bus.
 * @param built folder of the built page
 */
export async function runPortal(config: PortalConfig, built = BUILT): Promise<RunningPortal> {
  const log = makeLogger({ AGENCY: 'portal', LOG_LEVEL: config.LOG_LEVEL });
  const metrics = new Metrics('portal', { counts: async () => ({}) });
  const files = readBuiltPage(built);
  const server = Fastify({ ...serverOptions(config), loggerInstance: log, logController: new LogController({ disableRequestLogging: true }) }) as unknown as FastifyInstance;
  server.addHook('onRequest', (_request, reply, done) => { reply.headers(HEADERS); done(); });
  answerRefusals(server, metrics);
  await limitRequests(server, config);
  watchRequests(server, metrics);
  answerOperations(server, healthOfPage(files.size), metrics);
  servePages(server, files);
  await server.register(behind => passOnPublicPaths(behind, config));
  const url = await server.listen({ port: config.PORT, host: config.HOST });
  log.info({ port: config.PORT, intake: config.INTAKE_URL }, 'ready');
  return { url, stop: () => server.close() };
}
