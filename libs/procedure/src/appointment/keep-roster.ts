import { addDays, addMonths, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '../decision.js';
import type { AppointmentDecision, AppointmentDocket, Assessment, Complaint, Figures, Leave, Letter, Removal, Training } from './facts.js';

type Step = AppointmentDecision | Refusal;

/** Notes a training with its test. */
export const recordTraining = (docket: AppointmentDocket, input: Training, moment: Moment): AppointmentDecision =>
  ({ facts: { trainings: [...(docket.facts.trainings ?? []), { ...input, on: moment.on }] } });

/** Notes what was said against the person; only what is upheld counts. */
export const recordComplaint = (docket: AppointmentDocket, input: Complaint, moment: Moment): AppointmentDecision =>
  ({ facts: { complaints: [...(docket.facts.complaints ?? []), { ...input, on: moment.on }] } });

/** Notes the days on which somebody is away: appointed they stay, and nothing is fixed for them on those days. */
export function recordLeave(docket: AppointmentDocket, input: Leave): Step {
  if (input.to < input.from) {
    return refuse('leave-without-days', 'invalid', { zh: `请假截止日${input.to}早于起始日${input.from}`, en: `The leave ends on ${input.to}, before it begins on ${input.from}` },
      { zh: '请更正请假起止日期', en: 'Correct the days of the leave' });
  }
  return { facts: { leaves: [...(docket.facts.leaves ?? []), input] } };
}

/** Back before the leave ends (销假): its days from this one on are given back; those that lie ahead stand. */
export function recordReturn(docket: AppointmentDocket, _input: unknown, moment: Moment): Step {
  const leaves = docket.facts.leaves ?? [];
  if (!leaves.some(leave => leave.from <= moment.on && moment.on <= leave.to)) {
    return refuse('not-on-leave', 'closed', { zh: `${moment.on}没有请假记录，无须销假`, en: `No leave is on record for ${moment.on}` },
      { zh: '请核对日期', en: 'Check the day' });
  }
  const cut = leaves.map(leave => (leave.from <= moment.on && moment.on <= leave.to ? { ...leave, to: addDays(moment.on, -1) } : leave));
  return { facts: { leaves: cut.filter(({ from, to }) => from <= to) } };
}

/** Appoints with a letter of a limited term, and nobody who has not passed the test (经培训考核). @param longest months that the law lets a term last */
export const appointFor = (longest: number | undefined) => (docket: AppointmentDocket, letter: Letter, moment: Moment): Step => {
  if (!docket.facts.trainings?.some(training => training.passed)) {
    return refuse('not-trained', 'closed', { zh: '尚未通过培训考核，不能聘任', en: 'No passed training is on record' },
      { zh: '请先登记培训及考核结果', en: 'Record a training with its test first' });
  }
  if (letter.validTo <= letter.validFrom || letter.validTo <= moment.on) {
    return refuse('term-has-no-length', 'invalid', { zh: '聘期截止日须晚于起始日和今天', en: 'The term must end after it begins, and after today' },
      { zh: '请更正聘期', en: 'Correct the term' });
  }
  if (longest !== undefined && letter.validTo >= addMonths(letter.validFrom, longest)) {
    return refuse('term-too-long', 'invalid', { zh: `任期不得超过${longest / 12}年`, en: `A term may last ${longest / 12} years at most` },
      { zh: '请更正任期截止日', en: 'Correct the last day of the term' });
  }
  return { facts: { letter }, clocks: { term: { from: letter.validFrom, until: letter.validTo } } };
};

/** Adds an assessment of real work (动态考核): the figures are those counted from the dockets of a period that is over. */
export function assess(docket: AppointmentDocket, { period, ...rest }: Assessment, moment: Moment & { readonly consulted: Figures }): Step {
  if (period.to < period.from || period.to >= moment.on) {
    return refuse('period-not-over', 'invalid',
      { zh: `考核期间${period.from}至${period.to}尚未结束或者起止颠倒`, en: `The period from ${period.from} to ${period.to} is not over, or ends before it begins` },
      { zh: '请选择已经结束的期间', en: 'Choose a period that is over' });
  }
  const figures = moment.consulted;
  if (Object.values(figures).every(count => count === 0)) {
    return refuse('no-work-in-period', 'closed',
      { zh: '该期间的案卷中没有由其承办的案件，无从考核', en: 'No docket of that period was this person’s, so there is nothing to assess' },
      { zh: '请选择有办案记录的期间；案件承办人登记有误的，先在案卷中更正', en: 'Choose a period with work in it; where a docket names the wrong person, correct it there first' });
  }
  return { facts: { assessments: [...(docket.facts.assessments ?? []), { ...rest, period, figures: { ...figures }, on: moment.on }] } };
}

/** Removal for poor work rests on an assessment that says so. */
export function remove(docket: AppointmentDocket, input: Removal): Step {
  if (input.ground === 'poor-work' && docket.facts.assessments?.at(-1)?.grade !== 'poor') {
    return refuse('no-poor-assessment', 'closed', { zh: '最近一次考核不是不合格，不能以此为由解聘', en: 'The last assessment is not a poor one' },
      { zh: '请先完成考核，或者选择其他事由', en: 'Assess first, or choose another ground' });
  }
  return { facts: { removal: input } };
}
