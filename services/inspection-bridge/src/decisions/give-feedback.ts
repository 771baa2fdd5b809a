import { refuse, type Refusal } from '@fengqiao/kernel';
import type { ClueDecision, ClueDocket } from '../procedures/clue.head.js';
import type { Feedback } from '../procedures/clue.inputs.js';

const filingUnnamed = (): Refusal =>
  refuse('filed-docket-unnamed', 'invalid',
    { zh: '线索已转为立案的，应当写明监察案件编号', en: 'A clue that became a case needs the number of that case' },
    { zh: '请先办理立案，再填写案件编号后反馈', en: 'File the case first, then give its number' },
    { basis: '《劳动保障监察条例》第9条' });

/** Tells the one who passed the clue what came of it; where it became a case, which one. */
export function giveFeedback(_docket: ClueDocket, input: Feedback): ClueDecision | Refusal {
  if (input.finding === 'filed' && !input.filedAs) return filingUnnamed();
  const { finding, filedAs, feedback } = input;
  return { facts: { finding, feedback, ...(filedAs ? { filedAs } : {}) }, answer: { outcome: finding, result: { feedback } } };
}
