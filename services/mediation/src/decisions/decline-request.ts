import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Reason } from '@fengqiao/procedure';
import type { MediationDocket, MediationDecision } from '../procedures/mediation.head.js';

/** Declines a request. That the other side refuses may only be said after it was asked (人民调解法 第17条: both must want it). */
export function declineRequest(docket: MediationDocket, input: { readonly reason: Reason }): MediationDecision | Refusal {
  const { code } = input.reason;
  const answered = docket.facts.contact?.answer;
  const needed = code === 'party-refuses' ? 'refuses' : code === 'party-unreachable' ? 'unreachable' : undefined;
  if (needed && answered !== needed) {
    return refuse('respondent-not-contacted', 'closed',
      { zh: '尚无被申请人拒绝调解或者无法联系的联系记录，不能以此为由不予受理', en: 'Nothing on file shows that the respondent refused or could not be reached' },
      { zh: '请先办理“联系被申请人”并如实记录对方答复', en: 'Contact the respondent first and record the answer' },
      { basis: '《人民调解法》第17条' });
  }
  return { answer: { reason: input.reason } };
}
