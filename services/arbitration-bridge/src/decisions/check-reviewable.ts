import type { CaseFile, Instrument } from '@fengqiao/case-file';
import { isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ReviewDecision, ReviewDocket } from '../procedures/agreement-review.head.js';
import type { ReviewAcceptance } from '../procedures/agreement-review.inputs.js';

const RULES = '《劳动人事争议仲裁办案规则》';

/** The agreement that an application names; `agreement-not-in-file` where the file has no such effective one. */
export function agreementOf(file: CaseFile, id: string | undefined): (Instrument & { effectiveOn: CivilDate }) | Refusal {
  const agreement = file.instruments.find(instrument => instrument.id === id && instrument.kind === 'mediation-agreement');
  if (agreement?.effectiveOn) return { ...agreement, effectiveOn: agreement.effectiveOn };
  return refuse('agreement-not-in-file', 'closed',
    { zh: '案件材料中没有该调解协议，或者协议尚未生效', en: 'The file has no such agreement, or it has not taken effect' },
    { zh: '请补充双方签名、调解员签名并加盖调解组织印章的调解协议', en: 'Add the agreement, signed by both and the mediator and sealed' },
    { basis: `${RULES}第七十四条` });
}

/** Whether the matter is the existence of a labour relation, which no agreement can be made enforceable on. */
export const isAboutRelation = (file: CaseFile, said: boolean): boolean =>
  said || (file.claims.length > 0 && file.claims.every(claim => claim.kind === 'labour-relation'));

/** A labour relation, or one that nobody has found otherwise, with a unit: a private person who hires is no employing unit. */
function isBetweenWorkerAndEmployer(file: CaseFile): boolean {
  const relation = file.employment?.relation ?? 'undetermined';
  return (relation === 'labour' || relation === 'undetermined') && file.parties.some(party => party.kind === 'firm');
}

/** Which ways a late or excluded agreement still has, in words. */
function waysStillOpen(agreement: Instrument & { effectiveOn: CivilDate }, day: CivilDate, moment: Moment): { zh: string; en: string } {
  const confirmation = moment.deadline('agreement.judicial-confirmation', agreement.effectiveOn);
  const court = !isRefusal(confirmation) && day <= confirmation.lastDay;
  return {
    zh: `${court ? `${confirmation.lastDay} 前双方还可以共同向人民法院申请司法确认；` : ''}也可以就给付事项申请支付令，或者依法申请仲裁、提起诉讼`,
    en: `${court ? `Both may still apply to the court for confirmation until ${confirmation.lastDay}; ` : ''}a payment order, arbitration or a suit are open`,
  };
}

const scopeRefusal = (why: { zh: string; en: string }, ways: { zh: string; en: string }): Refusal =>
  refuse('review-out-of-scope', 'closed', why, ways, { basis: `${RULES}第七十五条` });

/**
 * Whether the commission may review an agreement (办案规则 arts. 74, 75): both apply, within fifteen days of its effect,
 * on a dispute of its own scope, not on the labour relation itself, and no court has confirmed it.
 * @returns the decision, or `agreement-not-in-file`, `review-not-joint`, `review-too-late` (names the last day and the
 * ways still open), `review-out-of-scope`, `confirmed-by-court`
 */
export function checkReviewable(docket: ReviewDocket, input: ReviewAcceptance, moment: Moment): ReviewDecision | Refusal {
  const { file, facts } = docket;
  const agreement = agreementOf(file, facts.agreement);
  if (isRefusal(agreement)) return agreement;
  const appliedOn = facts.appliedOn ?? docket.openedOn;
  const ways = waysStillOpen(agreement, appliedOn, moment);

  if (!facts.joint) {
    return refuse('review-not-joint', 'closed', { zh: '仲裁审查须由双方当事人共同申请', en: 'Both parties have to apply for review together' },
      { zh: '请另一方当事人共同提出申请', en: 'Have the other party join the application' }, { basis: `${RULES}第七十四条` });
  }
  if (file.instruments.some(({ kind, restsOn }) => kind === 'confirmation-ruling' && restsOn === agreement.id)) {
    return refuse('confirmed-by-court', 'closed', { zh: '调解协议已经人民法院司法确认，不再受理仲裁审查', en: 'A court has confirmed the agreement already' },
      { zh: '对方不履行的，请直接申请强制执行', en: 'Where it is not performed, apply for enforcement' }, { basis: `${RULES}第七十五条` });
  }
  if (isAboutRelation(file, input.settlesRelation)) {
    return scopeRefusal({ zh: '确认劳动关系的调解协议不属于仲裁审查范围', en: 'An agreement on the labour relation itself is outside the review' },
      { zh: '请就确认劳动关系申请仲裁', en: 'Apply for arbitration on the labour relation' });
  }
  if (!isBetweenWorkerAndEmployer(file)) {
    return scopeRefusal({
      zh: '双方不是劳动者与用人单位的关系，协议不属于劳动人事争议仲裁受案范围',
      en: 'There is no labour relation with an employing unit; the dispute is outside the commission’s scope',
    }, ways);
  }
  const last = moment.deadline('agreement.arbitration-review', agreement.effectiveOn);
  if (isRefusal(last)) return last;
  if (appliedOn > last.lastDay) {
    return refuse('review-too-late', 'closed',
      { zh: `调解协议 ${agreement.effectiveOn} 生效，共同申请仲裁审查的最后一日为 ${last.lastDay}，本申请于 ${appliedOn} 提出`,
        en: `The agreement took effect on ${agreement.effectiveOn}; review could be asked for until ${last.lastDay}, and was asked for on ${appliedOn}` },
      ways, { basis: `${RULES}第七十四条`, details: { lastDay: last.lastDay, appliedOn } });
  }
  return { facts: { number: input.number } };
}
