import type { CaseFile, Instrument } from '@fengqiao/case-file';
import { isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ConfirmationDecision, ConfirmationDocket } from '../procedures/confirmation.head.js';
import type { ConfirmationAcceptance } from '../procedures/confirmation.inputs.js';

const LAW = '《民事诉讼法》第二百零五条';

type Effective = Instrument & { effectiveOn: CivilDate };

/** The agreement that an application names; `agreement-not-in-file` where the file has no such effective one. */
export function effectiveAgreement(file: CaseFile, id: string | undefined): Effective | Refusal {
  const agreement = file.instruments.find(instrument => instrument.id === id && instrument.kind === 'mediation-agreement');
  if (agreement?.effectiveOn) return { ...agreement, effectiveOn: agreement.effectiveOn };
  return refuse('agreement-not-in-file', 'closed',
    { zh: '案件材料中没有该调解协议，或者协议尚未生效', en: 'The file has no such agreement, or it has not taken effect' },
    { zh: '请补充调解协议以及调解组织主持调解的证明', en: 'Add the agreement and the proof of who mediated it' },
    { basis: '《最高人民法院关于人民调解协议司法确认程序的若干规定》第三条' });
}

/** Whether the agreement is on the labour relation itself, which is no duty to pay. */
const isAboutRelation = (file: CaseFile, agreement: Effective, said: boolean): boolean =>
  said || (agreement.obligations.length === 0 && file.claims.some(claim => claim.kind === 'labour-relation'))
    || (file.claims.length > 0 && file.claims.every(claim => claim.kind === 'labour-relation'));

/** 调解书 made on this very agreement; one on another agreement of the case, or for other workers of a group, changes nothing here. */
const isEnforceable = (file: CaseFile, agreement: Effective): boolean =>
  file.instruments.some(({ kind, restsOn }) => kind === 'mediation-statement' && restsOn === agreement.id);

function tooLate(agreement: Effective, appliedOn: CivilDate, lastDay: CivilDate): Refusal {
  return refuse('confirmation-too-late', 'closed',
    {
      zh: `调解协议 ${agreement.effectiveOn} 生效，共同申请司法确认的最后一日为 ${lastDay}，本申请于 ${appliedOn} 提出`,
      en: `The agreement took effect on ${agreement.effectiveOn}; confirmation could be asked for until ${lastDay}, and was asked for on ${appliedOn}`,
    },
    {
      zh: '仲裁审查的十五日也已届满；仍可就劳动报酬、工伤医疗费、经济补偿或者赔偿金申请支付令，或者依法申请仲裁、提起诉讼',
      en: 'The fifteen days of arbitration review have passed as well; a payment order, arbitration or a suit remain open',
    },
    { basis: LAW, details: { lastDay, appliedOn } });
}

/**
 * Whether the court may take an agreement for confirmation (民事诉讼法 art. 205, 人民调解法 art. 33): both apply, within
 * thirty days of its effect, on duties to pay (法释〔2020〕26号 art. 52), and it has not become enforceable otherwise.
 * @returns the decision, or `agreement-not-in-file`, `confirmation-not-joint`, `already-enforceable`,
 * `confirmation-out-of-scope`, `confirmation-too-late` (names the last day and the ways still open)
 */
export function checkConfirmable(docket: ConfirmationDocket, input: ConfirmationAcceptance, moment: Moment): ConfirmationDecision | Refusal {
  const { file, facts } = docket;
  const agreement = effectiveAgreement(file, facts.agreement);
  if (isRefusal(agreement)) return agreement;
  if (!facts.joint) {
    return refuse('confirmation-not-joint', 'closed', { zh: '司法确认须由双方当事人共同申请', en: 'Both parties have to apply for confirmation together' },
      { zh: '请另一方当事人共同提出申请，或者由其书面同意', en: 'Have the other party join, or agree in writing' }, { basis: LAW });
  }
  if (isEnforceable(file, agreement)) {
    return refuse('already-enforceable', 'closed',
      { zh: '双方已签收调解书，该文书已有执行效力，无需司法确认', en: 'A mediation statement has been signed; it is enforceable without confirmation' },
      { zh: '对方不履行的，请直接申请强制执行', en: 'Where it is not performed, apply for enforcement' }, { basis: '《劳动争议调解仲裁法》第五十一条' });
  }
  if (isAboutRelation(file, agreement, input.settlesRelation)) {
    return refuse('confirmation-out-of-scope', 'closed',
      { zh: '确认劳动关系的调解协议不能司法确认，仅就给付义务达成的协议可以', en: 'An agreement on the labour relation itself cannot be confirmed; one on duties to pay can' },
      { zh: '请就确认劳动关系申请劳动仲裁', en: 'Apply for arbitration on the labour relation' },
      { basis: '《最高人民法院关于审理劳动争议案件适用法律问题的解释（一）》第五十二条' });
  }
  const appliedOn = facts.appliedOn ?? docket.openedOn;
  const last = moment.deadline('agreement.judicial-confirmation', agreement.effectiveOn);
  if (isRefusal(last)) return last;
  if (appliedOn > last.lastDay) return tooLate(agreement, appliedOn, last.lastDay);
  return { facts: { number: input.number } };
}
