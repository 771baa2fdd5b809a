import { Refused } from '@fengqiao/kernel';
import { currentTraceparent } from '@fengqiao/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PortalConfig } from './config.js';
import { PUBLIC_PATHS } from './public-paths.js';
import { intakeAway } from './refusals.js';

/** Of a request this much goes on, and of an answer this much comes back; neither cookies nor what a proxy may have added. */
const ASKED_WITH = ['accept', 'authorization', 'content-type', 'idempotency-key'] as const;
const ANSWERED_WITH = ['content-type', 'retry-after'] as const;

type Behind = Pick<PortalConfig, 'INTAKE_URL' | 'INTAKE_PATIENCE_MS'>;

function headersFor(request: FastifyRequest): Record<string, string> {
  const kept = ASKED_WITH.flatMap(name => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const trace = currentTraceparent();
  // Limits and the record of readings go by the person's own address, as far as this server may believe it.
  return { ...Object.fromEntries(kept), 'x-forwarded-for': request.ip, ...(trace ? { traceparent: trace } : {}) };
}

async function ask(request: FastifyRequest, { INTAKE_URL, INTAKE_PATIENCE_MS }: Behind): Promise<Response> {
  // Joined as texts: a path that names another host stays a path.
  const address = `${INTAKE_URL.replace(/\/$/, '')}${request.url}`;
  const body = request.method === 'GET' ? null : (request.body as Buffer | undefined) ?? null;
  try {
    return await fetch(address, {
      method: request.method, headers: headersFor(request), body: body && new Uint8Array(body), redirect: 'error', signal: AbortSignal.timeout(INTAKE_PATIENCE_MS),
    });
  } catch (cause) {
    request.log.warn({ err: cause }, 'intake is away');
    throw new Refused(intakeAway());
  }
}

async function passOn(request: FastifyRequest, reply: FastifyReply, behind: Behind): Promise<void> {
  const answer = await ask(request, behind);
  for (const name of ANSWERED_WITH) {
    const value = answer.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  await reply.status(answer.status).send(Buffer.from(await answer.arrayBuffer()));
}

/** Hands the public paths on to the intake service, so that a page speaks to the address it came from and to no other. */
export async function passOnPublicPaths(server: FastifyInstance, behind: Behind): Promise<void> {
  // What is in a body is not read here: it goes on as the bytes that came.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  for (const { method, path } of PUBLIC_PATHS) {
    server.route({ method, url: path, handler: (request, reply) => passOn(request, reply, behind) });
  }
}
