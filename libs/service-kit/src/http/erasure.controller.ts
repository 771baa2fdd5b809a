import { caseNumberField, text } from '@fengqiao/case-file';
import { ERASURE_REASONS, eraseCase, erasureAlert, liftGrounds, liftStorageOnly, type Desk, type Person } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import type { PostgresStorageOnly } from '@fengqiao/persistence';
import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DESK, STORED_CASES } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { AsPerson, Guarded, StrongLogin } from './guard.js';

/** 删除案件个人信息；依决定删除的写明文号；本人要求的，可写明由谁提出、如何说的. */
export const ErasureBody = z.strictObject({
  caseNo: caseNumberField, reason: z.enum(ERASURE_REASONS), order: text(100).optional(), party: text(40).optional(), request: text(1000).optional(),
});
/** 解除仅存储状态：事由、一句话的理由；依法院决定的写明文号. */
export const LiftBody = z.strictObject({ caseNo: caseNumberField, ground: z.enum(liftGrounds), reason: text(1000).min(10), order: text(100).optional() });
export const RequestPaging = z.object({ cursor: z.string().max(40).default(''), limit: z.coerce.number().int().min(1).max(200).default(50) });

/**
 * 个人信息保护法 art. 47: what is personal of a closed case ends here, with an entry in its chain that says so; asked for
 * too early by the person, the case is stored only until the day. The head of the desk decides, for the own place.
 */
@Guarded('file.erase')
@Controller('v1/erasures')
export class ErasureController {
  constructor(@Inject(DESK) private readonly desk: Desk, @Inject(STORED_CASES) private readonly stored: PostgresStorageOnly) {}

  /** 200: it is erased. 202: it was too early, is recorded, and the case is stored only from now on. */
  @StrongLogin()
  @Post()
  @HttpCode(HttpStatus.OK)
  async erase(@Body() body: unknown, @AsPerson() person: Person, @Res({ passthrough: true }) reply: FastifyReply) {
    const outcome = orThrow(await eraseCase(this.desk, { ...readBody(ErasureBody, body), person }));
    if ('storageOnly' in outcome) reply.status(HttpStatus.ACCEPTED);
    return outcome;
  }

  /** The requests that wait for their day, each with its warning. Numbers and days, nobody's name. */
  @Get()
  async requests(@Query() query: unknown, @AsPerson() person: Person) {
    const { cursor, limit } = readBody(RequestPaging, query);
    const today = this.desk.world.today();
    const waiting = await this.stored.at(person.place, cursor, limit);
    const items = waiting.map(({ dockets: _seen, ...one }) => ({ ...one, ...erasureAlert(one, today) }));
    return { on: today, items, ...(waiting.length === limit ? { next: waiting.at(-1)!.caseNo } : {}) };
  }

  @StrongLogin()
  @Post('lift')
  @HttpCode(HttpStatus.OK)
  async lift(@Body() body: unknown, @AsPerson() person: Person) {
    return orThrow(await liftStorageOnly(this.desk, { ...readBody(LiftBody, body), person }));
  }
}
