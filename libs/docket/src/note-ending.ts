import { linkageOf, withAdditions } from '@fengqiao/case-file';
import type { CivilDate } from '@fengqiao/kernel';
import type { DocketState, Heard, Transition } from '@fengqiao/procedure';

/** Answers after which nothing more comes of a hand-over. */
const ENDS: readonly string[] = ['declined', 'returned', 'concluded', 'revoked'];

const heardIn = ({ action, input }: Transition): Heard | undefined => (Object.keys(action.hears).length > 0 ? input as Heard : undefined);

/** The purpose whose hand-over has ended, where a step heard of that. */
export function endedPurpose(transition: Transition): string | undefined {
  const heard = heardIn(transition);
  return heard && ENDS.includes(heard.answer) ? heard.purpose : undefined;
}

/** The docket with the outcome that it has just heard of noted on the case: a scheme may ask how often it has failed. */
export function noteEnding(transition: Transition, on: CivilDate): DocketState {
  const { docket } = transition;
  const heard = heardIn(transition);
  if (!heard?.outcome || heard.answer !== 'concluded') return docket;
  const linkage = linkageOf(docket.file);
  const endings = [...linkage.endings, { purpose: heard.purpose, outcome: heard.outcome, on }].slice(-200);
  return { ...docket, file: withAdditions(docket.file, { linkage: { ...linkage, endings } }) };
}
