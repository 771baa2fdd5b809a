import { partiesOf } from '@fengqiao/case-file';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import type { HeldHearing, NextHearing, Postponement } from '../procedures/arbitration-case.hearing.inputs.js';
import { scheduleHearing, type WithCalendar } from './schedule-hearing.js';

type Heard = CaseDecision | Refusal;

/**
 * The hearing. A respondent who stays away is judged in absence; applicants who all stay away have withdrawn, which is
 * a step of its own (劳动争议调解仲裁法 art. 36).
 * Refuses `no-hearing-today` (nobody was told of this day) and `applicant-absent`.
 */
export function holdHearing(docket: CaseDocket, input: HeldHearing, moment: Moment): Heard {
  const next = docket.facts.hearings?.at(-1);
  if (next?.on !== moment.on) {
    return refuse('no-hearing-today', 'closed',
      {
        zh: next ? `已通知的开庭日期为 ${next.on}，不是 ${moment.on}` : '尚未通知开庭日期',
        en: next ? `The hearing was notified for ${next.on}, not ${moment.on}` : 'No hearing has been notified',
      },
      { zh: '请先确定并通知开庭日期，或者填写实际开庭的日期', en: 'Schedule and notify a hearing, or give the day on which it took place' },
      { basis: '《劳动争议调解仲裁法》第三十五条' });
  }
  const came = (role: 'applicant' | 'respondent') => partiesOf(docket.file, role).some(party => input.attended.includes(party.id));
  if (!came('applicant')) {
    return refuse('applicant-absent', 'closed',
      { zh: '申请人无正当理由未到庭的，不能开庭审理', en: 'No applicant came; the case cannot be heard' },
      { zh: '请办理“按撤回申请处理”；有正当理由的，请延期开庭', en: 'Treat it as withdrawn, or postpone if there was good reason' },
      { basis: '《劳动争议调解仲裁法》第三十六条' });
  }
  const absent = partiesOf(docket.file, 'respondent').filter(party => !input.attended.includes(party.id)).map(party => party.id);
  return {
    to: 'heard',
    facts: { heardOn: moment.on, absent, mediated: input.mediation },
    ...(came('respondent') ? {} : { remark: { zh: '被申请人经通知未到庭，依法缺席审理', en: 'The respondent was notified and did not come; heard in absence' } }),
  };
}

/** Another hearing, or the first one moved by the tribunal itself; the five working days hold for it too. */
export function addHearing(docket: CaseDocket, input: NextHearing, moment: WithCalendar): Heard {
  const hearing = scheduleHearing(input.hearing, docket.facts.tribunal, moment);
  if (isRefusal(hearing)) return hearing;
  return { to: 'notified', facts: { hearings: [...(docket.facts.hearings ?? []), hearing] } };
}

/**
 * 延期开庭. A party asks three working days before the hearing at the latest (劳动争议调解仲裁法 art. 35); the commission
 * grants or refuses it. Refuses `postponement-too-late` and `postponement-without-day`.
 */
export function decidePostponement(docket: CaseDocket, input: Postponement, moment: WithCalendar): Heard {
  const hearing = docket.facts.hearings?.at(-1);
  const until = hearing ? moment.deadline('arbitration.postponement', hearing.on) : undefined;
  if (isRefusal(until)) return until;
  if (until && input.askedOn > until.lastDay) {
    return refuse('postponement-too-late', 'closed',
      { zh: `延期开庭应当在 ${until.lastDay} 前提出`, en: `A postponement could be asked for until ${until.lastDay}` },
      { zh: '请按期开庭；仲裁庭认为确有必要的，可以自行改期', en: 'Hear the case as notified; the tribunal may still move the day itself' },
      { basis: '《劳动争议调解仲裁法》第三十五条', details: { lastDay: until.lastDay } });
  }
  const { granted, by, askedOn, why } = input;
  const postponements = [...(docket.facts.postponements ?? []), { by, askedOn, why, granted }];
  if (!granted) return { facts: { postponements } };
  if (!input.hearing) {
    return refuse('postponement-without-day', 'invalid', { zh: '准许延期的，应当另定开庭日期', en: 'A granted postponement needs a new day' },
      { zh: '请填写新的开庭时间和地点', en: 'Fill in the new hearing' }, { basis: '《劳动争议调解仲裁法》第三十五条' });
  }
  const next = addHearing(docket, { hearing: input.hearing }, moment);
  return isRefusal(next) ? next : { ...next, facts: { ...next.facts, postponements } };
}
