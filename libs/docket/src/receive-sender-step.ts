import { ReferralReturnRefused, ReferralRevokeAsked, ReferralTakenBack } from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { SenderStep } from '@fengqiao/procedure';
import { receiverHalf, revocationRefusal } from '@fengqiao/referral';
import type { Desk } from './desk.js';
import type { Arrived, DocketRecord, ReferralRecord } from './records.js';
import { messageInvalid, unknownReferral } from './refusals.js';
import { THE_SYSTEM, findProcedure, takeStep } from './step.js';
import { arrivalDay } from './transport-day.js';
import type { Unit } from './unit.js';

const CONTRACTS = {
  'referral.revoke-asked': ReferralRevokeAsked, 'referral.taken-back': ReferralTakenBack, 'referral.return-refused': ReferralReturnRefused,
} as const;

/** Runs the action of the docket that follows a step of the sender, if its table has one open. */
function follow(desk: Desk, unit: Unit, docket: DocketRecord, step: SenderStep, on: CivilDate): boolean {
  const procedure = findProcedure(desk.agency, docket.procedure);
  const action = procedure && Object.values(procedure.actions)
    .find(candidate => candidate.follows.includes(step) && candidate.from.includes(docket.state));
  if (!procedure || !action) return false;
  const nested = unit.nested();
  const taken = takeStep(desk, nested, procedure, docket, { action: action.name, actor: THE_SYSTEM, input: {} }, on);
  if (isRefusal(taken)) return false;
  unit.absorb(nested);
  return true;
}

/** The receiver decides the race: an open action revokes; otherwise its half has gone on, and the sender is told to what. */
function refuseRevocation(unit: Unit, home: DocketRecord, referral: ReferralRecord, on: CivilDate): void {
  const reason = revocationRefusal(referral);
  const message = unit.send(home, {
    to: referral.peer, type: 'referral.revoke-refused', on, referralId: referral.id, answers: referral.steps.at(-1)!.digest,
    body: { referralId: referral.id, purpose: referral.purpose, docketId: referral.docketId, reason },
  });
  const steps = [...referral.steps, { step: 'revoke-refused' as const, on, messageId: message.id, digest: message.digest, direction: 'out' as const }];
  unit.putReferral({ ...referral, steps });
  unit.record(home, { on, at: unit.world.instant(), actor: THE_SYSTEM.id, docketId: home.id, action: 'referral.revoke-refused', version: home.version },
    { referralId: referral.id });
}

/** The sender of a referral that this agency holds has taken a step. */
export function receiveSenderStep(desk: Desk, unit: Unit, arrived: Arrived): 'applied' | 'noted' | Refusal {
  const parsed = CONTRACTS[arrived.type as keyof typeof CONTRACTS].safeParse(arrived.message);
  if (!parsed.success) return messageInvalid(arrived.type, parsed.error);
  const { head, body } = parsed.data;
  const referral = unit.findReferral(body.referralId);
  const docket = referral && unit.findDocket(referral.docketId);
  if (!referral || referral.side !== 'receiver' || referral.peer !== head.from) return unknownReferral(body.referralId);
  const step = arrived.type.slice('referral.'.length) as SenderStep;
  const state = receiverHalf(referral.state, step);
  if (isRefusal(state)) return state;
  const on = arrivalDay(head, desk.world.today());
  const half: ReferralRecord = {
    ...referral, state, steps: [...referral.steps, { step, on, messageId: arrived.id, digest: arrived.digest, direction: 'in' }],
  };
  unit.putReferral(half);
  // A referral that was declined at the door has no docket; its revocation comes too late in any case.
  if (!docket) return 'noted';
  if (follow(desk, unit, docket, step, on)) return 'applied';
  if (step === 'revoke-asked') refuseRevocation(unit, docket, half, on);
  return 'applied';
}
