import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Instrument } from '@fengqiao/case-file';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket, Way, WayName } from '../procedures/mediation.head.js';
import { agreementsOf } from './record-payment.js';
import { arbitration } from './ways/arbitration.js';
import { arbitrationReview } from './ways/arbitration-review.js';
import { enforcement } from './ways/enforcement.js';
import { judicialConfirmation } from './ways/judicial-confirmation.js';
import { paymentOrder } from './ways/payment-order.js';
import { closedWay, situationOf, type Situation } from './ways/situation.js';
import { suit } from './ways/suit.js';

type Rule = (situation: Situation, moment: Moment) => Way | Refusal;

const RULES: Readonly<Record<WayName, Rule>> = {
  'arbitration-review': arbitrationReview,
  'judicial-confirmation': judicialConfirmation,
  'payment-order': paymentOrder,
  suit,
  arbitration,
  enforcement,
};

/** With one enforceable paper in hand no second one is to be had: only enforcement is left. */
const superseded = (way: Way, situation: Situation): Way => {
  if (!situation.enforceable || way.way === 'enforcement') return way;
  return closedWay(situation, way, 'already-enforceable', `已有可执行的法律文书（${situation.enforceable.number}），无须重复取得`,
    `There is an enforceable paper already (${situation.enforceable.number})`);
};

/**
 * Every way from one agreement to enforceability on `moment.on`: open or closed, its last day, why, and by which article (ME-08).
 * @returns six ways, or the calendar's refusal where a statutory window cannot be dated
 */
export function waysOf(docket: MediationDocket, agreement: Instrument, moment: Moment): readonly Way[] | Refusal {
  const made = docket.facts.agreements?.find(known => known.id === agreement.id);
  const situation = situationOf(docket.file, agreement, made, docket.facts.waysTaken ?? [], moment.on);
  const ways: Way[] = [];
  for (const rule of Object.values(RULES)) {
    const way = rule(situation, moment);
    if (isRefusal(way)) return way;
    ways.push(superseded(way, situation));
  }
  return ways;
}

/** The agreement named, or the newest one. */
export function agreementOf(docket: MediationDocket, id: string | undefined): Instrument | Refusal {
  const agreements = agreementsOf(docket);
  const found = id ? agreements.find(agreement => agreement.id === id) : agreements.at(-1);
  return found ?? refuse('no-agreement', 'not-found',
    { zh: '本案卷中没有这份调解协议', en: 'There is no such agreement in this docket' },
    { zh: '请先登记调解协议，或者核对协议编号', en: 'Record the agreement first, or check its id' });
}

/** Writes the ways of all agreements down, for the parties to choose from. */
export function planEnforceability(docket: MediationDocket, _input: unknown, moment: Moment): MediationDecision | Refusal {
  const plan: Way[] = [];
  for (const agreement of agreementsOf(docket)) {
    const ways = waysOf(docket, agreement, moment);
    if (isRefusal(ways)) return ways;
    plan.push(...ways);
  }
  return { facts: { ways: plan } };
}
