import type { AgencyName } from '@fengqiao/dev';
import { Refused, isRefusal, refuse, type Refusal, type RefusalNature } from '@fengqiao/kernel';
import { z } from 'zod';
import type { RunningSystem } from './running-system.js';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const ProblemBody = z.object({
  code: z.string(), message: bilingual, nextStep: bilingual, basis: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(), errors: z.array(z.unknown()).optional(),
});

const NATURES: Readonly<Record<number, RefusalNature>> = {
  400: 'invalid', 401: 'unauthenticated', 403: 'forbidden', 404: 'not-found', 409: 'closed', 413: 'invalid', 503: 'unavailable',
};

/** Tokens live five minutes; they are asked for again before that. */
const TOKEN_MS = 240_000;
const ANSWER_MS = 30_000;

const unreachable = (agency: string, url: string, cause: unknown) => new Refused(refuse('service-unreachable', 'unavailable',
  { zh: `无法连接 ${agency}（${url}）`, en: `${agency} cannot be reached at ${url}: ${cause instanceof Error ? cause.message : String(cause)}` },
  { zh: '请用 fengqiao doctor 检查各服务状态', en: 'See the state of the services with fengqiao doctor' }, { details: { agency, url } }));

const unintelligible = (agency: string, path: string, status: number) => new Refused(refuse('service-answer-unreadable', 'unavailable',
  { zh: `${agency} 的答复无法识别（${status}，${path}）`, en: `The answer of ${agency} to ${path} (${status}) cannot be read` },
  { zh: '请核对服务版本，并查看该服务日志', en: 'Compare versions and look into the log of that service' }, { details: { agency, path, status } }));

/** What a service refused, as the kernel knows refusals. */
function refusalOf(body: unknown, status: number): Refusal | undefined {
  const parsed = ProblemBody.safeParse(body);
  if (!parsed.success) return undefined;
  const { code, message, nextStep, basis, details, errors } = parsed.data;
  return refuse(code, NATURES[status] ?? 'unavailable', message, nextStep, {
    ...(basis ? { basis } : {}), ...(details || errors ? { details: { ...details, ...(errors ? { errors } : {}) } } : {}),
  });
}

/** The HTTP interfaces of a running system, asked as one of its staff. */
export class AgencyClient {
  readonly #tokens = new Map<string, { token: Promise<string>; until: number }>();

  constructor(readonly system: RunningSystem, private readonly now: () => number = Date.now) {}

  /** What is at a path. @throws Refused with the service's own refusal, or `service-unreachable` */
  async get<T>(agency: AgencyName, path: string, username: string): Promise<T> {
    const answer = await this.find<T>(agency, path, username);
    if (isRefusal(answer)) throw new Refused(answer);
    return answer;
  }

  /** What is at a path, or the service's refusal. @throws Refused `service-unreachable` */
  find<T>(agency: AgencyName, path: string, username: string): Promise<T | Refusal> {
    return this.#ask<T>(agency, path, username, { method: 'GET' });
  }

  /** Sends a command; the same key is carried out once. @throws Refused `service-unreachable` */
  post<T>(agency: AgencyName, path: string, username: string, body: unknown, key?: string): Promise<T | Refusal> {
    const headers = { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) };
    return this.#ask<T>(agency, path, username, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** A file, or the service's refusal. @throws Refused `service-unreachable` */
  async file(agency: AgencyName, path: string, username: string): Promise<Uint8Array | Refusal> {
    const response = await this.#send(agency, path, username, { method: 'GET' });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    const refusal = refusalOf(await response.json().catch(() => undefined), response.status);
    if (!refusal) throw unintelligible(agency, path, response.status);
    return refusal;
  }

  async #send(agency: AgencyName, path: string, username: string, request: RequestInit): Promise<Response> {
    const url = this.system.urlOf(agency);
    const headers = { ...request.headers, authorization: `Bearer ${await this.#token(username)}` };
    return fetch(`${url}${path}`, { ...request, headers, signal: AbortSignal.timeout(ANSWER_MS) })
      .catch((error: unknown) => { throw unreachable(agency, url, error); });
  }

  async #ask<T>(agency: AgencyName, path: string, username: string, request: RequestInit): Promise<T | Refusal> {
    const response = await this.#send(agency, path, username, request);
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok && body !== undefined) return body as T;
    const refusal = refusalOf(body, response.status);
    if (!refusal) throw unintelligible(agency, path, response.status);
    return refusal;
  }

  #token(username: string): Promise<string> {
    const known = this.#tokens.get(username);
    if (known && known.until > this.now()) return known.token;
    const token = this.system.token(username);
    this.#tokens.set(username, { token, until: this.now() + TOKEN_MS });
    // A failure is not kept: the next request asks again.
    token.catch(() => this.#tokens.delete(username));
    return token;
  }
}
