import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Answer, ConsultationDecision, ConsultationDocket } from '../procedures/consultation.head.js';

/** Writes an answer down. A machine may only say what it can show a source for; a person answers with a name. */
export function answerQuestion(docket: ConsultationDocket, input: Answer, moment: Moment): ConsultationDecision | Refusal {
  if (input.role === 'assistant' && input.sources.length === 0) {
    return refuse('answer-without-source', 'closed',
      { zh: '智能助手的解答没有依据出处', en: 'The assistant\'s answer names no source' },
      { zh: '请转由值班律师或者工作人员解答', en: 'Hand the question to a person on duty' });
  }
  return { facts: { answers: [...(docket.facts.answers ?? []), { ...input, on: moment.on }] } };
}
