import { text } from '@fengqiao/case-file';
import type { Desk } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import { stationRegister } from '@fengqiao/scheme';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import type { FilingDesk } from '../filing/filing-desk.js';
import { filingForm } from '../filing/filing-form.js';
import { DESK, FILINGS } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { PublicPath } from './guard.js';

export const StationsQuery = z.object({ place: text(40) });

/** 站点名录和登记须知: where a worker may go, what a form asks, who will see it and why. Nothing here names a person. */
@Controller('v1/stations')
export class StationsController {
  constructor(@Inject(DESK) private readonly desk: Desk, @Inject(FILINGS) private readonly filings: FilingDesk) {}

  @PublicPath('a register of public stations and a blank form; it names posts, never people', 'station.list')
  @Get()
  list(@Query() query: unknown) {
    const { place } = readBody(StationsQuery, query);
    const scheme = orThrow(this.filings.schemeOf(place));
    const items = stationRegister(scheme, this.desk.world.calendar, Date.parse(this.desk.world.instant()));
    return { place, title: scheme.title, source: scheme.source, items, form: orThrow(filingForm(this.desk, this.filings.door, scheme)) };
  }
}
