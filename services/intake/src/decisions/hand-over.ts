import { identitiesIn, instrumentOf, type Instrument } from '@fengqiao/case-file';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { HandOff, ClaimDecision, ClaimDocket, GroupPart } from '../procedures/claim.head.js';
import type * as input from '../procedures/claim.inputs.js';
import { partsAfter } from './follow-parts.js';

type Step = ClaimDecision | Refusal;
type Given<T extends z.ZodType> = z.output<T>;

/** Whether another agency still owes an answer. */
export const isWaiting = (handOff: HandOff): boolean => handOff.answer === undefined || handOff.answer === 'accepted';

/** Without the fields that were left empty: a purpose's particulars are strict. */
const filled = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

type Addressed = { readonly to?: string | undefined; readonly part?: string | undefined } & Readonly<Record<string, unknown>>;

/** Whether two hand-offs concern the same workers: one for all concerns everybody. */
const overlap = (one: string | undefined, other: string | undefined): boolean => one === undefined || other === undefined || one === other;

const partUnknown = (parts: readonly GroupPart[]): Refusal => refuse('group-part-unknown', 'not-found',
  { zh: '本案没有这个部分', en: 'The group has no such part' },
  { zh: parts.length ? `请从已拆分的部分中选择：${parts.map(part => part.title).join('、')}` : '请先办理群体拆分，再就其中一部分转办', en: 'Choose a part of the group, or split it first' },
  { details: { parts: parts.map(part => part.id) } });

/**
 * Hands a duty over, for all workers or for a part of the group, once: a second referral of the same workers for the same
 * purpose waits until the first is answered. Refuses `already-handed-over`, `group-part-unknown`.
 */
function handOver(docket: ClaimDocket, purpose: string, { to, part: chosen, ...particulars }: Addressed, moment: Moment): Step {
  const { handOffs = [], parts = [] } = docket.facts;
  const part = parts.find(known => known.id === chosen);
  if (chosen !== undefined && !part) return partUnknown(parts);
  if (handOffs.some(known => known.purpose === purpose && isWaiting(known) && overlap(known.part, chosen))) {
    return refuse('already-handed-over', 'closed',
      { zh: '同一事项已经转办，尚待对方答复', en: 'The same has been handed over and is not answered yet' },
      { zh: '请等待答复；需要更换机构的，先撤回原转办', en: 'Wait for the answer; to change the agency, revoke the first referral' }, { details: { purpose } });
  }
  const id = moment.newId();
  const line: HandOff = { purpose, ...(to ? { to } : {}), on: moment.on, referral: id, ...(part ? { part: part.id } : {}) };
  return {
    facts: { handOffs: [...handOffs, line], ...(parts.length ? { parts: partsAfter(parts, line, 'handed-over', moment.on) } : {}) },
    refer: [{ purpose, id, ...(to ? { to } : {}), ...(part ? { parties: part.parties } : {}), particulars: filled(particulars) }],
  };
}

export const requestAid = (docket: ClaimDocket, given: Given<typeof input.AidRequest>, moment: Moment): Step => handOver(docket, 'legal-aid', given, moment);
export const requestMediation = (docket: ClaimDocket, given: Given<typeof input.MediationRequest>, moment: Moment): Step =>
  handOver(docket, 'mediation', given, moment);
export const requestArbitration = (docket: ClaimDocket, given: Given<typeof input.ArbitrationRequest>, moment: Moment): Step =>
  handOver(docket, 'arbitration', given, moment);

/** Help and clues leave the duty here: by its table the claim stays where it is. */
export const passClue = (docket: ClaimDocket, given: Given<typeof input.Clue>, moment: Moment): Step => handOver(docket, 'violation-clue', given, moment);
export const requestEvidence = (docket: ClaimDocket, given: Given<typeof input.EvidenceHelpRequest>, moment: Moment): Step =>
  handOver(docket, 'evidence-help', given, moment);

/** Tells several agencies the same, and nobody's name: nothing is handed over and nothing is owed, so no person need be known. */
export function notifyAgencies(docket: ClaimDocket, { to, ...particulars }: Given<typeof input.Notice>): Step {
  const named = identitiesIn(`${particulars.subject}\n${particulars.body}`, docket.file);
  if (named.length) {
    return refuse('notice-names-a-person', 'closed',
      { zh: `通报中写有 ${named.length} 处可以识别个人的内容`, en: `The notice tells who somebody is in ${named.length} place(s)` },
      { zh: '请改为“某某”等不能识别个人的写法；需要转交个人信息的，办理转办', en: 'Mask them; where the person must be known, refer the case instead' },
      { basis: '《个人信息保护法》第6条', details: { named } });
  }
  return { refer: to.map(agency => ({ purpose: 'copy', to: agency, particulars })) };
}

/** 投诉; not for what is before mediation, arbitration or court already (劳动保障监察条例 第21条第2款). */
export function complain(docket: ClaimDocket, given: Given<typeof input.Complaint>, moment: Moment): Step {
  const elsewhere = docket.facts.handOffs?.find(known =>
    ['mediation', 'arbitration', 'court-filing'].includes(known.purpose) && isWaiting(known) && overlap(known.part, given.part));
  if (elsewhere) {
    return refuse('matter-in-dispute-procedure', 'closed',
      { zh: '该事项已经申请调解、仲裁或者提起诉讼，劳动保障监察机构将告知按原程序办理', en: 'The matter is before mediation, arbitration or court; the inspectorate would send it back there' },
      { zh: '请等待原程序结果；发现违法行为的，可以移交线索', en: 'Wait for that procedure; a violation may be passed on as a clue' },
      { basis: '《劳动保障监察条例》第21条', details: { pending: elsewhere.purpose } });
  }
  return handOver(docket, 'inspection-complaint', given, moment);
}

