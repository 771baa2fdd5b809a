import { describe, expect, it } from '@jest/globals';
import { Refused, type Refusal } from '@fengqiao/kernel';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { JourneyFile } from './journey-file.js';
import { loadJourneys, type Journey } from './load-journeys.js';
import { runJourney } from './run-journey.js';

const tables = await shippedTables();
const scheme = tables.schemes.find(candidate => candidate.place === 'nanchang')!;
const [shipped] = await loadJourneys(['nanchang']);

/** The shipped journey with something changed in its text. */
function changed(from: string, to: string): Journey {
  const text = JSON.stringify(shipped);
  expect(text).toContain(from);
  const { name, roster, ...file } = JSON.parse(text.replace(from, to)) as Journey;
  return { ...JourneyFile.parse(file), name, ...(roster ? { roster } : {}) };
}

async function refusalOf(journey: Journey): Promise<Refusal> {
  try {
    await runJourney(new SimulatedSystem(tables), journey, scheme, () => undefined);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('the journey came out as it says');
}

describe('a journey that does not come out as it says', () => {
  it('names step, expected and found where a last day differs', async () => {
    const refusal = await refusalOf(changed('"promise":"2026-10-13"', '"promise":"2026-10-12"'));
    expect(refusal).toMatchObject({
      code: 'expectation-failed',
      details: { journey: 'nanchang/courier-three-months', step: 34, at: 'arbitration-bridge arbitration-case.accept', what: 'clocks.notice.promise', expected: '2026-10-12', found: '2026-10-13' },
    });
    expect(refusal.message.zh).toContain('第 34 步');
  });

  it('fails where a step is refused that it needs', async () => {
    expect(await refusalOf(changed('"state":"triaged"}}', '"refusal":"nothing-known"}}'))).toMatchObject({
      code: 'expectation-failed', details: { step: 3, what: 'refusal', expected: 'nothing-known', found: null },
    });
    expect(await refusalOf(changed('"suitable":true,"next":"legal-aid"', '"suitable":false,"next":"mediation"'))).toMatchObject({
      code: 'step-refused', details: { step: 3, found: 'triage-contradicts-itself' },
    });
  });

  it('fails where a refusal rests on another article than it says', async () => {
    expect(await refusalOf(changed('"basis":"《劳动争议调解仲裁法》第四十七条"', '"basis":"《劳动争议调解仲裁法》第四十八条"'))).toMatchObject({
      details: { step: 39, what: 'basis', found: '《劳动争议调解仲裁法》第四十七条' },
    });
  });

  it('fails where a message does not bring what it says', async () => {
    expect(await refusalOf(changed('"/facts/heard/3/outcome":"failed"', '"/facts/heard/3/outcome":"agreement"'))).toMatchObject({
      details: { step: 30, what: '/facts/heard/3/outcome', expected: 'agreement', found: 'failed' },
    });
  });

  it('fails at its end where a docket stands elsewhere', async () => {
    expect(await refusalOf(changed('"mediation/mediation":"failed"', '"mediation/mediation":"completed"'))).toMatchObject({
      details: { step: 0, at: 'mediation/mediation', what: 'state', expected: 'completed', found: 'failed' },
    });
  });
});

describe('a journey file', () => {
  it('begins with an opening, knows no stray word, and no day that does not exist', () => {
    const file = ({ name: _name, ...rest }: Journey) => rest;
    const steps = shipped!.steps;
    expect(JourneyFile.safeParse({ ...file(shipped!), steps: steps.slice(1) }).success).toBe(false);
    expect(JourneyFile.safeParse({ ...file(shipped!), remark: 'x' }).success).toBe(false);
    expect(JourneyFile.safeParse({ ...file(shipped!), steps: [{ ...steps[0], on: '2026-02-30' }] }).success).toBe(false);
  });
});
