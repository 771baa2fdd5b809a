import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, civilDate, orThrow } from '@fengqiao/kernel';
import type { Clock } from '@fengqiao/procedure';
import { caseAt, TODAY, twoDesks } from '../../../libs/docket/test/two-desks.js';
import { violationsOf } from './check-invariants.js';
import type { Violation } from './violation.js';
import type { AgencyRows } from './place-rows.js';
import { signedRows, type SignedPlace } from './simulated-rows.js';

const clerk = ['clerk'];
const mediator = ['mediator'];
const reason = { reason: { code: 'party-refuses', text: '用人单位拒绝调解' } };
const LATER = civilDate('2026-10-20');

let honest: SignedPlace;

/** Five cases: concluded, declined, taken back, revoked, and one whose clock runs out. */
async function honestPlace(): Promise<SignedPlace> {
  const place = twoDesks();
  const ask = async () => {
    const { docketId, caseNo } = await caseAt(place);
    const { handOffs } = orThrow(await place.act('intake', docketId, 'ask', clerk));
    return { caseNo, referralId: handOffs[0]!.referralId };
  };
  const [concluded, declined, returned, revoked] = [await ask(), await ask(), await ask(), await ask(), await ask()];
  orThrow(await place.senderStep('intake', revoked.referralId, 'revoke-asked', clerk));
  await place.settle();
  const theirs = (caseNo: string) => place.docketOf('mediation', caseNo, 'answering')!.id;
  orThrow(await place.act('mediation', theirs(concluded.caseNo), 'accept', mediator));
  orThrow(await place.act('mediation', theirs(concluded.caseNo), 'conclude', mediator));
  orThrow(await place.act('mediation', theirs(declined.caseNo), 'decline', mediator, reason));
  orThrow(await place.act('mediation', theirs(returned.caseNo), 'askReturn', mediator, reason));
  await place.settle();
  orThrow(await place.senderStep('intake', returned.referralId, 'taken-back', clerk));
  place.pass(22);
  await place.sweepClocks();
  await place.settle();
  return signedRows(place, Date.parse(`${LATER}T12:00:00+08:00`));
}

/** The violations after one agency's rows were changed. */
function after(agency: string, change: (rows: AgencyRows) => Partial<AgencyRows>): Violation[] {
  const agencies = honest.rows.map(rows => (rows.agency === agency ? { ...rows, ...change(structuredClone(rows)) } : rows));
  return violationsOf({ agencies, directory: honest.directory, today: LATER });
}

const kinds = (found: readonly Violation[]): string[] => [...new Set(found.map(({ invariant }) => invariant))].sort();
const set = <T>(rows: readonly T[], which: (row: T) => boolean, change: (row: T) => T): T[] => {
  const at = rows.findIndex(which);
  expect(at).toBeGreaterThanOrEqual(0);
  return rows.map((row, index) => (index === at ? change(row) : row));
};
const without = <T>(rows: readonly T[], which: (row: T) => boolean): T[] => {
  const at = rows.findIndex(which);
  expect(at).toBeGreaterThanOrEqual(0);
  return rows.filter((_, index) => index !== at);
};

beforeAll(async () => {
  honest = await honestPlace();
});

describe('an honest place at rest', () => {
  it('violates nothing', () => {
    expect(violationsOf({ agencies: honest.rows, directory: honest.directory, today: LATER })).toEqual([]);
  });

  it('has seen every ending and a clock that fired', () => {
    const intake = honest.rows.find(rows => rows.agency === 'intake')!;
    expect(intake.referrals.map(half => half.state).sort()).toEqual(['concluded', 'declined', 'received', 'returned', 'revoked']);
    expect(honest.rows.flatMap(rows => rows.clocks).map(clock => clock.state)).toContain('missed');
    expect(TODAY < addDays(LATER, -20)).toBe(true);
  });
});

const isSent = (row: { readonly type: string }): boolean => row.type === 'referral.sent';
const running = (clock: Clock): Clock => ({ ...clock, state: 'running' });

