import type { Heard, Moment } from '@fengqiao/procedure';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

/** One hand-off fewer to wait for. */
function without(awaiting: readonly string[], purpose: string): string[] {
  const at = awaiting.indexOf(purpose);
  return awaiting.filter((_, index) => index !== at);
}

/** Notes the answer of another agency; an acceptance is not the end of the waiting, everything else is. */
export function hearAnswer(docket: AidDocket, input: Heard, moment: Moment): AidDecision {
  const awaiting = docket.facts.awaiting ?? [];
  const { purpose, answer, outcome } = input;
  return {
    facts: {
      awaiting: answer === 'accepted' ? [...awaiting] : without(awaiting, purpose),
      heard: [...(docket.facts.heard ?? []), { purpose, answer, ...(outcome ? { outcome } : {}), on: moment.on }],
    },
  };
}
