import type { Desk } from '@fengqiao/docket';
import type { PostgresAccessLog, Queries } from '@fengqiao/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { ledgerForAudit, standingForAudit } from '../audit-marks.js';
import { DESK, QUERIES, READINGS } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { Guarded, RolesOnly } from './guard.js';

const Paging = z.object({ cursor: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(2000).default(1000) });

const ReadingsPaging = z.object({
  caseNo: z.string().max(40).optional(), cursor: z.string().regex(/^\d{1,18}$/).default('0'), limit: z.coerce.number().int().min(1).max(2000).default(1000),
});

/** What an auditor collects from every agency, to be compared outside: no agency judges itself. */
@RolesOnly('auditor')
@Controller('v1/audit')
export class AuditController {
  constructor(
    @Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries, @Inject(READINGS) private readonly readings: PostgresAccessLog,
  ) {}

  @Get('ledger')
  async ledger(@Query() query: unknown) {
    const { cursor, limit } = readBody(Paging, query);
    return ledgerForAudit(await this.queries.ledger(cursor, limit), this.desk.ledger);
  }

  @Get('chains')
  async chains() {
    return { items: await this.queries.chains() };
  }

  @Get('checkpoints')
  async checkpoints() {
    return { items: await this.queries.checkpoints() };
  }

  @Get('witnessed')
  async witnessed() {
    return { items: await this.queries.witnessed() };
  }

  /** 查阅留痕: who read which case, for which purpose, when. For the auditor alone: who runs the machine is among those who are watched. */
  @Guarded('audit.readings')
  @Get('readings')
  async read(@Query() query: unknown) {
    const { caseNo, cursor, limit } = readBody(ReadingsPaging, query);
    const items = await this.readings.list(caseNo, cursor, limit);
    const last = items.at(-1);
    return { items, ...(items.length === limit && last ? { next: last.position } : {}) };
  }

  /** Dockets and clocks as they stand, to be held against the chain. */
  @Get('standing')
  async standing(@Query() query: unknown) {
    const { cursor, limit } = readBody(Paging, query);
    return standingForAudit(await this.queries.standing(cursor, limit), this.desk.ledger);
  }
}
