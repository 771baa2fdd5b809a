import type { StaffAsker } from '@fengqiao/access';
import { text } from '@fengqiao/case-file';
import { findRelatedCases, type Desk, type Person } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { ACCESS_DESK, DESK } from '../tokens.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { AsPerson, AsStaff, StaffOnly } from './guard.js';

/** 按当事人查询. One of number and telephone is enough; a name needs the employer. */
export const PersonBody = z.strictObject({
  idNumber: text(30).optional(), phone: text(30).optional(), name: text(100).optional(), employer: text(100).optional(),
});

/**
 * Duplicates and related cases at the asker's own desk. It is a POST although it changes nothing: what is looked for names
 * a person, and an address stands in logs, spans and the history of a browser.
 */
@StaffOnly()
@Controller('v1/cases')
export class SearchController {
  constructor(@Inject(DESK) private readonly desk: Desk, @Inject(ACCESS_DESK) private readonly access: AccessDesk) {}

  @Post('search')
  @HttpCode(200)
  async search(@Body() body: unknown, @AsPerson() person: Person, @AsStaff() who: StaffAsker) {
    const found = orThrow(await findRelatedCases(this.desk, person, readBody(PersonBody, body)));
    const procedures = this.access.proceduresOf(who);
    return { items: await this.access.notStored(found.filter(docket => procedures.includes(docket.procedure))) };
  }
}
