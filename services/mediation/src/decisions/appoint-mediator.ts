import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Decision, DocketView, Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { AppointmentFacts, AppointmentState, Assessment, Training } from '../procedures/mediator-appointment.facts.js';

type Docket = DocketView<AppointmentFacts, AppointmentState>;
type Letter = NonNullable<Docket['facts']['letter']>;
type Step = Decision<AppointmentFacts, AppointmentState, 'term'> | Refusal;

const stay = (docket: Docket): AppointmentState => (docket.state === 'new' ? 'nominated' : docket.state);

/** Notes a training with its test. */
export const recordTraining = (docket: Docket, input: z.output<typeof Training>, moment: Moment): Step =>
  ({ to: stay(docket), facts: { trainings: [...(docket.facts.trainings ?? []), { ...input, on: moment.on }] } });

/** Appoints with a letter of a limited term, and nobody who has not passed the test (经培训考核). */
export function appoint(docket: Docket, letter: Letter, moment: Moment): Step {
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
export function assess(docket: Docket, input: z.output<typeof Assessment>, moment: Moment): Step {
  if (input.agreements > input.cases || input.performed > input.agreements) {
    return refuse('figures-do-not-add-up', 'invalid',
      { zh: '达成协议数不能多于办案数，履行数不能多于协议数', en: 'There cannot be more agreements than cases, nor more performed than agreed' },
      { zh: '请核对数据', en: 'Check the figures' });
  }
  return { to: docket.state === 'suspended' ? 'suspended' : 'serving',
    facts: { assessments: [...(docket.facts.assessments ?? []), { ...input, on: moment.on }] } };
}

/** Removal for poor work rests on an assessment that says so. */
export function remove(docket: Docket, input: AppointmentFacts['removal']): Step {
  if (input.ground === 'poor-work' && docket.facts.assessments?.at(-1)?.grade !== 'poor') {
    return refuse('no-poor-assessment', 'closed', { zh: '最近一次考核不是不合格，不能以此为由解聘', en: 'The last assessment is not a poor one' },
      { zh: '请先完成考核，或者选择其他事由', en: 'Assess first, or choose another ground' });
  }
  return { facts: { removal: input } };
}
