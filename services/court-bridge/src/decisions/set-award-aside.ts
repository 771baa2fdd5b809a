import { formatYuan, isRefusal, refuse, type Fen, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { SetAsideDecision, SetAsideDocket, SetAsideFacts } from '../procedures/award-set-aside.head.js';
import type { PanelStatement, SetAsideAcceptance, SetAsideApplication, SetAsideRuling } from '../procedures/award-set-aside.inputs.js';

const RULE = {
  award: 'arbitration.set-aside', 'wrong-court': 'arbitration.late-set-aside', 'worker-suit-ended': 'arbitration.set-aside-after-worker-suit',
} as const satisfies Record<SetAsideFacts['path'], string>;

/** Whether the minimum wage that a party counts with is another than the table's of the day of the award. */
function wageDiffers({ file }: SetAsideDocket, award: string, claimed: Fen | undefined, moment: Moment): SetAsideFacts['wageDiffers'] | undefined {
  const madeOn = file.instruments.find(instrument => instrument.id === award)?.issuedOn ?? moment.on;
  const wage = claimed !== undefined && file.employment ? moment.minimumWage(file.employment.region, madeOn) : undefined;
  return !wage || isRefusal(wage) || wage.monthly === claimed ? undefined : { claimed: claimed!, table: wage.monthly, source: wage.source };
}

/** Registers an application on the day it was made or posted. A minimum wage that is not the table's is noted; the panel weighs it. */
export function applyForSetAside(docket: SetAsideDocket, { postedOn, claimedMinimumWage, ...told }: SetAsideApplication, moment: Moment): SetAsideDecision {
  const differs = wageDiffers(docket, told.award, claimedMinimumWage, moment);
  return {
    facts: { ...told, appliedOn: postedOn ?? moment.on, ...(differs ? { wageDiffers: differs } : {}) },
    ...(differs ? { remark: {
      zh: `申请人所称月最低工资标准 ${formatYuan(differs.claimed)} 元与裁决作出时本地标准 ${formatYuan(differs.table)} 元不一致，请核对`,
      en: `The applicant counts with a minimum wage of ${formatYuan(differs.claimed)}; the table of that day says ${formatYuan(differs.table)}`,
    } } : {}),
  };
}

/**
 * 受理 (劳动争议调解仲裁法 art. 49): the employer, a final award, thirty days. While a worker's suit on the award is
 * pending, the basic court hears all of it and the set-aside waits (法释〔2020〕26号 art. 21).
 * @returns the decision, or `award-not-in-file`, `set-aside-not-open` (the worker sues instead; the award is not final),
 * `worker-suit-pending`, `set-aside-too-late` with the last day
 */
export function acceptSetAside(docket: SetAsideDocket, input: SetAsideAcceptance, moment: Moment): SetAsideDecision | Refusal {
  const { facts, file } = docket;
  const award = file.instruments.find(instrument => instrument.id === facts.award && instrument.kind === 'award');
  const applicant = file.parties.find(party => party.id === facts.applicant);
  if (!award) {
    return refuse('award-not-in-file', 'closed', { zh: '案件材料中没有该裁决书', en: 'The file has no such award' },
      { zh: '请补充裁决书和送达回证', en: 'Add the award and its proof of service' });
  }
  // A final award is in force from the day it is made; that is how the file tells one from the other.
  if (award.effectiveOn !== award.issuedOn || !applicant || (applicant.kind === 'person' && applicant.workerKind)) {
    return refuse('set-aside-not-open', 'closed', { zh: '只有用人单位可以就终局裁决申请撤销', en: 'Only an employer may ask to set aside, and only a final award' },
      { zh: '非终局裁决或者劳动者不服裁决的，收到裁决书之日起十五日内向基层人民法院起诉', en: 'Otherwise sue in the basic court within fifteen days of receipt' },
      { basis: '《劳动争议调解仲裁法》第四十八条至第五十条' });
  }
  if (input.workerSuitPending) {
    return refuse('worker-suit-pending', 'closed', { zh: '劳动者已就同一裁决向基层人民法院起诉，不予受理撤销申请', en: 'The worker has sued on the same award' },
      { zh: '劳动者撤诉或者被驳回起诉的，用人单位自收到裁定书之日起三十日内可以申请撤销', en: 'If that suit is dropped or rejected, thirty days from that ruling are open' },
      { basis: '《最高人民法院关于审理劳动争议案件适用法律问题的解释（一）》第二十一条' });
  }
  const last = moment.deadline(RULE[facts.path ?? 'award'], facts.countedFrom ?? docket.openedOn);
  if (isRefusal(last)) return last;
  if ((facts.appliedOn ?? docket.openedOn) > last.lastDay) {
    return refuse('set-aside-too-late', 'closed', { zh: `申请撤销的最后一日为 ${last.lastDay}`, en: `Set-aside could be asked for until ${last.lastDay}` },
      { zh: '裁决已经生效；执行程序中有法定情形的，可以申请不予执行', en: 'The award stands; on the grounds of the law, non-enforcement may be asked for' },
      { basis: last.basis, details: { lastDay: last.lastDay } });
  }
  return { facts: { number: input.number } };
}

/**
 * 裁定撤销: the award falls, or those of its orders that the ruling names; the rest stays in force. Either side may sue on
 * what fell within fifteen days of receiving the ruling (art. 49(3)). Refuses `award-item-unknown`.
 */
export function setAwardAside(docket: SetAsideDocket, { items, number }: SetAsideRuling, moment: Moment): SetAsideDecision | Refusal {
  const award = docket.file.instruments.find(instrument => instrument.id === docket.facts.award)!;
  const unknown = items?.filter(item => !award.obligations.some(obligation => obligation.id === item)) ?? [];
  if (unknown.length) {
    return refuse('award-item-unknown', 'invalid', { zh: '裁决书中没有所列的给付事项', en: 'The award has no such order' },
      { zh: '请核对拟撤销的裁决事项编号', en: 'Check the ids of the orders to be set aside' }, { details: { items: unknown } });
  }
  const standing = items ? award.obligations.filter(obligation => !items.includes(obligation.id)) : [];
  const { effectiveOn, ...rest } = { ...award, setAsideOn: moment.on };
  const facts = items ? { items } : {};
  if (!standing.length || !effectiveOn) return { facts, adds: { instruments: [{ ...rest, obligations: [], summary: '本裁决已被人民法院裁定撤销' }] } };
  return { facts, adds: { instruments: [{ ...rest, effectiveOn, obligations: standing, summary: `本裁决部分事项已被人民法院裁定撤销（${number}），其余事项继续有效` }] } };
}

/** The panel mediates; its statement takes the award's place (法释〔2020〕26号 art. 23). */
export const mediateInPanel = (_docket: SetAsideDocket, input: PanelStatement, moment: Moment): SetAsideDecision => ({
  adds: {
    instruments: [{
      id: moment.newId(), kind: 'mediation-statement', number: input.number, issuedBy: 'court', issuedOn: moment.on, effectiveOn: moment.on, obligations: input.obligations,
    }],
  },
});
