import type { Answers } from './answers.js';
import type { Filed } from '../interface/types.js';

/** A draft as the telephone keeps it. */
export interface KeptDraft {
  /** Id and key at the service; missing until it has answered once. */
  readonly id?: string;
  readonly key?: string;
  /** The version last seen there. */
  readonly version: number;
  /** Where in the form the worker is. */
  readonly at: string;
  readonly answers: Answers;
  /** What telephone and service last agreed on: changes are counted from here. */
  readonly agreed: Answers;
  readonly keepUntil?: string;
  readonly filed?: Filed;
}

/** Keeps drafts over a reload, a closed browser, an empty battery. */
export interface PhoneStore {
  read(name: string): KeptDraft | undefined;
  write(name: string, draft: KeptDraft): void;
  forget(name: string): void;
}

export const NEW_DRAFT: KeptDraft = { version: 0, at: '', answers: {}, agreed: {} };

/** One draft a station. */
export const draftName = (place: string, station: string): string => `fengqiao.draft.${place}.${station}`;

/** In the browser's own storage. Where that is full or forbidden, the service's copy is what remains, and nothing breaks. */
export function browserStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): PhoneStore {
  return {
    read: name => readDraft(storage.getItem(name)),
    write: (name, draft) => {
      try {
        storage.setItem(name, JSON.stringify(draft));
      } catch (fault) {
        if (!(fault instanceof DOMException)) throw fault;
      }
    },
    forget: name => storage.removeItem(name),
  };
}

function readDraft(text: string | null): KeptDraft | undefined {
  if (!text) return undefined;
  try {
    const draft = JSON.parse(text) as KeptDraft;
    return typeof draft.version === 'number' && typeof draft.answers === 'object' ? draft : undefined;
  } catch {
    return undefined; // half written when the battery went: the service has the rest
  }
}
