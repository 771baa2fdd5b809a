import { isRefusal } from '@fengqiao/kernel';
import { decide, isOpen, type Procedure, type Transition } from '@fengqiao/procedure';
import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AGENCIES } from '../cases/replay.js';
import type { Birth } from './dispute.js';
import { PageLife } from './page-life.js';

const PAGES = AGENCIES.flatMap(agency => agency.procedures.map(page => [`${agency.name}: ${page.name}`, page] as const));
/** A fixed seed: the same lives every day. What fails is printed with the seed and path that repeat it; it is not shrunk, which would take minutes. */
const LIVES = { seed: 20_260_302, numRuns: 36, endOnFailure: true };

const births: fc.Arbitrary<Birth> = fc.record({
  door: fc.nat(6), relation: fc.constantFrom('labour', 'labour', 'undetermined', 'civil', 'not-fully-labour'), papers: fc.constantFrom('none', 'agreement', 'all'),
});
const turns = fc.array(fc.record({
  wait: fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(40) }), which: fc.nat(997), seed: fc.nat(),
}), { minLength: 15, maxLength: 45 });

/** What a step may leave behind: only what its line of the table names, and no clock that runs backwards or for nobody. */
function checkStep(page: Procedure, { action, from, docket, papers, referrals, answers }: Transition): void {
  expect(action.from).toContain(from);
  expect(action.to).toContain(docket.state);
  expect(action.issues).toEqual(expect.arrayContaining([...papers]));
  expect(action.refers).toEqual(expect.arrayContaining(referrals.map(referral => referral.purpose)));
  expect(action.answers).toEqual(expect.arrayContaining(answers.map(answer => answer.answer)));
  for (const clock of docket.clocks) {
    expect({ duty: clock.duty, backwards: clock.lastDay < clock.startedOn }).toEqual({ duty: clock.duty, backwards: false });
    expect(isOpen(clock) || clock.closedOn !== undefined).toBe(true);
    if (page.states[docket.state]!.terminal && isOpen(clock)) expect({ duty: clock.duty, outlives: page.duties[clock.duty]?.outlives }).toEqual({ duty: clock.duty, outlives: true });
  }
}

/** Every action that the state does not name, and every one by somebody without the role, is refused and changes nothing. */
function checkClosed(page: Procedure, life: PageLife): void {
  const { docket } = life.walk;
  const before = JSON.stringify(docket);
  for (const action of Object.values(page.actions)) {
    const role = action.by[0]!;
    const stranger = decide(page, docket, { action: action.name, actor: { id: 'nobody', roles: [] }, input: {} }, timeOn(life.day));
    expect(isRefusal(stranger) && stranger.code).toBe('role-not-allowed');
    if (action.from.includes(docket.state)) continue;
    const closed = decide(page, docket, { action: action.name, actor: { id: role, roles: [role] }, input: {} }, timeOn(life.day));
    expect(isRefusal(closed) && closed.code).toBe('action-not-open');
  }
  expect(JSON.stringify(docket)).toBe(before);
}

const touched = new Set<string>();

describe.each(PAGES)('any life of %s', (_name, page) => {
  const seen = { tried: 0, taken: 0, ended: 0 };

  it('keeps to its table, winds no clock backwards, leaves none behind and is changed by no refusal', () => {
    fc.assert(fc.property(births, turns, (birth, steps) => {
      const life = new PageLife(page, birth, step => checkStep(page, step)).live(steps);
      seen.tried += life.tried;
      seen.taken += life.taken;
      for (const name of life.walk.taken) touched.add(`${page.name}.${name}`);
      if (!life.begun) return;
      if (life.walk.isOver) seen.ended += 1;
      checkClosed(page, life);
    }), LIVES);
  });

  it('goes forward: most steps that are tried are taken, and some lives come to their end', () => {
    expect(seen.taken / seen.tried).toBeGreaterThan(0.45);
    if (Object.values(page.states).some(state => state.terminal)) expect(seen.ended).toBeGreaterThan(0);
  });
});

describe('all these lives together', () => {
  it('touch three quarters of all actions of all pages', () => {
    const all = PAGES.flatMap(([, page]) => Object.keys(page.actions).map(name => `${page.name}.${name}`));
    expect(touched.size / all.length).toBeGreaterThan(0.75);
  });
});
