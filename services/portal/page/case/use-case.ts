import { useCallback, useEffect, useState } from 'preact/hooks';
import { askServer, type Ask, type Outcome, type Question } from '../interface/ask.js';
import type { CaseProgress, OwnConsents, OwnPapers } from './case-types.js';
import type { Visit } from './visit-store.js';

/** What a visit shows: on the way, there, or out of reach. */
export type CaseState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'away' }
  | { readonly kind: 'there'; readonly progress: CaseProgress; readonly consents: OwnConsents; readonly papers: OwnPapers };

/** A visit lives half an hour; any answer may be the one that says that it has ended. */
const isEnd = (outcome: Outcome<unknown>): boolean => outcome.kind === 'refused' && outcome.problem.status === 401;

/** Reads a case in the name of a visit, and asks in its name. */
export function useCase({ token }: Visit, onEnd: () => void): { readonly state: CaseState; readonly ask: Ask; readonly reload: () => void } {
  const [state, set] = useState<CaseState>({ kind: 'asking' });
  const ask: Ask = useCallback(async <T,>(path: string, question: Question = {}): Promise<Outcome<T>> => {
    const outcome = await askServer<T>(path, { ...question, token });
    if (isEnd(outcome)) onEnd();
    return outcome;
  }, [token]);
  const reload = useCallback(async () => {
    const [progress, consents, papers] = await Promise.all([ask<CaseProgress>('/v1/my/case'), ask<OwnConsents>('/v1/my/consents'), ask<OwnPapers>('/v1/my/papers')]);
    if (progress.kind === 'ok' && consents.kind === 'ok' && papers.kind === 'ok') set({ kind: 'there', progress: progress.value, consents: consents.value, papers: papers.value });
    else set(now => (now.kind === 'there' ? now : { kind: 'away' }));
  }, [ask]);
  useEffect(() => { void reload(); }, [reload]);
  return { state, ask, reload: () => void reload() };
}
