import { civilDateField, text } from '@fengqiao/case-file';
import type { StaffAsker } from '@fengqiao/access';
import { takeSenderStep, type Desk, type Person } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import type { SenderStep } from '@fengqiao/procedure';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ACCESS_DESK, DESK, QUERIES } from '../tokens.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { AsPerson, AsStaff, Guarded, StaffOnly } from './guard.js';

export const SenderStepBody = z.strictObject({
  on: civilDateField.optional(),
  reason: z.strictObject({ code: text(60), text: text(2000) }).optional(),
});

const Listing = z.object({
  side: z.enum(['sender', 'receiver']).optional(), state: z.string().max(30).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The sender's side of a referral. The receiver's side is the docket that it opened. */
@StaffOnly()
@Controller('v1/referrals')
export class ReferralsController {
  constructor(
    @Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries, @Inject(ACCESS_DESK) private readonly access: AccessDesk,
  ) {}

  @Get()
  async list(@Query() query: unknown, @AsStaff() who: StaffAsker) {
    const items = await this.queries.referrals({ ...readBody(Listing, query), place: who.place, procedures: this.access.proceduresOf(who) });
    return { items: await this.access.notStored(items) };
  }

  @Guarded('referral.step')
  @Post(':id/revoke')
  @HttpCode(200)
  revoke(@Param('id') id: string, @Body() body: unknown, @AsPerson() person: Person) {
    return this.#take(id, 'revoke-asked', body, person);
  }

  @Guarded('referral.step')
  @Post(':id/take-back')
  @HttpCode(200)
  takeBack(@Param('id') id: string, @Body() body: unknown, @AsPerson() person: Person) {
    return this.#take(id, 'taken-back', body, person);
  }

  @Guarded('referral.step')
  @Post(':id/refuse-return')
  @HttpCode(200)
  refuseReturn(@Param('id') id: string, @Body() body: unknown, @AsPerson() person: Person) {
    return this.#take(id, 'return-refused', body, person);
  }

  async #take(referralId: string, step: SenderStep, body: unknown, person: Person) {
    const { on, reason } = readBody(SenderStepBody, body);
    const referral = (await this.desk.store.read({ referrals: [referralId] })).referrals.get(referralId);
    if (referral) await this.access.refuseStored(referral);
    return orThrow(await takeSenderStep(this.desk, { referralId, step, person, ...(on ? { on } : {}), ...(reason ? { reason } : {}) }));
  }
}
