import type { Bilingual } from '@fengqiao/kernel';
import type { Inherited, Scheme } from '../scheme.js';

/** What people call a tier. */
export const tierTitle = (scheme: Scheme, id: string | undefined): Bilingual => scheme.tiers.find(tier => tier.id === id)?.title ?? { zh: '未定层级', en: 'no tier' };

/**
 * How a move along the ladder is told with its step: from which tier to which, by which clause. Lines that differ in tiers
 * or clause are told apart by it, wherever the step is heard of.
 */
export function sayMove(scheme: Scheme, { from, to, clause }: Inherited<'moves'>): Bilingual {
  const [lower, upper] = [tierTitle(scheme, from), tierTitle(scheme, to)];
  return { zh: `由“${lower.zh}”转至“${upper.zh}”，依${clause}`, en: `moved from "${lower.en}" to "${upper.en}" by: ${clause}` };
}