/** What was planted, where, and what must be said about it. */
const PLANTED: readonly [what: string, invariants: readonly string[], agency: string, change: (rows: AgencyRows) => Partial<AgencyRows>][] = [
  ['a message that got lost', ['I1', 'I3', 'I4'], 'mediation', rows => ({ inbox: without(rows.inbox, isSent) })],
  ['a message that nobody sent', ['I1', 'I3'], 'mediation', rows => ({ inbox: [...rows.inbox, { ...rows.inbox[0]!, id: 'invented', seq: 9 }] })],
  ['a message parked without a reason', ['I1', 'I4'], 'mediation', rows => ({ inbox: set(rows.inbox, isSent, row => ({ ...row, outcome: 'parked' })) })],
  ['a message that waits for ever', ['I3'], 'mediation', rows => ({ inbox: set(rows.inbox, isSent, row => ({ ...row, outcome: 'held' })) })],
  ['a referral applied twice', ['I1', 'I6'], 'mediation', rows => ({ dockets: [...rows.dockets, { ...rows.dockets[0]!, id: 'again', version: 0 }] })],
  ['a referral whose docket is missing', ['I1'], 'mediation', rows => ({ dockets: without(rows.dockets, docket => docket.openedBy !== null && docket.state === 'received') })],
  ['an answer applied twice', ['I1'], 'intake', rows => ({ referrals: set(rows.referrals, half => half.state === 'concluded', half => ({ ...half, steps: [...half.steps, half.steps.at(-1)!] })) })],
  ['an answer that was not applied', ['I1', 'I2'], 'intake', rows => ({ referrals: set(rows.referrals, half => half.state === 'concluded', half =>
    ({ ...half, state: 'accepted', column: 'accepted', steps: half.steps.slice(0, -1) })) })],
  ['answers applied in the wrong order', ['I3'], 'intake', rows => ({ referrals: set(rows.referrals, half => half.state === 'concluded', half =>
    ({ ...half, steps: [half.steps[0]!, half.steps[2]!, half.steps[1]!] })) })],
  ['a duty that both hold', ['I2'], 'intake', rows => ({ referrals: set(rows.referrals, half => half.state === 'received', half => ({ ...half, state: 'sent', column: 'sent' })) })],
  ['a duty that nobody holds', ['I2'], 'mediation', rows => ({ referrals: set(rows.referrals, half => half.state === 'received', half => ({ ...half, state: 'declined', column: 'declined' })) })],
  ['a half that differs from its column', ['I2'], 'intake', rows => ({ referrals: set(rows.referrals, () => true, half => ({ ...half, column: 'accepted' })) })],
  ['a gap in a sequence', ['I3'], 'mediation', rows => ({ inbox: set(rows.inbox, row => row.seq === 1, row => ({ ...row, seq: 5 })) })],
  ['a cursor that ran ahead', ['I3'], 'mediation', rows => ({ cursors: set(rows.cursors, () => true, cursor => ({ ...cursor, next: cursor.next + 1 })) })],
  ['a message that was counted and never written', ['I3'], 'intake', rows => ({ chains: set(rows.chains, () => true, chain => ({ ...chain, sent: { ...chain.sent, mediation: 40 } })) })],
  ['a receipt that is missing', ['I4'], 'intake', rows => ({ outbox: set(rows.outbox, isSent, row => ({ ...row, receipt: null })) })],
  ['a receipt for another message', ['I4'], 'intake', rows => ({ outbox: set(rows.outbox, isSent, row => ({ ...row, receipt: rows.outbox.find(other => other.id !== row.id)!.receipt })) })],
  ['a forged receipt', ['I4'], 'intake', rows => ({ outbox: set(rows.outbox, isSent, row => {
    const bundle = structuredClone(row.receipt) as { receipt: { receivedAt: string } };
    bundle.receipt.receivedAt = '2026-01-01T00:00:00.000Z';
    return { ...row, receipt: bundle };
  }) })],
  ['a text that was changed after it was signed', ['I4'], 'intake', rows => ({ outbox: set(rows.outbox, isSent, row => ({ ...row, body: row.body.replace('trade', 'union') })) })],
  ['a message without a signature', ['I4'], 'intake', rows => ({ outbox: set(rows.outbox, isSent, row => ({ ...row, proof: null })) })],
  ['a clock that ran out and never fired', ['I5'], 'mediation', rows => ({ clocks: set(rows.clocks, clock => clock.state === 'missed', row => ({ ...row, state: 'running', clock: running(row.clock) })) })],
  ['a clock that fired early', ['I5', 'I6'], 'mediation', rows => ({ ledger: set(rows.ledger, entry => entry.entry.action === 'clock-missed', entry => ({ ...entry, entry: { ...entry.entry, on: '2026-09-29' } })) })],
  ['a clock that fired twice', ['I5', 'I6'], 'mediation', rows => ({ ledger: [...rows.ledger, { ...rows.ledger.find(entry => entry.entry.action === 'clock-missed')!, seq: 99 }] })],
  ['a clock that is gone', ['I5'], 'mediation', rows => ({ clocks: without(rows.clocks, () => true) })],
  ['a last day that was moved', ['I5'], 'mediation', rows => ({ clocks: set(rows.clocks, () => true, row => ({ ...row, lastDay: '2027-01-01' })) })],
  ['a duty that came back to life', ['I5', 'I6'], 'mediation', rows => ({ ledger: set(rows.ledger, entry => entry.entry.action === 'answering.accept', entry => {
    const payload = JSON.parse(entry.payload) as { clocks: Clock[] };
    return { ...entry, payload: JSON.stringify({ ...payload, clocks: [...payload.clocks, ...payload.clocks.map(running)] }) };
  }) })],
  ['an entry that was changed', ['I6'], 'intake', rows => ({ ledger: set(rows.ledger, entry => entry.seq === 2, entry => ({ ...entry, entry: { ...entry.entry, actor: 'nobody' } })) })],
  ['a record that was changed', ['I6'], 'intake', rows => ({ ledger: set(rows.ledger, entry => entry.seq === 2, entry => ({ ...entry, payload: entry.payload.replace('"marks"', '"other"') })) })],
  ['an entry that was removed', ['I6'], 'intake', rows => ({ ledger: without(rows.ledger, entry => entry.seq === 2) })],
  ['a chain that was cut', ['I5', 'I6'], 'mediation', rows => ({ ledger: without(rows.ledger, entry => entry === rows.ledger.findLast(last => last.entry.action === 'clock-missed')) })],
  ['a chain that is in no checkpoint', ['I6'], 'intake', rows => ({ chains: set(rows.chains, () => true, chain => ({ ...chain, checkpointed: 0 })) })],
  ['a checkpoint that nobody holds', ['I6'], 'analytics', () => ({ witnessed: [] })],
  ['a step that the journey does not know', ['I1', 'I9'], 'analytics', rows => ({ journey: without(rows.journey, () => true) })],
  ['a panel that counts what is not there', ['I9'], 'analytics', rows => ({ registry: set(rows.registry, () => true, line => ({ ...line, steps: line.steps + 1 })) })],
];

describe('the checker finds', () => {
  it.each(PLANTED)('%s (%s)', (_what, invariants, agency, change) => {
    expect(kinds(after(agency, change))).toEqual(invariants);
  });
});
