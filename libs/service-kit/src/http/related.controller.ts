import type { StaffAsker } from '@fengqiao/access';
import { findRelatedTo, unknownDocket, type Desk, type Person } from '@fengqiao/docket';
import { Refused } from '@fengqiao/kernel';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ACCESS_DESK, DESK } from '../tokens.js';
import { AccessDesk } from './access-desk.js';
import { AsPerson, AsStaff, Guarded } from './guard.js';

/**
 * Duplicates and related cases of a docket, found by the parties that its own file names. Nobody types them in again, above
 * all not for a case that another agency has just referred.
 */
@Guarded('docket.actions')
@Controller('v1/dockets')
export class RelatedController {
  constructor(@Inject(DESK) private readonly desk: Desk, @Inject(ACCESS_DESK) private readonly access: AccessDesk) {}

  @Get(':id/related')
  async related(@Param('id') id: string, @AsPerson() person: Person, @AsStaff() who: StaffAsker) {
    const docket = (await this.desk.store.read({ dockets: [id] })).dockets.get(id);
    await this.access.docket(who, 'docket.actions', docket);
    if (!docket) throw new Refused(unknownDocket(id));
    const found = await findRelatedTo(this.desk, person, docket);
    const procedures = this.access.proceduresOf(who);
    return { docketId: id, items: await this.access.notStored(found.filter(one => procedures.includes(one.procedure))) };
  }
}
