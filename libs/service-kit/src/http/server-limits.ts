import rateLimit from '@fastify/rate-limit';
import { Refused, refuse } from '@fengqiao/kernel';
import type { FastifyHttpOptions, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import type { ServiceConfig } from '../config.js';
import { answerBrokenRequest } from './broken-request.js';

/** What a route takes in that was not said to take more: a consent, a reason, a few ids. */
const SMALL_BODY = 64 * 1024;
/** From the first byte of a request to its last, and from the first to the end of its headers (ms). */
const WHOLE_REQUEST = 30_000;
const WHOLE_HEADERS = 10_000;
/** A connection on which nothing moves, neither asked nor answered, is given up (ms). */
const SILENCE = 60_000;
/** What is counted is counted over this time (ms). */
export const MINUTE = 60_000;
/** A flood must not make the cluster believe that the process is dead, nor blind those who look at its figures. */
const WITHOUT_LIMIT: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);

export type ServerLimits = Pick<ServiceConfig, 'BODY_LIMIT_BYTES' | 'RATE_PER_ADDRESS' | 'TRUSTED_PROXIES'>;

const tooMany = (seconds: number) => refuse('too-many-requests', 'unavailable',
  { zh: '请求过于频繁，请稍候', en: 'Too many requests in a minute' },
  { zh: `请在 ${seconds} 秒后重试`, en: `Try again in ${seconds} seconds, as Retry-After says` },
  { details: { retryAfterSeconds: seconds } });

/** How the server is to be made: time-outs against clients that drip, and whose word counts on where a request came from. */
export function serverOptions({ BODY_LIMIT_BYTES, TRUSTED_PROXIES }: ServerLimits, within = { request: WHOLE_REQUEST, headers: WHOLE_HEADERS }) {
  return {
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: within.request, connectionTimeout: SILENCE,
    http: { headersTimeout: within.headers, connectionsCheckingInterval: Math.min(within.headers, 5000) },
    // What a client itself writes into X-Forwarded-For is not believed, else everybody chooses their own address.
    trustProxy: TRUSTED_PROXIES.length ? [...TRUSTED_PROXIES] : false,
    forceCloseConnections: true,
    clientErrorHandler: answerBrokenRequest,
  } satisfies FastifyHttpOptions<Server>;
}

export type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/** Uses up one of what may be asked. @throws Refused `too-many-requests` where nothing is left */
export async function spend(limiter: Limiter, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const spent = await limiter(request);
  if (spent.isAllowed || !spent.isExceeded) return;
  reply.header('retry-after', spent.ttlInSeconds);
  throw new Refused(tooMany(spent.ttlInSeconds));
}

function limitAddresses(server: FastifyInstance, perMinute: number): void {
  const limiter = server.createRateLimit({ max: perMinute, timeWindow: MINUTE });
  server.addHook('onRequest', async (request, reply) => {
    if (!WITHOUT_LIMIT.has(request.routeOptions.url ?? '')) await spend(limiter, request, reply);
  });
}

/**
 * An interface sends no page: whatever a browser is talked into showing of it can load nothing, run nothing, be framed by
 * nobody, and is kept by nobody on the way. These are @fastify/helmet's headers (a test compares them), written out because
 * it makes them anew for each request, which costs a tenth of a short one.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer', 'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff', 'x-dns-prefetch-control': 'off', 'x-download-options': 'noopen', 'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none', 'x-xss-protection': '0', 'cache-control': 'no-store',
};

/** Limits the size of what a route takes in, and how often one address may ask in a minute. Call it before the routes are made. */
export async function limitRequests(server: FastifyInstance, config: ServerLimits): Promise<void> {
  server.addHook('onRoute', route => {
    const { largeBody } = (route.config ?? {}) as { largeBody?: boolean };
    route.bodyLimit ??= largeBody ? config.BODY_LIMIT_BYTES : Math.min(SMALL_BODY, config.BODY_LIMIT_BYTES);
  });
  await server.register(rateLimit, { global: false });
  if (config.RATE_PER_ADDRESS) limitAddresses(server, config.RATE_PER_ADDRESS);
}
