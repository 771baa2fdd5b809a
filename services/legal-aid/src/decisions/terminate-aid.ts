import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Termination } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

const meansDoNotMatter = (): Refusal =>
  refuse('means-condition-does-not-apply', 'closed',
    { zh: '本案属于不受经济困难条件限制的情形，经济状况变化不是终止援助的理由', en: 'Aid was given irrespective of means (art. 32); a change of means is no ground to end it' },
    { zh: '请核对是否存在其他法定终止情形；没有的，应当继续提供援助', en: 'See whether another ground of art. 48 is there; if not, aid goes on' },
    { basis: '《法律援助法》第32、48条' });

/**
 * Ends aid on one of the eight grounds of 法律援助法 art. 48. A changed income ends aid that depends on means, also where
 * means were exempt from checking; it cannot end aid for which the condition never applied.
 */
export function terminateAid(docket: AidDocket, input: Termination): AidDecision | Refusal {
  if (input.ground === 'means-changed' && docket.facts.means?.finding === 'not-subject') return meansDoNotMatter();
  const lawyer = docket.facts.lawyer?.name;
  return {
    facts: { termination: { ground: input.ground, why: input.why } },
    answer: { outcome: 'ended', result: { outcome: 'ended', ...(lawyer ? { lawyer } : {}), note: input.why } },
  };
}
