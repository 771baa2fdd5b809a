import type { Instrument } from '@fengqiao/case-file';
import { isRefusal, refuse, sumFen, type Fen, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket, MediationFacts, Way, WayName } from '../procedures/mediation.head.js';
import type { ConfirmationRequest, EnforcementRequest, PaymentOrderRequest, ReviewRequest, SuitRequest } from '../procedures/mediation.inputs.js';
import { agreementOf, waysOf } from './plan-enforceability.js';
import { unpaidDuties } from './record-payment.js';
import { enforceableOf } from './ways/situation.js';

type Step = MediationDecision | Refusal;

const stillOpen = (ways: readonly Way[], key: 'zh' | 'en'): string =>
  ways.filter(way => way.open).map(way => way.title[key] + (way.lastDay ? ` (${way.lastDay})` : '')).join(key === 'zh' ? '、' : ', ');

/** The refusal of a closed way: its own reason, and the ways still open. */
function closed(way: Way, ways: readonly Way[]): Refusal {
  const nextStep = ways.some(other => other.open)
    ? { zh: `仍可选择：${stillOpen(ways, 'zh')}`, en: `Still open: ${stillOpen(ways, 'en')}` }
    : { zh: '目前没有可选途径，请督促履行并关注履行期限', en: 'Nothing else is open now; press for performance and watch the due day' };
  return refuse(way.code ?? 'way-closed', 'closed', way.why, nextStep,
    { basis: way.basis, details: { ...(way.lastDay ? { lastDay: way.lastDay } : {}), open: ways.filter(other => other.open).map(other => other.way) } });
}

const notJoint = (way: Way): Refusal => refuse('application-not-joint', 'closed',
  { zh: `${way.title.zh}须由双方当事人共同提出`, en: `An application for ${way.title.en} is made by both parties together` },
  { zh: '请取得双方签名的申请书；对方不愿共同申请的，可以查看其他途径', en: 'Have both sign; if the other side will not, look at the other ways' }, { basis: way.basis });

const alreadyAsked = (way: Way): Refusal => refuse('way-already-requested', 'closed',
  { zh: `已就该协议提出“${way.title.zh}”，尚待答复`, en: `"${way.title.en}" has been asked for and is still open` },
  { zh: '请等待对方机构答复', en: 'Wait for the answer' });

/** Checks one way of one agreement and notes that it was taken. */
function take(
  docket: MediationDocket, name: WayName, input: { agreement?: string | undefined; joint?: boolean }, moment: Moment,
): { agreement: Instrument; facts: Partial<MediationFacts> } | Refusal {
  const agreement = agreementOf(docket, input.agreement);
  if (isRefusal(agreement)) return agreement;
  const ways = waysOf(docket, agreement, moment);
  if (isRefusal(ways)) return ways;
  const way = ways.find(candidate => candidate.way === name)!;
  const taken = docket.facts.waysTaken ?? [];
  if (taken.some(known => known.way === name && known.agreement === agreement.id && (known.answer ?? 'accepted') === 'accepted')) return alreadyAsked(way);
  if (!way.open) return closed(way, ways);
  if (way.joint && input.joint !== true) return notJoint(way);
  return { agreement, facts: { ways: [...ways], waysTaken: [...taken, { way: name, agreement: agreement.id, on: moment.on }] } };
}

const overdueSum = (agreement: Instrument): Fen => sumFen(agreement.obligations.filter(duty => !duty.paidOn).map(duty => duty.amount));
const addressed = <T extends object>(purpose: string, to: string | undefined, particulars: T) => [{ purpose, ...(to ? { to } : {}), particulars }];

/** 申请仲裁审查. */
export function requestReview(docket: MediationDocket, input: ReviewRequest, moment: Moment): Step {
  const taken = take(docket, 'arbitration-review', input, moment);
  if (isRefusal(taken)) return taken;
  const { note } = input;
  return { facts: taken.facts, refer: addressed('arbitration-review', input.to,
    { agreement: taken.agreement.id, joint: true, ...(note ? { note } : {}) }) };
}

/** 申请司法确认. */
export function requestConfirmation(docket: MediationDocket, input: ConfirmationRequest, moment: Moment): Step {
  const taken = take(docket, 'judicial-confirmation', input, moment);
  if (isRefusal(taken)) return taken;
  const { court, note } = input;
  return { facts: taken.facts, refer: addressed('judicial-confirmation', input.to,
    { agreement: taken.agreement.id, joint: true, mediatedBy: taken.agreement.issuedBy, court, ...(note ? { note } : {}) }) };
}

/** 申请支付令 for what the agreement leaves unpaid. */
export function requestPaymentOrder(docket: MediationDocket, input: PaymentOrderRequest, moment: Moment): Step {
  const taken = take(docket, 'payment-order', input, moment);
  if (isRefusal(taken)) return taken;
  const { note } = input;
  return { facts: taken.facts, refer: addressed('payment-order', input.to,
    { basis: 'agreement', amount: overdueSum(taken.agreement), agreement: taken.agreement.id, ...(note ? { note } : {}) }) };
}

/** 依据协议起诉. */
export function fileSuit(docket: MediationDocket, input: SuitRequest, moment: Moment): Step {
  const taken = take(docket, 'suit', input, moment);
  if (isRefusal(taken)) return taken;
  const { cause, note } = input;
  return { facts: taken.facts, refer: addressed('court-filing', input.to, { cause, ground: 'agreement', ...(note ? { note } : {}) }) };
}

/** 申请强制执行, by the green channel where the court keeps one: the ruling and what is unpaid go along. */
export function requestEnforcement(docket: MediationDocket, input: EnforcementRequest, moment: Moment): Step {
  const overdue = unpaidDuties(docket).find(duty => duty.dueOn < moment.on);
  const holder = docket.file.instruments.find(instrument => instrument.obligations.some(duty => duty.id === overdue?.id));
  const wanted = input.agreement ?? holder?.id;
  const taken = take(docket, 'enforcement', wanted ? { agreement: wanted } : {}, moment);
  if (isRefusal(taken)) return taken;
  const { greenChannel, knownProperty, note } = input;
  const paper = enforceableOf(docket.file, taken.agreement)!;
  const unpaid = paper.restsOn ? overdueSum(taken.agreement) : sumFen(unpaidDuties(docket).map(duty => duty.amount));
  return { to: 'enforcing', facts: taken.facts, refer: addressed('enforcement', input.to, {
    instrument: paper.id, unpaid, greenChannel,
    ...(knownProperty ? { knownProperty } : {}), ...(note ? { note } : {}) }) };
}
