import type { StaffAsker } from '@fengqiao/access';
import { orThrow, readCaseNumber } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { ACCESS_DESK, QUERIES } from '../tokens.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { AsStaff, Guarded } from './guard.js';

const Listing = z.object({
  cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** 全程: the steps of cases that this agency observes for its place. No file, no name. */
@Guarded('journey.list')
@Controller('v1/journeys')
export class JourneysController {
  constructor(@Inject(QUERIES) private readonly queries: Queries, @Inject(ACCESS_DESK) private readonly access: AccessDesk) {}

  @Get()
  async registry(@Query() query: unknown, @AsStaff() who: StaffAsker) {
    const { cursor, limit } = readBody(Listing, query);
    return this.queries.registry({ place: who.place, cursor, limit });
  }

  @Guarded('journey.read')
  @Get(':caseNo')
  async one(@Param('caseNo') typed: string, @AsStaff() who: StaffAsker) {
    const caseNo = orThrow(readCaseNumber(typed));
    const steps = await this.access.journeyOf(who, caseNo, this.queries);
    const [first] = steps;
    return { caseNo, place: first?.place, scheme: first?.scheme, steps };
  }
}
