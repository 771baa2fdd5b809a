import { text } from '@fengqiao/case-file';
import type { Draft } from '@fengqiao/docket';
import { draftUnknown } from '@fengqiao/docket';
import { Refused, orThrow } from '@fengqiao/kernel';
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Ip, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { DraftAsked, FilingDesk, HandedInAnswer } from '../filing/filing-desk.js';
import { FILINGS } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { PublicPath } from './guard.js';

const said = { station: text(60).optional(), at: text(40).optional(), answers: z.record(z.string(), z.unknown()).default({}) };

export const FilingBegunBody = z.strictObject({ place: text(40), ...said });
export const FilingKeptBody = z.strictObject({ version: z.int().min(1), ...said });
export const FilingCodeBody = z.strictObject({});
export const FilingHandedInBody = z.strictObject({
  version: z.int().min(1), code: z.string().regex(/^\d{6}$/).optional(), openAnyway: text(500).optional(),
});

const CODE_SENT = {
  message: { zh: '验证码已发往草稿中的手机号，五分钟内有效。', en: 'A code is on its way to the telephone in the draft; it lives five minutes.' },
} as const;

const WHY = 'a worker who files has no account; the key of the draft is the proof, and opens this draft alone';

/** The key as it is brought: without one there is nothing to look for. */
function askedFor(id: string, authorization: string | undefined): DraftAsked {
  const [scheme, key] = (authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !key) throw new Refused(draftUnknown());
  return { id, key };
}

const toldOf = ({ id, version, place, said: { station, at, answers }, keepUntil }: Draft) => ({
  id, version, place, ...(station ? { station } : {}), ...(at ? { at } : {}), answers, keepUntil,
});

const followOf = (visit: HandedInAnswer['visit']) => ({ path: '/v1/my/case', ...visit });

/** 扫码自助登记: a draft that outlives a lost connection, the code to the telephone, and the step that opens the case. */
@Controller('v1/filings')
export class FilingsController {
  constructor(@Inject(FILINGS) private readonly filings: FilingDesk) {}

  @PublicPath('a worker who scans a code has no account; begun drafts are counted by address, and end by themselves', 'filing.draft')
  @Post()
  @HttpCode(201)
  async begin(@Body() body: unknown, @Ip() address: string) {
    const { place, ...rest } = readBody(FilingBegunBody, body);
    const { key, ...draft } = orThrow(await this.filings.begin(place, rest, address));
    return { ...toldOf(draft), key };
  }

  @PublicPath(WHY, 'filing.draft')
  @Get(':id')
  async read(@Param('id') id: string, @Headers('authorization') authorization: string | undefined) {
    const draft = orThrow(await this.filings.find(askedFor(id, authorization)));
    const filed = draft.filed && { ...await this.filings.answerTo(draft.filed), follow: followOf(undefined) };
    return { ...toldOf(draft), proven: this.filings.isProven(draft), ...(filed ? { filed } : {}) };
  }

  @PublicPath(WHY, 'filing.draft')
  @Put(':id')
  async keep(@Param('id') id: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown) {
    const { version, ...rest } = readBody(FilingKeptBody, body);
    const draft = orThrow(await this.filings.keep(askedFor(id, authorization), version, rest));
    return { ...toldOf(draft), proven: this.filings.isProven(draft) };
  }

  @PublicPath(WHY, 'filing.draft')
  @Delete(':id')
  async drop(@Param('id') id: string, @Headers('authorization') authorization: string | undefined): Promise<{ deleted: true }> {
    const refused = await this.filings.drop(askedFor(id, authorization));
    if (refused) throw new Refused(refused);
    return { deleted: true };
  }

  @PublicPath('the key opens the draft and the code goes to the telephone in it; what is asked is counted by telephone, draft and address', 'filing.draft')
  @Post(':id/code')
  @HttpCode(202)
  async code(@Param('id') id: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown, @Ip() address: string) {
    readBody(FilingCodeBody, body);
    const refused = await this.filings.sendCode(askedFor(id, authorization), address);
    if (refused) throw new Refused(refused);
    return CODE_SENT;
  }

  @PublicPath('the key opens the draft, the code proves the telephone; guesses are counted and used up', 'filing.draft')
  @Post(':id/submit')
  async handIn(
    @Param('id') id: string, @Headers('authorization') authorization: string | undefined, @Body() body: unknown, @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const given = readBody(FilingHandedInBody, body);
    const { first, visit, ...filed } = orThrow(await this.filings.handIn(askedFor(id, authorization), { ...given, address }));
    reply.status(first ? 201 : 200);
    return { ...filed, follow: followOf(visit) };
  }
}
