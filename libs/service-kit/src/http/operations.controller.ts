import type { Queries } from '@fengqiao/persistence';
import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Health } from '../health.js';
import type { Metrics } from '../metrics.js';
import { HEALTH, METRICS, OPENAPI, QUERIES } from '../tokens.js';
import { PublicPath, RolesOnly } from './guard.js';

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

  @PublicPath('the scraper has no account; figures only, reachable inside the cluster alone')
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  exposition() {
    return this.metrics.render();
  }

  @PublicPath('the contract of the interface is public')
  @Get('openapi.json')
  openapi() {
    return this.document;
  }

  @RolesOnly('administrator', 'auditor')
  @Get('v1/parked')
  parked() {
    return this.queries.parked(200);
  }
}