function agreementOf(docket: ClaimDocket, id: string | undefined): Instrument | Refusal {
  const agreement = id ? docket.file.instruments.find(paper => paper.id === id && paper.kind === 'mediation-agreement') : instrumentOf(docket.file,
    'mediation-agreement');
  return agreement ?? refuse('no-agreement', 'not-found', { zh: '本案没有这份调解协议', en: 'There is no such agreement on file' },
    { zh: '请先补充调解协议', en: 'Add the agreement first' });
}

/** Both applications are joint and have a last day that counts from effect, not from signing. */
function withinWindow(
  docket: ClaimDocket, given: { agreement?: string | undefined; joint: boolean }, rule: string, code: string, moment: Moment,
): Instrument | Refusal {
  const agreement = agreementOf(docket, given.agreement);
  if (isRefusal(agreement)) return agreement;
  const window = moment.deadline(rule, agreement.effectiveOn ?? agreement.issuedOn);
  if (isRefusal(window)) return window;
  if (moment.on > window.lastDay) {
    return refuse(code, 'closed', { zh: `应在 ${window.lastDay} 前（含当日）共同申请，已过期`, en: `The joint application was due by ${window.lastDay}` },
      { zh: '逾期未履行的，可以申请支付令、仲裁，或者依法起诉', en: 'If it is not performed: payment order, arbitration, or suit where the law allows it' }, { basis: window.basis });
  }
  if (!given.joint) {
    return refuse('application-not-joint', 'closed', { zh: '须由双方当事人共同申请', en: 'Both parties apply together' },
      { zh: '请取得双方签名的申请书', en: 'Have both sign the application' }, { basis: window.basis });
  }
  return agreement;
}

export function requestConfirmation(docket: ClaimDocket, given: Given<typeof input.ConfirmationRequest>, moment: Moment): Step {
  const agreement = withinWindow(docket, given, 'agreement.judicial-confirmation', 'confirmation-too-late', moment);
  if (isRefusal(agreement)) return agreement;
  return handOver(docket, 'judicial-confirmation', { ...given, agreement: agreement.id, mediatedBy: given.mediatedBy ?? agreement.issuedBy }, moment);
}

export function requestReview(docket: ClaimDocket, given: Given<typeof input.ReviewRequest>, moment: Moment): Step {
  const agreement = withinWindow(docket, given, 'agreement.arbitration-review', 'review-too-late', moment);
  return isRefusal(agreement) ? agreement : handOver(docket, 'arbitration-review', { ...given, agreement: agreement.id }, moment);
}

export const requestPaymentOrder = (docket: ClaimDocket, given: Given<typeof input.PaymentOrderRequest>, moment: Moment): Step =>
  handOver(docket, 'payment-order', given, moment);

const ENFORCEABLE = ['confirmation-ruling', 'mediation-statement', 'award', 'payment-order', 'judgment', 'advance-enforcement-ruling'] as const;

/** 申请执行: only with a paper that can be enforced; a bare agreement is not one. */
export function requestEnforcement(docket: ClaimDocket, given: Given<typeof input.EnforcementRequest>, moment: Moment): Step {
  const papers = docket.file.instruments.filter(paper => ENFORCEABLE.some(kind => kind === paper.kind));
  const instrument = given.instrument ? papers.find(paper => paper.id === given.instrument) : papers.at(-1);
  if (!instrument) {
    return refuse('no-enforceable-instrument', 'closed', { zh: '本案没有可以强制执行的法律文书', en: 'There is no paper on file that can be enforced' },
      { zh: '调解协议须先经司法确认或者仲裁审查', en: 'An agreement must first be confirmed by the court or reviewed by the commission' }, { basis: '《民事诉讼法》第247条' });
  }
  return handOver(docket, 'enforcement', { ...given, instrument: instrument.id }, moment);
}

/** 起诉; a labour dispute arbitrates first, unless the claim is a wage slip or an agreement (解释（一）第15、51条). */
export function fileSuit(docket: ClaimDocket, given: Given<typeof input.SuitRequest>, moment: Moment): Step {
  const relation = docket.file.employment?.relation ?? 'undetermined';
  if (given.ground === 'civil' && relation === 'labour') {
    return refuse('arbitration-first', 'closed', { zh: '劳动争议应当先申请仲裁', en: 'A labour dispute goes to arbitration first' },
      { zh: '请申请仲裁；持有工资欠条或者调解协议的，请选择相应起诉依据', en: 'Apply for arbitration; with a wage slip or an agreement, choose that ground' },
      { basis: '《劳动争议调解仲裁法》第5条' });
  }
  if ((given.ground === 'after-award' || given.ground === 'after-set-aside') && !instrumentOf(docket.file, 'award')) {
    return refuse('no-award', 'closed', { zh: '卷内没有仲裁裁决书', en: 'There is no award on file' },
      { zh: '请补充裁决书，或者选择其他起诉依据', en: 'Add the award or choose another ground' });
  }
  return handOver(docket, 'court-filing', given, moment);
}
