import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { CaseDecision, CaseDocket, CaseFacts } from '../procedures/arbitration-case.head.js';
import type { OneNotice } from '../procedures/arbitration-case.preparation.inputs.js';
import { scheduleHearing, type WithCalendar } from './schedule-hearing.js';

/** One arbitrator, or three (劳动争议调解仲裁法 art. 31); the simplified procedure has one (办案规则 art. 58). */
function checkTribunal({ tribunal }: OneNotice, track: CaseFacts['track'] | undefined): Refusal | undefined {
  const sitting = [tribunal.presiding, ...tribunal.others];
  const wrongNumber = tribunal.others.length === 1 || (track === 'simplified' && tribunal.others.length > 0);
  if (!wrongNumber && new Set(sitting).size === sitting.length) return undefined;
  return refuse('tribunal-not-lawful', 'invalid',
    { zh: '仲裁庭由三名不同的仲裁员组成，简单案件由一名仲裁员独任仲裁', en: 'A tribunal has three different arbitrators, or one alone in a simple case' },
    { zh: '请更正仲裁庭组成人员', en: 'Correct the members of the tribunal' },
    { basis: '《劳动争议调解仲裁法》第三十一条' });
}

/** 一次性通知: tribunal, defence, evidence and hearing, all on one sheet. */
export function notifyOnce(docket: CaseDocket, input: OneNotice, moment: WithCalendar): CaseDecision | Refusal {
  const wrong = checkTribunal(input, docket.facts.track);
  if (wrong) return wrong;
  const hearing = scheduleHearing(input.hearing, input.tribunal, moment);
  if (isRefusal(hearing)) return hearing;
  return { facts: { tribunal: input.tribunal, evidenceUntil: input.evidenceUntil, hearings: [...(docket.facts.hearings ?? []), hearing] } };
}
