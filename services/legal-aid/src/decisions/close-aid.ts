import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Closure } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

const stillAwaiting = (awaiting: readonly string[]): Refusal =>
  refuse('answers-outstanding', 'closed',
    { zh: '本案向其他机构提出的请求尚未答复，不能办结', en: `Answers of other agencies are still awaited: ${awaiting.join(', ')}` },
    { zh: '请等待答复，或者先撤回该请求', en: 'Wait for the answer, or revoke what was asked' },
    { details: { awaiting } });

const papersStillOwed = (papers: readonly string[]): Refusal =>
  refuse('papers-still-owed', 'closed',
    { zh: `受援人尚未补交：${papers.join('、')}`, en: `The client still owes: ${papers.join(', ')}` },
    { zh: '请先登记补交的材料；不再符合条件的，作出终止决定', en: 'Enter the papers first, or terminate where the conditions are no longer met' },
    { basis: '《法律援助法》第44条' });

const endsLater = (): Refusal =>
  refuse('ended-after-entry', 'invalid',
    { zh: '办结日期晚于业务日期', en: 'The matter’s last day lies after the day of this step' },
    { zh: '请核对办结日期', en: 'Check the day' });

/** The matter is over: the referring body learns the outcome, and the thirty days for the closing papers begin. */
export function closeAid(docket: AidDocket, input: Closure, moment: Moment): AidDecision | Refusal {
  const { awaiting = [], papersOwed = [], lawyer } = docket.facts;
  if (awaiting.length) return stillAwaiting(awaiting);
  if (papersOwed.length) return papersStillOwed(papersOwed);
  if (input.endedOn > moment.on) return endsLater();
  return {
    facts: { outcome: input.outcome, endedOn: input.endedOn, ...(input.recovered === undefined ? {} : { recovered: input.recovered }) },
    clocks: { closing: { from: input.endedOn } },
    answer: {
      outcome: input.outcome,
      result: { outcome: 'granted', ...(lawyer ? { lawyer: lawyer.name } : {}), ...(input.note ? { note: input.note } : {}) },
    },
  };
}
