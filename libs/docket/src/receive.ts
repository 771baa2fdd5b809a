import { isRefusal, type CaseNumber, type Refusal } from '@fengqiao/kernel';
import type { Desk } from './desk.js';
import type { KnownMessage, Snapshot } from './ports.js';
import type { Arrived } from './records.js';
import { receiveAnswer } from './receive-answer.js';
import { isLearned } from './receive-notice.js';
import { receiveReferral } from './receive-referral.js';
import { receiveSenderStep } from './receive-sender-step.js';
import { receiveStepNotice } from './receive-step-notice.js';
import { effectFailed, sequenceReused, unknownMessage } from './refusals.js';
import { Unit } from './unit.js';

type Handler = (desk: Desk, unit: Unit, arrived: Arrived) => 'applied' | 'noted' | Refusal;

/** Every message type that this core understands, and what it does. Anything else is parked with its reason. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  'referral.sent': receiveReferral,
  'referral.accepted': receiveAnswer,
  'referral.declined': receiveAnswer,
  'referral.return-asked': receiveAnswer,
  'referral.sent-on': receiveAnswer,
  'referral.revoked': receiveAnswer,
  'referral.revoke-refused': receiveAnswer,
  'referral.concluded': receiveAnswer,
  'referral.revoke-asked': receiveSenderStep,
  'referral.taken-back': receiveSenderStep,
  'referral.return-refused': receiveSenderStep,
  'step.taken': receiveStepNotice,
};

/** Whether this core knows a message type. */
export const understands = (type: string): boolean => Object.hasOwn(HANDLERS, type);

/** What became of a batch. */
export interface Reception {
  /** Every message of the batch that now lies in the inbox, with the moment it came to lie there. */
  readonly stored: readonly { readonly message: Arrived; readonly at: string; readonly outcome: 'stored' | 'duplicate' | 'parked'; readonly reason?: string }[];
}

/** A message that cannot be applied is kept with its reason and shown; it is never lost and never repeated blindly. */
function park(unit: Unit, arrived: Arrived, refusal: Refusal): Refusal {
  unit.markInbox(arrived, 'parked', `${refusal.code}: ${refusal.message.zh} ${refusal.message.en}`);
  return refusal;
}

function applyOne(desk: Desk, unit: Unit, arrived: Arrived): Refusal | undefined {
  const handler = HANDLERS[arrived.type];
  if (!handler) return park(unit, arrived, unknownMessage(arrived.type));
  const nested = unit.nested();
  const { traceparent } = arrived.message.head;
  const outcome = desk.world.continuing(typeof traceparent === 'string' ? traceparent : undefined, () => attempt(() => handler(desk, nested, arrived)));
  if (isRefusal(outcome)) return park(unit, arrived, outcome);
  unit.absorb(nested);
  unit.markInbox(arrived, outcome);
  return undefined;
}

/** A fault in one message's effect must not hold up the others: it becomes the reason under which that message is parked. */
function attempt(effect: () => 'applied' | 'noted' | Refusal): 'applied' | 'noted' | Refusal {
  try {
    return effect();
  } catch (fault) {
    return effectFailed(fault instanceof Error ? fault.message : String(fault));
  }
}

/** What the receipt of a repetition says: what was said the first time, unless the content is another one. */
function repeated(before: KnownMessage, message: Arrived): { outcome: 'duplicate' | 'parked'; reason?: string } {
  if (before.digest !== message.digest) return { outcome: 'parked', reason: 'message-id-reused' };
  return { outcome: before.parked ? 'parked' : 'duplicate' };
}

function receptionOf(arrived: readonly Arrived[], unit: Unit, now: string): Reception {
  const marks = new Map(unit.changes().inbox.map(mark => [mark.message.id, mark]));
  return {
    stored: arrived.map(message => {
      const before = unit.snapshot.known.get(message.id);
      if (before) return { message, at: before.at, ...repeated(before, message) };
      const mark = marks.get(message.id);
      return mark?.outcome === 'parked'
        ? { message, at: now, outcome: 'parked', ...(mark.reason ? { reason: mark.reason } : {}) }
        : { message, at: now, outcome: 'stored' };
    }),
  };
}

