import { caseNumberField, text } from '@fengqiao/case-file';
import { ERASURE_REASONS, eraseCase, type Desk, type Person } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { DESK } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { AsPerson, Guarded, StrongLogin } from './guard.js';

/** 删除案件个人信息；依决定删除的写明文号. */
export const ErasureBody = z.strictObject({ caseNo: caseNumberField, reason: z.enum(ERASURE_REASONS), order: text(100).optional() });

/**
 * 个人信息保护法 art. 47: what is personal of a closed case ends here, with an entry in its chain that says so. The head of
 * the desk decides, for the own place.
 */
@Guarded('file.erase')
@StrongLogin()
@Controller('v1/erasures')
export class ErasureController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Post()
  @HttpCode(200)
  async erase(@Body() body: unknown, @AsPerson() person: Person) {
    return orThrow(await eraseCase(this.desk, { ...readBody(ErasureBody, body), person }));
  }
}
