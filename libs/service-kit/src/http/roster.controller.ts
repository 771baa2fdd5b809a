import type { StaffAsker } from '@fengqiao/access';
import { consultAll, type Desk } from '@fengqiao/docket';
import { factsOnRoster, rosterLine, type RosterLine } from '@fengqiao/procedure';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { DESK } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { AsStaff, StaffOnly } from './guard.js';

const Listing = z.object({ office: z.string().max(60).optional(), inForce: z.enum(['true', 'false']).optional() });

/**
 * 名册: the people of the asker's own desk, from every procedure whose dockets are people, with what their letters are worth
 * today. Everybody who works at the desk may know whom a case can be given to; what else is on file of a person is not here.
 */
@StaffOnly()
@Controller('v1/roster')
export class RosterController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  async list(@Query() query: unknown, @AsStaff() who: StaffAsker) {
    const { office, inForce } = readBody(Listing, query);
    const today = this.desk.world.today();
    const items: RosterLine[] = [];
    for (const { roster, ...procedure } of this.desk.agency.procedures) {
      if (!roster) continue;
      const people = await consultAll(this.desk, { procedure: procedure.name, facts: factsOnRoster(roster), ...(who.place ? { place: who.place } : {}) });
      items.push(...people.map(docket => rosterLine({ ...procedure, roster }, docket, today)));
    }
    return { on: today, items: items.filter(line => (!office || line.office === office) && (!inForce || line.inForce === (inForce === 'true'))) };
  }
}
