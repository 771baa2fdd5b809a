import type { Problem } from './types.js';

/** What came of a question: an answer, a "no" with its reason, or nobody there. */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'away' };

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: object;
  /** Key of a draft, or token of a visit. */
  readonly token?: string | undefined;
}

/** Asks this address's own interface something. */
export type Ask = <T>(path: string, question?: Question) => Promise<Outcome<T>>;

const PATIENCE_MS = 20_000;

/** Not the worker's doing, and better soon: whoever waits is not told "no". */
const AWAY: ReadonlySet<number> = new Set([0, 408, 502, 503, 504]);

function isProblem(body: unknown): body is Problem {
  const { code, message } = (body ?? {}) as Partial<Problem>;
  return typeof code === 'string' && typeof message?.zh === 'string';
}

const init = ({ method, body, token }: Question, signal: AbortSignal): RequestInit => ({
  method: method ?? (body ? 'POST' : 'GET'), signal, credentials: 'omit', cache: 'no-store',
  headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) },
  ...(body ? { body: JSON.stringify(body) } : {}),
});

/** {@link Ask} by the browser's own fetch. A connection that is lost is no error here but an outcome. */
export const askServer: Ask = async <T>(path: string, question: Question = {}): Promise<Outcome<T>> => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, init(question, patience.signal));
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'ok', value: body as T };
    if (isProblem(body) && !AWAY.has(response.status)) return { kind: 'refused', problem: { ...body, status: response.status } };
    return { kind: 'away' };
  } catch {
    return { kind: 'away' }; // no connection, no answer in time, or an answer by somebody between us who is not the service
  } finally {
    clearTimeout(timer);
  }
};
