import { partiesOf, type CaseFile, type Instrument } from '@fengqiao/case-file';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Acceptance, NoSettlement, OwnMotion } from '../procedures/complaint.inputs.js';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';
import { actAsInspectors } from './keep-roles-apart.js';

const conditions = '《关于实施〈劳动保障监察条例〉若干规定》第18条';
const boundary = '《劳动保障监察条例》第21条';

const DECIDING: readonly Instrument['kind'][] = ['award', 'mediation-statement', 'confirmation-ruling', 'judgment', 'payment-order'];
const ROUTE_TITLES = { mediation: '调解', arbitration: '仲裁', court: '诉讼' } as const;

const employerNotNamed = (): Refusal =>
  refuse('employer-not-named', 'closed',
    { zh: '没有明确的被投诉单位或者个人，暂不能受理', en: 'Nobody is named against whom the complaint is made' },
    { zh: '请办理“告知补正投诉材料”', en: 'Ask the complainant to supplement the complaint' }, { basis: conditions });

const noHarmShown = (): Refusal =>
  refuse('no-harm-shown', 'closed',
    { zh: '投诉人自身合法权益受到该违法行为侵害的事实尚不明确', en: 'It is not shown that the violation harmed the complainant’s own rights' },
    { zh: '请办理“告知补正投诉材料”；与投诉人自身权益无关的，按举报登记', en: 'Ask for a supplement; what does not concern the complainant’s own rights is taken as a report' },
    { basis: conditions });

const notCompetent = (competence: string): Refusal =>
  refuse('not-competent', 'closed',
    competence === 'other-inspectorate'
      ? { zh: '属于劳动保障监察范围，但不属于本机构管辖', en: 'A matter of labour inspection, but of another inspectorate' }
      : { zh: '不属于劳动保障监察职权范围', en: 'Outside the powers of labour inspection' },
    { zh: '请办理“告知有权处理的部门”，写明去向', en: 'Redirect the complainant and say where to' }, { basis: conditions });

const tooOld = (lastDay: string, received: string): Refusal =>
  refuse('violation-older-than-two-years', 'closed',
    { zh: `违法行为终了已满二年（最后一日 ${lastDay}），投诉于 ${received} 收到，不再查处`, en: `The two years ended on ${lastDay}; the complaint came on ${received}` },
    { zh: '请书面决定不予受理并说明理由，同时告知投诉人仍可依法申请仲裁或者起诉', en: 'Refuse in writing with the reason, and say that arbitration or a suit may still be open' },
    { basis: '《劳动保障监察条例》第20条', details: { lastDay } });

const pendingElsewhere = (pending: NonNullable<Acceptance['pending']>): Refusal =>
  refuse('matter-already-pending', 'closed',
    { zh: `同一事项已在${pending.map(({ route, body }) => `${body}（${ROUTE_TITLES[route]}）`).join('、')}办理，不能重复立案`,
      en: `The same claims are already before: ${pending.map(({ route, body }) => `${body} (${route})`).join(', ')}` },
    { zh: '请办理“告知按争议处理或者诉讼程序办理”；其余请求可以单独受理', en: 'Guide the complainant there; the other claims may be taken by themselves' },
    { basis: boundary, details: { pending } });

const alreadyDecided = (instrument: Instrument): Refusal =>
  refuse('matter-already-decided', 'closed',
    { zh: `本争议已有生效文书（${instrument.number}），不能就同一事项立案`, en: `The dispute was already decided on (${instrument.number})` },
    { zh: '请告知申请执行；文书以外仍有未处理事项的，写明该事项后受理', en: 'Point to enforcement; where something is left beyond it, say what, and take that' },
    { basis: boundary, details: { instrument: instrument.id } });

const claimUnknown = (claim: string): Refusal =>
  refuse('claim-not-in-file', 'invalid',
    { zh: `案件材料中没有编号为 ${claim} 的请求`, en: `The file has no claim "${claim}"` },
    { zh: '请从案件的请求事项中选择', en: 'Choose from the claims of the case' });

/** The claims taken; refuses those that somebody else already handles (no matter is opened twice). */
function claimsOpen(file: CaseFile, input: Acceptance): string[] | Refusal {
  const known = file.claims.map(claim => claim.id);
  const taken = input.claims ?? known;
  const stranger = taken.find(claim => !known.includes(claim));
  if (stranger !== undefined) return claimUnknown(stranger);
  const clash = input.pending?.filter(({ claim }) => taken.includes(claim)) ?? [];
  if (clash.length) return pendingElsewhere(clash);
  const decided = file.instruments.find(instrument => DECIDING.includes(instrument.kind));
  return decided && !input.beyondDecided ? alreadyDecided(decided) : taken;
}

/**
 * The three conditions of acceptance (within two years; a named employer and own harm; competence) and the boundary to
 * other procedures. The two years are measured on the day the complaint came, not on the day it is decided upon.
 * @returns the docket's facts of the filed case; refuses with the step that the failed condition calls for
 */
export function acceptComplaint(docket: ComplaintDocket, input: Acceptance, moment: Moment): ComplaintDecision | Refusal {
  if (partiesOf(docket.file, 'respondent').length === 0) return employerNotNamed();
  if (docket.facts.source === 'complaint' && !input.harmed) return noHarmShown();
  if (input.competence !== 'own') return notCompetent(input.competence);
  if (input.violation.endedOn) {
    const limit = moment.deadline('inspection.look-back', input.violation.endedOn);
    if (isRefusal(limit)) return limit;
    if (docket.openedOn > limit.lastDay) return tooOld(limit.lastDay, docket.openedOn);
  }
  const claims = claimsOpen(docket.file, input);
  if (isRefusal(claims)) return claims;
  return actAsInspectors(docket, input.inspectors, moment, { facts: { filingNumber: input.number, violation: input.violation, claims } });
}

/** 主动立案: what a clue or a patrol has shown is filed without anybody's complaint. */
export function fileOwnMotion(docket: ComplaintDocket, { number, inspectors, source, violation }: OwnMotion,
  moment: Moment): ComplaintDecision | Refusal {
  return actAsInspectors(docket, inspectors, moment, { facts: { source, violation, filingNumber: number } });
}

/** No settlement with the employer: the case is filed at once, under the same conditions. */
export function fileAfterNegotiation(docket: ComplaintDocket, input: NoSettlement, moment: Moment): ComplaintDecision | Refusal {
  const accepted = acceptComplaint(docket, input, moment);
  if (isRefusal(accepted)) return accepted;
  return { ...accepted, facts: { ...accepted.facts, negotiation: { outcome: input.outcome } } };
}
