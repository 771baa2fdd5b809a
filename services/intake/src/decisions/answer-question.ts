import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Decision, DocketView, Moment } from '@fengqiao/procedure';
import type { ConsultationFacts, GivenAnswer } from '../procedures/consultation.facts.js';

/** Writes an answer down. A machine may only say what it can show a source for; a person answers with a name. */
export function answerQuestion(
  docket: DocketView<ConsultationFacts, string>, input: GivenAnswer, moment: Moment,
): Decision<ConsultationFacts, never, never> | Refusal {
  if (input.role === 'assistant' && input.sources.length === 0) {
    return refuse('answer-without-source', 'closed',
      { zh: '智能助手的解答没有依据出处', en: 'The assistant\'s answer names no source' },
      { zh: '请转由值班律师或者工作人员解答', en: 'Hand the question to a person on duty' });
  }
  return { facts: { answers: [...(docket.facts.answers ?? []), { ...input, on: moment.on }] } };
}
