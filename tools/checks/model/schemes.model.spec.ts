import { fileURLToPath } from 'node:url';
import { hasEnded, holderOf } from '@fengqiao/referral';
import { readTables } from '@fengqiao/service-kit/world';
import { verifyChain, type LedgerRow } from '@fengqiao/trust';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Birth } from './dispute.js';
import { PlaceLife, type Happening, type Kind } from './place-life.js';

const path = (name: string): string => fileURLToPath(new URL(`../../../deploy/${name}`, import.meta.url));
const tables = readTables({ calendar: path('calendars/cn.json'), wages: path('minimum-wages/cn.json'), schemes: path('schemes') });
const PLACES = ['longyan', 'nanchang', 'nanchang-xinjian', 'nancheng', 'wenzhou', 'yangxin'];
/** Fixed seeds, one for each place; what fails is printed with the seed and path that repeat it. */
const LIVES = { numRuns: 12, endOnFailure: true };
const seedOf = (place: string): number => 77 + PLACES.indexOf(place);

const births: fc.Arbitrary<Birth> = fc.record({ door: fc.constant(0), relation: fc.constantFrom('labour', 'labour', 'undetermined', 'civil'), papers: fc.constantFrom('none', 'agreement') });
const kinds: readonly Kind[] = ['desk', 'desk', 'desk', 'desk', 'desk', 'desk', 'desk', 'desk', 'desk', 'desk', 'bus', 'bus', 'bus', 'bus', 'days', 'days', 'sender', 'walk-in'];
const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), which: fc.nat(997), seed: fc.nat() }), { minLength: 80, maxLength: 200 });

/** Both halves of every hand-off say the same, one side holds its duty, and a docket that has ended owes no answer. */
function checkReferrals(life: PlaceLife): void {
  const endedDockets = new Set(life.dockets().filter(({ docket, page }) => page.states[docket.state]!.terminal).map(({ docket }) => docket.id));
  for (const { agency, half } of life.referrals('sender')) {
    const theirs = life.place.at(half.peer).store.referrals.get(half.id);
    const name = { id: half.id, from: agency, to: half.peer, purpose: half.purpose };
    // A notice owes no answer: it lies in the receiver's file, and that is all.
    expect({ ...name, state: theirs?.state }).toEqual({ ...name, state: half.kind === 'notice' ? 'concluded' : half.state });
    if (half.kind === 'notice' || !theirs) continue;
    expect(holderOf(theirs.state)).toBe(holderOf(half.state));
    if (endedDockets.has(theirs.docketId)) expect({ ...name, state: theirs.state, answered: hasEnded(theirs.state) }).toEqual({ ...name, state: theirs.state, answered: true });
  }
}

function checkStores(life: PlaceLife): void {
  for (const [agency, { store }] of life.place.agencies) {
    expect([...store.inbox.values()].filter(row => row.outcome === 'parked' || row.outcome === 'held').map(row => ({ agency, type: row.message.type, why: row.reason }))).toEqual([]);
    expect(store.waiting().map(message => ({ agency, to: message.to, type: message.type }))).toEqual([]);
    for (const [caseNo, rows] of Map.groupBy(store.ledger, row => row.caseNo)) {
      expect(verifyChain(rows.map(row => ({ ...row.entry, hash: row.hash }) as unknown as LedgerRow), agency, caseNo)).toMatchObject({ intact: true });
    }
  }
}

describe.each(PLACES)('any life of a case in %s', place => {
  const seen = { tried: 0, taken: 0, sent: 0, answered: 0 };

  it('ends with halves that agree, no duty without an answer, nothing stuck on the way and every chain whole', async () => {
    const world = await tables;
    await fc.assert(fc.asyncProperty(births, happenings, async (birth, steps) => {
      const scheme = world.schemes.find(one => one.place === place)!;
      const life = await new PlaceLife(world, scheme, birth).live(steps);
      const halves = life.referrals('sender').filter(({ half }) => half.kind !== 'notice');
      seen.tried += life.tried;
      seen.taken += life.taken;
      seen.sent += halves.length;
      seen.answered += halves.filter(({ half }) => hasEnded(half.state)).length;
      checkReferrals(life);
      checkStores(life);
    }), { ...LIVES, seed: seedOf(place) });
  });

  it('goes forward: most steps are taken, duties travel and come back answered', () => {
    expect(seen.taken / seen.tried).toBeGreaterThan(0.6);
    expect(seen.sent).toBeGreaterThan(LIVES.numRuns);
    expect(seen.answered / seen.sent).toBeGreaterThan(0.3);
  });
});
