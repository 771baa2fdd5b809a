import { isRefusal, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Procedure, SenderStep } from '@fengqiao/procedure';
import { senderHalf } from '@fengqiao/referral';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import { hear } from './receive-answer.js';
import type { DocketRecord, ReferralRecord } from './records.js';
import { notYours, unknownReferral } from './refusals.js';
import { findProcedure } from './step.js';
import { Unit } from './unit.js';

/** What the sender of a referral asks for or answers. */
export interface SenderCommand {
  readonly referralId: string;
  readonly step: SenderStep;
  readonly person: Person;
  readonly reason?: { readonly code: string; readonly text: string };
  readonly on?: CivilDate;
}

/** Those who may open a referral of a purpose may also ask for it back. */
function mayTake(procedure: Procedure, purpose: string, person: Person): boolean {
  return Object.values(procedure.actions).some(action => action.refers.includes(purpose) && action.by.some(role => person.roles.includes(role)));
}

const roleMissing = (purpose: string): Refusal =>
  refuse('role-not-allowed', 'forbidden',
    { zh: '您的岗位不能处理该转办件', en: `Your role may not act on referrals for "${purpose}"` },
    { zh: '请交由可以发起该转办的岗位办理', en: 'Hand it to somebody who may open such a referral' });

function send(desk: Desk, unit: Unit, command: SenderCommand, referral: ReferralRecord, docket: DocketRecord, state: ReferralRecord['state'], on: CivilDate): void {
  const answers = referral.steps.findLast(proof => proof.direction === 'in')?.digest ?? referral.steps[0]?.digest;
  const message = unit.send(docket, {
    to: referral.peer, type: `referral.${command.step}`, on, referralId: referral.id, ...(answers ? { answers } : {}),
    body: { referralId: referral.id, purpose: referral.purpose, ...(command.reason ? { reason: command.reason } : {}) },
  });
  unit.putReferral({
    ...referral, state,
    steps: [...referral.steps, { step: command.step, on, messageId: message.id, digest: message.digest, direction: 'out' }],
  });
  unit.record(docket, {
    on, at: desk.world.instant(), actor: command.person.id, docketId: docket.id, action: `referral.${command.step}`, version: docket.version,
  }, { referralId: referral.id, reason: command.reason });
}

/**
 * A step that a referral's sender may take while it is open: ask to revoke it, take it back when its return was asked
 * for, or refuse that return. A revocation is a question: the receiver's half decides and its answer settles this one.
 */
export async function takeSenderStep(desk: Desk, command: SenderCommand): Promise<ReferralRecord | Refusal> {
  for (;;) {
    const snapshot = await desk.store.read({ referrals: [command.referralId] });
    const referral = snapshot.referrals.get(command.referralId);
    const docket = referral && snapshot.dockets.get(referral.docketId);
    if (!referral || !docket || referral.side !== 'sender') return unknownReferral(command.referralId);
    if (command.person.place !== undefined && command.person.place !== docket.place) return notYours();
    const procedure = findProcedure(desk.agency, docket.procedure);
    if (!procedure || !mayTake(procedure, referral.purpose, command.person)) return roleMissing(referral.purpose);
    const state = senderHalf(referral.state, command.step);
    if (isRefusal(state)) return state;

    const on = command.on ?? desk.world.today();
    const unit = new Unit(snapshot, desk.agency.name, desk.world, desk.ledger);
    send(desk, unit, command, referral, docket, state, on);
    if (command.step === 'taken-back') {
      hear(desk, unit, docket, referral.purpose, {
        purpose: referral.purpose, referral: referral.id, answer: 'returned', ...(referral.reason ? { reason: referral.reason } : {}),
      }, on);
    }
    if (await desk.store.write(unit.changes()) === 'stale') continue;
    desk.wake();
    return unit.findReferral(referral.id)!;
  }
}
