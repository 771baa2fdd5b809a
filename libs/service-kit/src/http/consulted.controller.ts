import type { StaffAsker } from '@fengqiao/access';
import { gatherFor, pageOf, unknownDocket, type Desk } from '@fengqiao/docket';
import { Refused, orThrow, refuse, type Refusal } from '@fengqiao/kernel';
import { Days, looksOf } from '@fengqiao/procedure';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ACCESS_DESK, DESK } from '../tokens.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { AsStaff, Guarded } from './guard.js';

const consultsNothing = (action: string): Refusal => refuse('nothing-consulted', 'not-found',
  { zh: `动作 ${action} 不依据其他案卷的数据`, en: `"${action}" rests on no other docket` },
  { zh: '请查看接口文档中有统计数据的动作', en: 'See the interface for the steps that do' });

/** What a step will rest on, shown before it is taken: the same figures that the core will count for it. */
@Guarded('docket.actions')
@Controller('v1/dockets')
export class ConsultedController {
  constructor(@Inject(DESK) private readonly desk: Desk, @Inject(ACCESS_DESK) private readonly access: AccessDesk) {}

  @Get(':id/consulted/:action')
  async consulted(@Param('id') id: string, @Param('action') action: string, @Query() query: unknown, @AsStaff() who: StaffAsker) {
    const docket = (await this.desk.store.read({ dockets: [id] })).dockets.get(id);
    await this.access.docket(who, 'docket.actions', docket);
    if (!docket) throw new Refused(unknownDocket(id));
    const { actions } = orThrow(pageOf(this.desk, docket));
    const consults = Object.hasOwn(actions, action) ? actions[action]?.consults : undefined;
    if (!consults) throw new Refused(consultsNothing(action));
    const days = looksOf(consults).some(one => one.days) ? readBody(Days, query) : undefined;
    return { docketId: id, action, ...(days ? { period: days } : {}), consulted: await gatherFor(this.desk, consults, docket, one => (one.days ? days : undefined)) };
  }
}
