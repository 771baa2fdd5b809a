import { unknownDocket, type Person } from '@fengqiao/docket';
import { Refused, orThrow, readCaseNumber } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { QUERIES } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { AsPerson, Guarded } from './guard.js';

const Listing = z.object({
  place: z.string().max(40).optional(), cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** 全程: the steps of cases that this agency observes for its place. No file, no name. */
@Guarded('journey.list')
@Controller('v1/journeys')
export class JourneysController {
  constructor(@Inject(QUERIES) private readonly queries: Queries) {}

  @Get()
  async registry(@Query() query: unknown, @AsPerson() person: Person) {
    const { place, cursor, limit } = readBody(Listing, query);
    return this.queries.registry({ place: person.place ?? place, cursor, limit });
  }

  @Guarded('journey.read')
  @Get(':caseNo')
  async one(@Param('caseNo') typed: string, @AsPerson() person: Person) {
    const caseNo = orThrow(readCaseNumber(typed));
    const steps = await this.queries.journey(caseNo);
    if (!steps.length || (person.place !== undefined && steps[0]!.place !== person.place)) throw new Refused(unknownDocket(caseNo));
    return { caseNo, place: steps[0]!.place, scheme: steps[0]!.scheme, steps };
  }
}
