import { ReferralSent, type Purpose } from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Action, Procedure } from '@fengqiao/procedure';
import { ANSWER_REASONS } from '@fengqiao/referral';
import type { z } from 'zod';
import type { Desk } from './desk.js';
import type { Arrived, ReferralRecord } from './records.js';
import { messageInvalid } from './refusals.js';
import { THE_SYSTEM, takeStep } from './step.js';
import { receiveNotice } from './receive-notice.js';
import { arrivalDay } from './transport-day.js';
import type { Unit } from './unit.js';

type Sent = z.infer<typeof ReferralSent>;

function receiverOf(desk: Desk, purpose: string): { procedure: Procedure; action: Action } | undefined {
  for (const procedure of desk.agency.procedures) {
    const action = Object.values(procedure.actions).find(candidate => candidate.receives.includes(purpose));
    if (action) return { procedure, action };
  }
  return undefined;
}

function halfOf(sent: Sent, arrived: Arrived, docketId: string, on: CivilDate): ReferralRecord {
  const { body, head } = sent;
  return {
    id: body.referralId, side: 'receiver', caseNo: head.caseNo, docketId, peer: head.from, purpose: body.purpose, kind: body.kind,
    state: 'received', sentOn: head.on, ...(body.answerBy ? { answerBy: body.answerBy } : {}),
    ...(body.consent ? { consentId: body.consent.id } : {}),
    steps: [{ step: 'sent', on, messageId: arrived.id, digest: arrived.digest, direction: 'in' }],
  };
}

/** A duty that this agency cannot take is handed back at once, with the reason; it never lies unanswered. */
function declineAtOnce(unit: Unit, sent: Sent, half: ReferralRecord, on: CivilDate, reason: { code: string; text: string }): void {
  const home = { caseNo: sent.head.caseNo, place: sent.head.place, scheme: sent.head.scheme };
  const message = unit.send(home, {
    to: half.peer, type: 'referral.declined', on, referralId: half.id, answers: half.steps[0]!.digest,
    body: { referralId: half.id, purpose: half.purpose, reason },
  });
  const steps = [...half.steps, { step: 'declined' as const, on, messageId: message.id, digest: message.digest, direction: 'out' as const }];
  unit.putReferral({ ...half, state: 'declined', reason, steps });
  unit.record(home, { on, at: unit.world.instant(), actor: THE_SYSTEM.id, docketId: '', action: 'referral.declined', version: 0 },
    { referralId: half.id, reason });
}

function openDocket(desk: Desk, unit: Unit, sent: Sent, half: ReferralRecord, purpose: Purpose, on: CivilDate): Refusal | undefined {
  const receiver = receiverOf(desk, purpose.id)!;
  const nested = unit.nested();
  nested.putReferral(half);
  const taken = takeStep(desk, nested, receiver.procedure, {
    id: half.docketId, caseNo: sent.head.caseNo, place: sent.head.place, scheme: sent.head.scheme, file: sent.body.file,
    openedBy: { referralId: half.id, from: half.peer, purpose: purpose.id, particulars: sent.body.particulars },
  }, { action: receiver.action.name, actor: THE_SYSTEM, input: sent.body.particulars }, on);
  if (isRefusal(taken)) return taken;
  unit.absorb(nested);
  return undefined;
}

/**
 * A referral has arrived: the action that receives its purpose opens a docket; a notice joins one, or is filed. Where the agency has no such action, or
 * its rule refuses (too late, out of scope), the refusal is the answer.
 */
export function receiveReferral(desk: Desk, unit: Unit, arrived: Arrived): 'applied' | 'noted' | Refusal {
  const parsed = ReferralSent.safeParse(arrived.message);
  if (!parsed.success) return messageInvalid(arrived.type, parsed.error);
  const sent = parsed.data;
  const scheme = desk.world.schemes.byKey(sent.head.scheme);
  if (isRefusal(scheme)) return scheme;

  const on = arrivalDay(sent.head, desk.world.today());
  const half = halfOf(sent, arrived, desk.world.newId(), on);
  if (sent.body.kind === 'notice') return receiveNotice(desk, unit, sent, half, on);
  const purpose = desk.purposes.get(sent.body.purpose);
  if (!purpose || !receiverOf(desk, purpose.id)) {
    declineAtOnce(unit, sent, half, on, { code: 'purpose-not-accepted', text: ANSWER_REASONS['purpose-not-accepted'] });
    return 'applied';
  }
  const refusal = openDocket(desk, unit, sent, half, purpose, on);
  if (refusal) declineAtOnce(unit, sent, half, on, { code: refusal.code, text: `${refusal.message.zh}；${refusal.nextStep.zh}` });
  return 'applied';
}
