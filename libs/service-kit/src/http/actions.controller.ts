import { createHash } from 'node:crypto';
import { civilDateField, caseNumberField } from '@fengqiao/case-file';
import { act, open, type Acted, type Desk, type Person } from '@fengqiao/docket';
import { Refused, orThrow, refuse, type Refusal } from '@fengqiao/kernel';
import { describeSpan } from '@fengqiao/telemetry';
import { Body, Controller, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { DESK } from '../tokens.js';
import { AsPerson, Guarded } from './guard.js';
import { LargeBody } from './hardening.js';

/** What every step may say besides its own input. */
export const ActBody = z.strictObject({
  /** 业务发生日; today unless said. */
  on: civilDateField.optional(),
  /** The version of the docket that the person saw. */
  version: z.int().min(1).optional(),
  input: z.unknown().optional(),
});

export const OpenBody = z.strictObject({
  place: z.string().min(1).max(40),
  caseNo: caseNumberField.optional(),
  on: civilDateField.optional(),
  file: z.record(z.string(), z.unknown()).default({}),
  input: z.unknown().optional(),
});

const bodyInvalid = (error: z.ZodError) => refuse('body-invalid', 'invalid',
  { zh: '提交的内容有误', en: 'The request body is not valid' },
  { zh: '请按所列各项更正', en: 'Correct the fields listed' },
  { details: { errors: error.issues.map(issue => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })) } });

/** Reads a body by its schema or refuses it with the list of faults. */
export function readBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body ?? {});
  if (!parsed.success) throw new Refused(bodyInvalid(parsed.error));
  return parsed.data;
}

function idempotencyOf(key: string | undefined, person: Person, path: string, body: unknown) {
  if (!key) return {};
  if (!/^[\w.:-]{8,128}$/.test(key)) {
    throw new Refused(refuse('idempotency-key-invalid', 'invalid',
      { zh: '请求编号（Idempotency-Key）格式有误', en: 'The Idempotency-Key is malformed' },
      { zh: '请使用 8 至 128 位字母、数字', en: 'Use 8 to 128 letters, digits, dots, dashes or colons' }));
  }
  const fingerprint = createHash('sha256').update(JSON.stringify([path, body])).digest('base64url');
  return { idempotency: { key: `${person.id}:${key}`, fingerprint } };
}

function answer(result: Acted | Refusal): Acted {
  const acted = orThrow(result);
  describeSpan({ 'fq.case_no': acted.caseNo, 'fq.state': acted.state, 'fq.version': acted.version });
  return acted;
}

/** One typed path per action of every procedure; which they are, the description says, and `/openapi.json` with it. */
@Guarded('docket.step')
@Controller('v1')
export class ActionsController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Guarded('docket.open')
  @LargeBody()
  @Post(':procedure/open/:action')
  @HttpCode(201)
  async open(
    @Param('procedure') procedure: string, @Param('action') action: string, @Body() body: unknown,
    @AsPerson() person: Person, @Headers('idempotency-key') key: string | undefined,
  ): Promise<Acted> {
    describeSpan({ 'fq.action': `${procedure}.${action}` }, `POST /v1/${procedure}/open/${action}`);
    const { file, input, place, caseNo, on } = readBody(OpenBody, body);
    return answer(await open(this.desk, {
      procedure, action, person, place, file, input, ...(caseNo ? { caseNo } : {}), ...(on ? { on } : {}),
      ...idempotencyOf(key, person, `${procedure}/open/${action}`, body),
    }));
  }

  @LargeBody()
  @Post(':procedure/:docketId/:action')
  @HttpCode(200)
  async act(
    @Param('procedure') procedure: string, @Param('docketId') docketId: string, @Param('action') action: string, @Body() body: unknown,
    @AsPerson() person: Person, @Headers('idempotency-key') key: string | undefined,
  ): Promise<Acted> {
    describeSpan({ 'fq.action': `${procedure}.${action}` }, `POST /v1/${procedure}/{docketId}/${action}`);
    const { on, version, input } = readBody(ActBody, body);
    return answer(await act(this.desk, {
      docketId, procedure, action, person, input, ...(on ? { on } : {}), ...(version ? { expectedVersion: version } : {}),
      ...idempotencyOf(key, person, `${procedure}/${docketId}/${action}`, body),
    }));
  }
}

