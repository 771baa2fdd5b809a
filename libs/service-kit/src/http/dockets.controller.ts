import { findProcedure, unknownDocket, type Desk, type Person } from '@fengqiao/docket';
import { Refused } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { offeredActions, visibleFacts } from '@fengqiao/procedure';
import { describeSpan } from '@fengqiao/telemetry';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { DESK, QUERIES } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { AsPerson, StaffOnly } from './guard.js';

const Listing = z.object({
  procedure: z.string().max(60).optional(), state: z.string().max(60).optional(), caseNo: z.string().max(40).optional(),
  cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What a desk sees: its dockets, one docket with its clocks, and which actions are open, which not and why. */
@StaffOnly()
@Controller('v1/dockets')
export class DocketsController {
  constructor(@Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries) {}

  @Get()
  async list(@Query() query: unknown, @AsPerson() person: Person) {
    return this.queries.dockets({ ...readBody(Listing, query), place: person.place });
  }

  @Get('clocks')
  async clocks(@AsPerson() person: Person) {
    return { items: await this.queries.runningClocks(person.place, 200) };
  }

  @Get(':id')
  async one(@Param('id') id: string, @AsPerson() person: Person) {
    const found = await this.#visible(id, person);
    describeSpan({ 'fq.case_no': found.docket.caseNo }, 'GET /v1/dockets/{id}');
    const procedure = findProcedure(this.desk.agency, found.docket.procedure);
    const facts = procedure ? visibleFacts(procedure, found.docket.facts, person.roles) : {};
    return { ...found, docket: { ...found.docket, facts } };
  }

  @Get(':id/actions')
  async actions(@Param('id') id: string, @AsPerson() person: Person) {
    const { docket } = await this.#visible(id, person);
    const procedure = findProcedure(this.desk.agency, docket.procedure);
    return { docketId: id, state: docket.state, version: docket.version, actions: procedure ? offeredActions(procedure, docket.state, person) : [] };
  }

  async #visible(id: string, person: Person) {
    const found = await this.queries.docket(id);
    if (!found || (person.place !== undefined && found.docket.place !== person.place)) throw new Refused(unknownDocket(id));
    return found;
  }
}
