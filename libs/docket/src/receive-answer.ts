import { idsOf, withAdditions } from '@fengqiao/case-file';
import {
  ReferralAccepted, ReferralConcluded, ReferralDeclined, ReferralReturnAsked, ReferralRevokeRefused, ReferralRevoked, ReferralSentOn,
} from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Action, Answer, Heard, Procedure } from '@fengqiao/procedure';
import { senderHalf, type ReferralStep } from '@fengqiao/referral';
import type { Desk } from './desk.js';
import type { Arrived, DocketRecord, ReferralRecord } from './records.js';
import { messageInvalid, unknownReferral } from './refusals.js';
import { THE_SYSTEM, findProcedure, takeStep } from './step.js';
import { arrivalDay } from './transport-day.js';
import type { Unit } from './unit.js';

const CONTRACTS = {
  'referral.accepted': ReferralAccepted, 'referral.declined': ReferralDeclined, 'referral.return-asked': ReferralReturnAsked,
  'referral.sent-on': ReferralSentOn, 'referral.revoked': ReferralRevoked, 'referral.revoke-refused': ReferralRevokeRefused,
  'referral.concluded': ReferralConcluded,
} as const;

type AnswerMessage = ReturnType<(typeof CONTRACTS)[keyof typeof CONTRACTS]['parse']>;

/** Which answers a procedure can hear. A request to return is for a person to grant, so nothing runs by itself. */
const HEARD_AS: Partial<Record<ReferralStep, Answer>> = {
  accepted: 'accepted', declined: 'declined', 'sent-on': 'sent-on', revoked: 'revoked', concluded: 'concluded',
};

/** The action that a procedure runs when its referral is so answered, if it is open in this state. */
export function hearingAction(procedure: Procedure, state: string, purpose: string, answer: Answer): Action | undefined {
  return Object.values(procedure.actions).find(action => action.hears[purpose]?.includes(answer) && action.from.includes(state));
}

function heardOf(message: AnswerMessage, answer: Answer): Heard {
  const { body } = message;
  return {
    purpose: body.purpose, referral: body.referralId, answer,
    ...(body.reason ? { reason: body.reason } : {}), ...(body.outcome ? { outcome: body.outcome } : {}),
    ...('result' in body && body.result !== undefined ? { result: body.result } : {}),
    ...('onward' in body && body.onward ? { onward: body.onward.to } : {}),
  };
}

/** Where no action hears an answer, the docket keeps what came with it, and the chain says that it came. */
function fileAnswer(unit: Unit, docket: DocketRecord, message: AnswerMessage, on: CivilDate): void {
  const changed = 'adds' in message.body && Object.keys(message.body.adds ?? {}).length > 0;
  const next = changed ? { ...docket, version: docket.version + 1 } : docket;
  const fileMark = unit.fileMark(next);
  if (changed) unit.putDocket(next);
  unit.record(docket, {
    on, at: unit.world.instant(), actor: THE_SYSTEM.id, docketId: docket.id, action: message.head.type, version: next.version,
  }, { referralId: message.body.referralId, from: message.head.from, reason: message.body.reason, outcome: message.body.outcome, ...fileMark });
}

/** Runs the action that hears an answer; the docket is given with what the answer brought already in its file. */
export function hear(desk: Desk, unit: Unit, docket: DocketRecord, purpose: string, heard: Heard, on: CivilDate): boolean {
  const procedure = findProcedure(desk.agency, docket.procedure);
  const action = procedure && hearingAction(procedure, docket.state, purpose, heard.answer);
  if (!procedure || !action) return false;
  const nested = unit.nested();
  const taken = takeStep(desk, nested, procedure, docket, { action: action.name, actor: THE_SYSTEM, input: heard }, on);
  if (isRefusal(taken)) return false;
  unit.absorb(nested);
  return true;
}

function settledHalf(referral: ReferralRecord, message: AnswerMessage, arrived: Arrived, step: Exclude<ReferralStep, 'sent'>, on: CivilDate): ReferralRecord | Refusal {
  const state = senderHalf(referral.state, step);
  if (isRefusal(state)) return state;
  const { body } = message;
  return {
    ...referral, state,
    // Why a revocation came too late must not take the place of the reason that the receiver had given before.
    ...(body.reason && !(step === 'revoke-refused' && referral.reason) ? { reason: body.reason } : {}), ...(body.outcome ? { outcome: body.outcome } : {}),
    ...('onward' in body && body.onward ? { onward: body.onward } : {}), ...('result' in body && body.result !== undefined ? { result: body.result } : {}),
    steps: [...referral.steps, { step, on, messageId: arrived.id, digest: arrived.digest, direction: 'in' }],
  };
}

/** An answer to this agency's own referral has arrived. */
export function receiveAnswer(desk: Desk, unit: Unit, arrived: Arrived): 'applied' | 'noted' | Refusal {
  const parsed = CONTRACTS[arrived.type as keyof typeof CONTRACTS].safeParse(arrived.message);
  if (!parsed.success) return messageInvalid(arrived.type, parsed.error);
  const message = parsed.data;
  const referral = unit.findReferral(message.body.referralId);
  if (!referral || referral.side !== 'sender' || referral.peer !== message.head.from) return unknownReferral(message.body.referralId);
  const step = arrived.type.slice('referral.'.length) as Exclude<ReferralStep, 'sent'>;
  const on = arrivalDay(message.head, desk.world.today());
  const half = settledHalf(referral, message, arrived, step, on);
  if (isRefusal(half)) return half;
  unit.putReferral(half);

  const docket = unit.findDocket(referral.docketId);
  if (!docket) return 'noted';
  const adds = 'adds' in message.body ? message.body.adds : undefined;
  const informed: DocketRecord = adds
    ? { ...docket, file: withAdditions(docket.file, adds), gathered: [...new Set([...(docket.gathered ?? []), ...idsOf(adds)])] }
    : docket;
  const answer = HEARD_AS[step];
  if (answer && hear(desk, unit, informed, referral.purpose, heardOf(message, answer), on)) return 'applied';
  fileAnswer(unit, informed, message, on);
  return 'noted';
}
