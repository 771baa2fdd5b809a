import type { Answers } from '../draft/answers.js';
import type { FilingForm, Option } from '../interface/types.js';

/** What may prove the claims that were chosen, each thing once, in the order of the claims. */
export function checklistFor({ claims = [] }: Answers, { claimKinds }: FilingForm): readonly Option[] {
  const items = claims.flatMap(({ kind }) => claimKinds.find(({ id }) => id === kind)?.checklist ?? []);
  return [...new Map(items.map(item => [item.id, item])).values()];
}
