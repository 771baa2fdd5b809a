import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceConfig } from '../config.js';
import type { Asking } from './guard.js';
import { HEADERS, MINUTE, limitRequests, spend, type Limiter, type ServerLimits } from './server-limits.js';

export { HEADERS, serverOptions } from './server-limits.js';

export type HardeningConfig = ServerLimits & Pick<ServiceConfig, 'RATE_PER_PERSON'>;

/** A route that takes a whole case file or a batch: up to `BODY_LIMIT_BYTES`. */
export const LargeBody = () => RouteConfig({ largeBody: true });

/** Staff by the subject of their token, a party by the case that its code opened. */
function provenName(request: FastifyRequest): string | undefined {
  const { identity, asker } = request as FastifyRequest & Asking;
  return identity?.id ?? (asker?.kind === 'party' ? `${asker.caseNo}/${asker.party}` : undefined);
}

/** Limits what one person asks in a minute. Stands behind the access guard: only a name that was proved has a budget to use up. */
export class PersonPace implements CanActivate {
  constructor(private readonly limiter: Limiter | undefined) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.limiter || context.getType() !== 'http') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (provenName(request) !== undefined) await spend(this.limiter, request, http.getResponse<FastifyReply>());
    return true;
  }
}

/**
 * Everything that protects a service before its own code is reached, in one place: headers, limits of size and pace.
 * Call it before the routes are made, and set the guard it gives behind the access guard.
 */
export async function harden(server: FastifyInstance, config: HardeningConfig): Promise<PersonPace> {
  server.addHook('onRequest', (_request, reply, done) => { reply.headers(HEADERS); done(); });
  await limitRequests(server, config);
  if (!config.RATE_PER_PERSON) return new PersonPace(undefined);
  const keyGenerator = (request: FastifyRequest) => provenName(request) ?? '';
  return new PersonPace(server.createRateLimit({ max: config.RATE_PER_PERSON, timeWindow: MINUTE, keyGenerator }));
}
