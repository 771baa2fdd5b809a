import type { Ask, Outcome } from '../interface/ask.js';
import type { Filed, ServerDraft } from '../interface/types.js';
import type { Answers } from './answers.js';

/** Where a draft lies at the service, and what opens it. */
export interface DraftAddress {
  readonly id: string;
  readonly key: string;
}

export type Draft = ServerDraft<Answers>;

/** What is written of a draft. */
export interface DraftText {
  readonly at: string;
  readonly answers: Answers;
}

/** The service's side of a draft. */
export interface DraftService {
  open(place: string, station: string, text: DraftText): Promise<Outcome<Draft & { readonly key: string }>>;
  read(draft: DraftAddress): Promise<Outcome<Draft>>;
  keep(draft: DraftAddress, version: number, text: DraftText): Promise<Outcome<Draft>>;
  drop(draft: DraftAddress): Promise<Outcome<unknown>>;
  sendCode(draft: DraftAddress): Promise<Outcome<unknown>>;
  submit(draft: DraftAddress, body: { readonly version: number; readonly code?: string; readonly openAnyway?: string }): Promise<Outcome<Filed>>;
}

/** {@link DraftService} over HTTP. */
export function draftService(ask: Ask): DraftService {
  const pathOf = ({ id }: DraftAddress) => `/v1/filings/${encodeURIComponent(id)}`;
  return {
    open: (place, station, text) => ask('/v1/filings', { body: { place, station, ...text } }),
    read: draft => ask(pathOf(draft), { token: draft.key }),
    keep: (draft, version, text) => ask(pathOf(draft), { method: 'PUT', body: { version, ...text }, token: draft.key }),
    drop: draft => ask(pathOf(draft), { method: 'DELETE', token: draft.key }),
    sendCode: draft => ask(`${pathOf(draft)}/code`, { body: {}, token: draft.key }),
    submit: (draft, body) => ask(`${pathOf(draft)}/submit`, { body, token: draft.key }),
  };
}
