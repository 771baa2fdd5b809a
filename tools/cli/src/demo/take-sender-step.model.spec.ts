import { describe, expect, it } from '@jest/globals';
import { Refused, type Refusal } from '@fengqiao/kernel';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import type { SenderStep, Step } from './journey-file.js';
import { loadJourneys, type Journey } from './load-journeys.js';
import { runJourney, type JourneyRun } from './run-journey.js';

const tables = await shippedTables();
const scheme = tables.schemes.find(candidate => candidate.place === 'nancheng')!;
const shipped = (await loadJourneys(['nancheng'])).find(journey => journey.name === 'nancheng/revoke-crosses-accept')!;
const at = shipped.steps.findIndex(step => 'revoke' in step);
const revocation = shipped.steps[at] as SenderStep;

const run = (steps: readonly Step[]): Promise<JourneyRun> =>
  runJourney(new SimulatedSystem(tables), { ...shipped, steps: steps as Journey['steps'] }, scheme, () => undefined);

async function refusalOf(steps: readonly Step[]): Promise<Refusal> {
  try {
    await run(steps);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('the journey came out as it says');
}

describe('a step of a referral’s sender', () => {
  it('ends as accepted where a revocation crosses an acceptance, and also where the acceptance was heard of before', async () => {
    const heard: Step = { await: 'claim', agency: 'intake', expect: { at: { '/facts/handOffs/0/answer': 'accepted' } } };
    const [crossing, later] = [await run(shipped.steps), await run(shipped.steps.toSpliced(at, 0, heard))];
    expect(crossing.steps[at]).toMatchObject({ kind: 'revoke', what: 'mediation', state: 'accepted', stateTitle: '已受案' });
    expect(later.steps[at + 1]).toMatchObject({ kind: 'revoke', state: 'accepted' });
  });

  it('fails where the other side won the race that the journey gives to the sender', async () => {
    expect(await refusalOf(shipped.steps.with(at, { ...revocation, expect: { status: 'revoked' } }))).toMatchObject({
      code: 'expectation-failed', details: { step: at + 1, at: 'intake 申请撤回 mediation', what: 'referral mediation', expected: 'revoked', found: 'accepted' },
    });
  });

  it('may have to be refused: by who may not take it, or because it was not open', async () => {
    const byTriage = shipped.steps.with(at, { ...revocation, as: 'counsellor', expect: { refusal: 'role-not-allowed' } });
    expect((await run(byTriage)).steps[at]).toMatchObject({ refused: { code: 'role-not-allowed' } });
    const failed = shipped.steps.findIndex(step => 'await' in step && step.expect.at?.['/facts/handOffs/0/outcome'] === 'failed');
    const late = shipped.steps.toSpliced(failed + 1, 0, { ...revocation, on: '2026-09-10' as never, expect: { refusal: 'referral-step-not-open' } });
    expect((await run(late)).steps[failed + 1]).toMatchObject({ refused: { code: 'referral-step-not-open' } });
  });

  it('fails where no such referral was sent, or its return was never asked for', async () => {
    const { revoke: _revoke, expect: _expect, ...rest } = revocation as Extract<SenderStep, { revoke: string }>;
    expect(await refusalOf(shipped.steps.with(at, { ...rest, revoke: 'enforcement', expect: { status: 'revoked' } })))
      .toMatchObject({ code: 'expectation-failed', details: { what: 'referral enforcement', found: null } });
    expect(await refusalOf(shipped.steps.with(at, { ...rest, takeBack: 'mediation', expect: { status: 'returned' } })))
      .toMatchObject({ code: 'expectation-failed', details: { what: 'referral mediation', expected: 'return-asked', found: 'accepted' } });
  });
});
