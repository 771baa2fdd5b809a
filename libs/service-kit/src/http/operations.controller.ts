import type { Queries } from '@fengqiao/persistence';
import { Controller, Get, Header, Headers, Inject, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Health } from '../health.js';
import type { Metrics } from '../metrics.js';
import { HEALTH, METRICS, OPENAPI, QUERIES } from '../tokens.js';
import { PublicPath, RolesOnly } from './guard.js';

/** Written by whatever passes a request on: a scraper inside the cluster asks directly, the world through an ingress. */
const PASSED_ON = ['x-forwarded-for', 'forwarded', 'via'];

/** What the cluster and the people who run it ask. */
@Controller()
export class OperationsController {
  constructor(
    @Inject(HEALTH) private readonly health: Health, @Inject(METRICS) private readonly metrics: Metrics,
    @Inject(OPENAPI) private readonly document: Record<string, unknown>, @Inject(QUERIES) private readonly queries: Queries,
  ) {}

  @PublicPath('a probe has no account; the answer says nothing but that the process runs')
  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  @PublicPath('a probe has no account; the answer names parts, not data')
  @Get('health/ready')
  async ready(@Res() reply: FastifyReply) {
    const state = await this.health.check();
    await reply.status(state.ready ? 200 : 503).send(state);
  }

  @PublicPath('the scraper has no account; figures only, and to nobody who came through a proxy')
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  exposition(@Headers() headers: Readonly<Record<string, string | undefined>>) {
    if (PASSED_ON.some(name => headers[name] !== undefined)) throw new NotFoundException();
    return this.metrics.render();
  }

  @PublicPath('the contract of the interface is public')
  @Get('openapi.json')
  openapi() {
    return this.document;
  }

  @RolesOnly('auditor')
  @Get('v1/parked')
  parked() {
    return this.queries.parked(200);
  }
}
