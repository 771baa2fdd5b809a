import { refuse, type Refusal, type RefusalNature } from '@fengqiao/kernel';
import { currentTraceparent } from '@fengqiao/telemetry';

const STATUS: Readonly<Record<RefusalNature, number>> = {
  invalid: 400, unauthenticated: 401, forbidden: 403, 'not-found': 404, closed: 409, stale: 409, unavailable: 503,
};

/** Where HTTP has a word of its own for what the protocol, not the domain, refuses. */
const STATUS_OF_CODE: ReadonlyMap<string, number> = new Map([
  ['body-too-large', 413], ['too-many-requests', 429], ['request-too-slow', 408], ['headers-too-large', 431],
]);

/** A refusal as RFC 9457 has it, with what to do next in both languages. */
export function problemOf(refusal: Refusal): { status: number; body: Record<string, unknown> } {
  const { errors, ...details } = (refusal.details ?? {}) as { errors?: unknown };
  const traceId = currentTraceparent()?.split('-')[1];
  const status = STATUS_OF_CODE.get(refusal.code) ?? STATUS[refusal.nature];
  return {
    status,
    body: {
      type: `urn:fengqiao:problem:${refusal.code}`, title: refusal.message.zh, status, code: refusal.code,
      detail: refusal.message.en, message: refusal.message, nextStep: refusal.nextStep,
      ...(refusal.basis ? { basis: refusal.basis } : {}), ...(errors ? { errors } : {}),
      ...(Object.keys(details).length ? { details } : {}), ...(traceId ? { traceId } : {}),
    },
  };
}

export const bodyTooLarge = () => refuse('body-too-large', 'invalid',
  { zh: '提交的内容过大', en: 'The request body is too large' },
  { zh: '请分次提交，证据文件请使用证据上传', en: 'Send less at once; evidence files have a path of their own' });

export const malformed = (detail: string) => refuse('body-malformed', 'invalid',
  { zh: '提交的内容不是有效的 JSON', en: `The request body cannot be read: ${detail}` },
  { zh: '请检查请求格式', en: 'Send one JSON object as application/json' });

export const noSuchPath = (path: string) => refuse('path-unknown', 'not-found',
  { zh: '没有这个接口', en: `There is nothing at ${path}` },
  { zh: '请查看接口文档 /openapi.json', en: 'See /openapi.json' });

export const inside = () => refuse('internal-fault', 'unavailable',
  { zh: '服务内部错误，本次操作没有保存', en: 'Something failed inside; nothing was saved' },
  { zh: '请稍后重试；持续出现请把追踪号告知运维', en: 'Try again; if it stays so, give operations the trace id' });
