import { canonicalJson } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { international } from '@fengqiao/trust';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { QUERIES } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { RolesOnly } from './guard.js';

const Paging = z.object({ cursor: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(2000).default(1000) });

/** What an auditor collects from every agency, to be compared outside: no agency judges itself. */
@RolesOnly('administrator', 'auditor')
@Controller('v1/audit')
export class AuditController {
  constructor(@Inject(QUERIES) private readonly queries: Queries) {}

  @Get('ledger')
  ledger(@Query() query: unknown) {
    const { cursor, limit } = readBody(Paging, query);
    return this.queries.ledger(cursor, limit);
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

  /** Dockets and clocks as they stand, to be held against the chain. */
  @Get('standing')
  async standing(@Query() query: unknown) {
    const { cursor, limit } = readBody(Paging, query);
    const { items, ...rest } = await this.queries.standing(cursor, limit);
    // The auditor compares digests; the case file itself stays here.
    return { ...rest, items: items.map(({ file, ...docket }) => ({ ...docket, fileDigest: international.digest(canonicalJson(file)) })) };
  }
}
