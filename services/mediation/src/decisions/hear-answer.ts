import type { Heard } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket, WayName, WayTaken } from '../procedures/mediation.head.js';

const WAY_OF: Readonly<Record<string, WayName>> = {
  'arbitration-review': 'arbitration-review', 'judicial-confirmation': 'judicial-confirmation', 'payment-order': 'payment-order',
  'court-filing': 'suit', arbitration: 'arbitration', enforcement: 'enforcement',
};

const outcomeOf = (heard: Heard): string | undefined => {
  const result = heard.result as { outcome?: unknown } | undefined;
  return heard.outcome ?? (typeof result?.outcome === 'string' ? result.outcome : undefined);
};

/** The newest unanswered line of a way, with the answer written in. */
function answered(lines: readonly WayTaken[], way: WayName, heard: Heard): WayTaken[] {
  const index = lines.findLastIndex(line => line.way === way && (line.answer ?? 'accepted') === 'accepted');
  const outcome = outcomeOf(heard);
  return lines.map((line, at) => (at === index
    ? { ...line, answer: heard.answer, ...(outcome ? { outcome } : {}), ...(heard.reason ? { reason: heard.reason.text } : {}) } : line));
}

/** Notes what became of a way that was asked for. A ruling, statement or order that came with it is in the file already. */
export function hearAnswer(docket: MediationDocket, heard: Heard): MediationDecision {
  const way = WAY_OF[heard.purpose];
  return { facts: way ? { waysTaken: answered(docket.facts.waysTaken ?? [], way, heard) } : {} };
}

/** Talks that were passed to arbitration end with its taking them to an end, or go on where it sends them back. */
export const hearOnward = (_docket: MediationDocket, { answer }: Heard): MediationDecision =>
  ({ to: answer === 'accepted' ? 'goingOn' : answer === 'returned' ? 'mediating' : 'failed' });

/** Enforcement ends the watch when all is recovered; otherwise the sum stays overdue and may be enforced again. */
export function hearEnforcement(docket: MediationDocket, heard: Heard): MediationDecision {
  const noted = hearAnswer(docket, heard);
  if (docket.state !== 'enforcing' || heard.answer === 'accepted') return noted;
  return { ...noted, to: outcomeOf(heard) === 'completed' ? 'performed' : 'overdue' };
}
