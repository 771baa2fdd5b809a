import type { CivilDate } from '@fengqiao/kernel';
import type { Heard } from '@fengqiao/procedure';
import type { ClaimFacts, GroupPart, HandOff } from '../procedures/claim.head.js';

/** Help, clues and copies leave the duty where it is, and no part any further. */
export const ASIDE = ['violation-clue', 'evidence-help'];

/** The parts of a group after something happened on a hand-off: those whom it concerns have a new state, unless they have ended. */
export const partsAfter = (parts: readonly GroupPart[], line: Pick<HandOff, 'purpose' | 'part'>, state: GroupPart['state'], on: CivilDate): GroupPart[] =>
  parts.map(part => (part.state === 'ended' || ASIDE.includes(line.purpose) || (line.part ?? part.id) !== part.id ? part : { ...part, state, on }));

/** What an answer makes of the parts whom its hand-off concerns; nobody waits at an agency that has sent the matter on. */
export const partStateOf = (answer: Heard['answer']): GroupPart['state'] => (answer === 'accepted' ? 'taken' : 'answered');

/** Where the parts of a group begin: where the group as a whole stood with whoever had it last. */
export function partStateFrom(handOffs: readonly HandOff[]): GroupPart['state'] {
  const last = handOffs.findLast(line => line.part === undefined && !ASIDE.includes(line.purpose));
  if (!last) return 'waiting';
  return last.answer ? partStateOf(last.answer) : 'handed-over';
}

/** The parts of which every worker has an outcome have ended; the others go on as they are. */
export function partsEnded(parts: readonly GroupPart[], outcomes: ClaimFacts['outcomes'], on: CivilDate): GroupPart[] {
  const known = new Set(outcomes.map(line => line.party));
  return parts.map(part => (part.state !== 'ended' && part.parties.every(id => known.has(id)) ? { ...part, state: 'ended', on } : part));
}
