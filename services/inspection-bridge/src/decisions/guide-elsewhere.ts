import type { Guidance, Redirection } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

type Guided = Guidance;

const words = ({ body, text }: Guided): string => `请向${body}提出。${text}`.slice(0, 2000);

/** What must go, or already went, through dispute procedure or a court: the complainant is told which way (监察条例 art. 21). */
export function guide(_docket: ComplaintDocket, input: Guided): ComplaintDecision {
  const code = input.why === 'pending-there' ? 'already-pending' : 'outside-mandate';
  return { facts: { guidedTo: input.route }, answer: { outcome: 'guided', reason: { code, text: words(input) } } };
}

/** The same for a case that was already taken: it is concluded, not declined. */
export function guideFiled(_docket: ComplaintDocket, input: Guided): ComplaintDecision {
  return { facts: { guidedTo: input.route }, answer: { outcome: 'guided', result: { outcome: 'guided', note: words(input) } } };
}

/** Not this inspectorate's matter: the complainant, and whoever referred, learns whose it is. */
export function redirect(_docket: ComplaintDocket, input: Redirection): ComplaintDecision {
  const code = input.why === 'other-inspectorate' ? 'outside-area' : 'outside-mandate';
  return { answer: { outcome: 'redirected', reason: { code, text: `请向${input.to}提出。${input.text}`.slice(0, 2000) } } };
}