function applyInOrder(desk: Desk, unit: Unit, messages: readonly Arrived[]): void {
  const queues = Map.groupBy(messages, message => `${message.from}|${message.caseNo}`);
  for (const queue of queues.values()) {
    for (const message of queue.toSorted((a, b) => a.seq - b.seq)) {
      const next = unit.cursor(message.from, message.caseNo);
      if (message.seq > next) unit.markInbox(message, 'held');
      else if (message.seq < next) park(unit, message, sequenceReused(message));
      else {
        applyOne(desk, unit, message);
        unit.advanceCursor(message.from, message.caseNo);
      }
    }
  }
}

const referralIdsOf = (messages: readonly Arrived[]): string[] =>
  messages.flatMap(({ message }) => (typeof message.body.referralId === 'string' ? [message.body.referralId] : []));

/** Cases about which a notice came that a page learns from: their dockets have to be read as well. */
const learnedCasesOf = (desk: Desk, messages: readonly Arrived[]): CaseNumber[] => [...new Set(messages
  .filter(({ type, message: { body } }) => type === 'referral.sent' && body.kind === 'notice' && typeof body.purpose === 'string' && isLearned(desk, body.purpose))
  .map(message => message.caseNo))];

const docketIdsOf = async (desk: Desk, cases: readonly CaseNumber[]): Promise<string[]> =>
  (await Promise.all(cases.map(caseNo => desk.store.bearingsOf(caseNo)))).flatMap(({ dockets }) => dockets.map(({ id }) => id));

/**
 * Reads what a batch is about. Which referrals and cases the held ones name is known only when they have been read
 * themselves; a docket that is opened after the last reading makes the write stale, since it moves the case's chain.
 */
async function readFor(desk: Desk, arrived: readonly Arrived[]): Promise<Snapshot> {
  const wanted = {
    messages: arrived.map(message => message.id),
    cases: [...new Set(arrived.map(message => message.caseNo))],
    cursors: arrived.map(({ from, caseNo }) => ({ from, caseNo })),
  };
  let referrals = referralIdsOf(arrived);
  let dockets: readonly string[] = [];
  for (;;) {
    const snapshot = await desk.store.read({ ...wanted, referrals, ...(dockets.length ? { dockets } : {}) });
    const further = referralIdsOf(snapshot.held).filter(id => !referrals.includes(id));
    const unread = (await docketIdsOf(desk, learnedCasesOf(desk, [...arrived, ...snapshot.held]))).filter(id => !dockets.includes(id));
    if (further.length + unread.length === 0) return snapshot;
    referrals = [...referrals, ...further];
    dockets = [...dockets, ...unread];
  }
}

/**
 * Takes in a batch of verified messages: stores each once (a repetition changes nothing), applies them in the order of
 * their sequences (I3). One that comes before its predecessor is held until that one is there. Inbox rows and all effects
 * are written in one transaction, so a message is applied exactly once or not at all (I1).
 */
export async function receiveBatch(desk: Desk, arrived: readonly Arrived[]): Promise<Reception> {
  for (;;) {
    const snapshot = await readFor(desk, arrived);
    const unit = new Unit(snapshot, desk.agency.name, desk.world, desk.ledger);
    const unique = new Map(arrived.map(message => [message.id, message]));
    const fresh = [...unique.values()].filter(message => !snapshot.known.has(message.id));
    applyInOrder(desk, unit, [...snapshot.held, ...fresh]);
    const now = desk.world.instant();
    if (await desk.store.write(unit.changes()) === 'stale') continue;
    if (unit.hasOutgoing) desk.wake();
    return receptionOf(arrived, unit, now);
  }
}
