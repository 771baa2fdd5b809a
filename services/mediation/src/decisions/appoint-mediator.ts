import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AppointmentDecision, AppointmentDocket, Assessment, Letter, Removal, Training } from '../procedures/mediator-appointment.head.js';

type Step = AppointmentDecision | Refusal;

/** Notes a training with its test. */
export const recordTraining = (docket: AppointmentDocket, input: Training, moment: Moment): AppointmentDecision =>
  ({ facts: { trainings: [...(docket.facts.trainings ?? []), { ...input, on: moment.on }] } });

/** Appoints with a letter of a limited term, and nobody who has not passed the test (经培训考核). */
export function appoint(docket: AppointmentDocket, letter: Letter, moment: Moment): Step {
  if (!docket.facts.trainings?.some(training => training.passed)) {
    return refuse('not-trained', 'closed', { zh: '尚未通过培训考核，不能聘任', en: 'No passed training is on record' },
      { zh: '请先登记培训及考核结果', en: 'Record a training with its test first' });
  }
  if (letter.validTo <= letter.validFrom || letter.validTo <= moment.on) {
    return refuse('term-has-no-length', 'invalid', { zh: '聘期截止日须晚于起始日和今天', en: 'The term must end after it begins, and after today' },
      { zh: '请更正聘期', en: 'Correct the term' });
  }
  return { facts: { letter }, clocks: { term: { from: letter.validFrom, until: letter.validTo } } };
}

/** Adds an assessment of real work (动态考核). */
export function assess(docket: AppointmentDocket, input: Assessment, moment: Moment): Step {
  if (input.agreements > input.cases || input.performed > input.agreements) {
    return refuse('figures-do-not-add-up', 'invalid',
      { zh: '达成协议数不能多于办案数，履行数不能多于协议数', en: 'There cannot be more agreements than cases, nor more performed than agreed' },
      { zh: '请核对数据', en: 'Check the figures' });
  }
  return { facts: { assessments: [...(docket.facts.assessments ?? []), { ...input, on: moment.on }] } };
}

/** Removal for poor work rests on an assessment that says so. */
export function remove(docket: AppointmentDocket, input: Removal): Step {
  if (input.ground === 'poor-work' && docket.facts.assessments?.at(-1)?.grade !== 'poor') {
    return refuse('no-poor-assessment', 'closed', { zh: '最近一次考核不是不合格，不能以此为由解聘', en: 'The last assessment is not a poor one' },
      { zh: '请先完成考核，或者选择其他事由', en: 'Assess first, or choose another ground' });
  }
  return { facts: { removal: input } };
}
