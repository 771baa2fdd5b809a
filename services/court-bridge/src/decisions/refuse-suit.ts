import type { AnswerReason } from '@fengqiao/referral';
import type { FilingDecision, FilingDocket } from '../procedures/court-filing.head.js';
import type { SuitRefusal } from '../procedures/court-filing.inputs.js';

const ANSWER: Readonly<Record<SuitRefusal['ground'], AnswerReason>> = {
  'arbitration-first': 'not-eligible', 'outside-scope': 'outside-mandate', 'outside-area': 'outside-area', late: 'time-barred',
  'set-aside-instead': 'not-eligible', 'already-pending': 'already-pending', 'papers-missing': 'papers-missing',
};

/** 裁定不予受理; ten days to appeal against it (民事诉讼法 arts. 126, 171), from its receipt. */
export const refuseSuit = (_docket: FilingDocket, input: SuitRefusal): FilingDecision => ({
  clocks: { rulingAppeal: input.rulingReceivedOn ? { from: input.rulingReceivedOn } : {} },
  answer: { reason: { code: ANSWER[input.ground], text: input.explanation }, outcome: input.ground, result: { outcome: 'not-filed' } },
});
