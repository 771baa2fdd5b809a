import type { ReferralRecord } from '@fengqiao/docket';
import { hasEnded, holderOf } from '@fengqiao/referral';
import type { Note, PlaceAtRest } from './violation.js';
import type { AgencyRows } from './place-rows.js';

type Half = AgencyRows['referrals'][number] & { readonly agency: string };

/** Both halves of every referral: who holds the duty, that it was applied once, and that both were told the same in the same order. */
export function checkReferrals({ agencies }: PlaceAtRest, note: Note): void {
  const halves = agencies.flatMap(({ agency, referrals }) => referrals.map((half): Half => ({ ...half, agency })));
  for (const [id, both] of Map.groupBy(halves, half => half.id)) {
    const sender = both.filter(half => half.side === 'sender');
    const receiver = both.filter(half => half.side === 'receiver');
    const { caseNo } = both[0]!;
    if (sender.length !== 1) note('I1', both[0]!.agency, caseNo, `referral ${id} has ${sender.length} senders`);
    if (receiver.length > 1) note('I1', receiver[0]!.agency, caseNo, `referral ${id} has ${receiver.length} receivers`);
    if (sender[0]) checkHolder(sender[0], receiver[0], note);
    for (const half of both) checkHalf(half, agencies.find(rows => rows.agency === half.agency)!, note);
  }
  for (const rows of agencies) checkOpenedOnce(rows, note);
}

/** Exactly one holds the duty, and both sides know who. A notice moves no duty. */
function checkHolder(sender: Half, receiver: Half | undefined, note: Note): void {
  if (!receiver) {
    if (sender.state !== 'parked') note('I2', sender.agency, sender.caseNo, `referral ${sender.id} is ${sender.state} here and unknown to ${sender.peer}`);
    return;
  }
  if (sender.peer !== receiver.agency || receiver.peer !== sender.agency) note('I2', sender.agency, sender.caseNo, `referral ${sender.id} has halves that do not know each other`);
  if (sender.kind === 'notice') return;
  const [here, there] = [holderOf(sender.state), holderOf(receiver.state)];
  if (here !== there) note('I2', sender.agency, sender.caseNo, `referral ${sender.id}: ${sender.state} here says the ${here} holds it, ${receiver.state} there the ${there}`);
  if (hasEnded(sender.state) !== hasEnded(receiver.state)) note('I2', sender.agency, sender.caseNo, `referral ${sender.id} has ended on one side alone: ${sender.state}, ${receiver.state}`);
}

/** A half agrees with its column, and holds each message about it once, in the order in which the other side wrote them. */
function checkHalf(half: Half, rows: AgencyRows, note: Note): void {
  if (half.column !== half.state) note('I2', half.agency, half.caseNo, `referral ${half.id} is ${half.state}, its column says ${half.column}`);
  const ids = (direction: 'in' | 'out'): string[] => half.steps.filter(step => step.direction === direction).map(step => step.messageId);
  const applied = rows.inbox.filter(row => row.referralId === half.id && row.type.startsWith('referral.') && row.outcome !== 'parked');
  const sent = rows.outbox.filter(row => row.referralId === half.id);
  compare(half, 'said to it', applied.toSorted((a, b) => a.seq - b.seq).map(row => row.id), ids('in'), note);
  compare(half, 'said by it', sent.toSorted((a, b) => a.seq - b.seq).map(row => row.id), ids('out'), note);
}

function compare(half: Pick<ReferralRecord, 'id' | 'caseNo'> & { readonly agency: string }, what: string, messages: readonly string[], steps: readonly string[], note: Note): void {
  const once = new Set(steps).size === steps.length && messages.length === steps.length && messages.every(id => steps.includes(id));
  if (!once) note('I1', half.agency, half.caseNo, `of what was ${what}, referral ${half.id} applied ${steps.length} of ${messages.length}`);
  else if (messages.join() !== steps.join()) note('I3', half.agency, half.caseNo, `what was ${what} was not applied to referral ${half.id} in order`);
}

/** A referral that arrived opened one docket, or was declined at the door, or was filed as a notice. */
function checkOpenedOnce({ agency, dockets, referrals }: AgencyRows, note: Note): void {
  const opened = Map.groupBy(dockets.filter(docket => docket.openedBy), docket => docket.openedBy!.referralId);
  for (const half of referrals.filter(candidate => candidate.side === 'receiver')) {
    const count = opened.get(half.id)?.length ?? 0;
    const atTheDoor = count === 0 && (half.state === 'declined' || half.kind === 'notice');
    if (count !== 1 && !atTheDoor) note('I1', agency, half.caseNo, `referral ${half.id} (${half.state}) opened ${count} dockets`);
  }
  for (const [id, twice] of opened) if (!referrals.some(half => half.id === id)) note('I1', agency, twice[0]!.caseNo, `a docket was opened by ${id}, of which there is no half`);
}
