import { caseNumberField, text } from '@fengqiao/case-file';
import type { OneTimeCodes } from '@fengqiao/access';
import { Refused, orThrow } from '@fengqiao/kernel';
import { Body, Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { z } from 'zod';
import { CODES } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { PublicPath } from './guard.js';

export const CodeAskedBody = z.strictObject({ caseNo: caseNumberField, phone: text(30) });
export const CodeBody = z.strictObject({ caseNo: caseNumberField, phone: text(30), code: z.string().regex(/^\d{6}$/) });

/** The same whether there is such a case and number or not. */
const ASKED = {
  message: {
    zh: '如果案号与手机号相符，验证码已发往该手机，五分钟内有效。',
    en: 'If case number and telephone belong together, a code is on its way; it lives five minutes.',
  },
} as const;

/** The door of workers and employers, who have no account: case number, telephone, one-time code. */
@Controller('v1/codes')
export class CodesController {
  constructor(@Inject(CODES) private readonly codes: OneTimeCodes) {}

  @PublicPath('parties have no account; the answer does not say whether the case exists', 'code.ask')
  @Post()
  @HttpCode(202)
  async ask(@Body() body: unknown, @Ip() address: string) {
    const refused = await this.codes.ask({ ...readBody(CodeAskedBody, body), address });
    if (refused) throw new Refused(refused);
    return ASKED;
  }

  @PublicPath('the code is the proof; guesses are counted and used up', 'code.ask')
  @Post('redeem')
  @HttpCode(200)
  async redeem(@Body() body: unknown, @Ip() address: string) {
    const { token, expiresAt, caseNo, partyRole } = orThrow(await this.codes.redeem({ ...readBody(CodeBody, body), address }));
    return { token, expiresAt: expiresAt.toISOString(), caseNo, partyRole };
  }
}
