import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyNames, startStack, until, type AgencyName, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { consentTo, fictionalCase, REGISTRATION, TRIAGE } from './fictional-case.js';
import { brokenInvariants } from './invariants.js';
import { readAftermath, unsettled } from './read-aftermath.js';
import { StackClient, type Answer } from './stack-client.js';

const JOURNEYS = 50;
const SEED = 20261122;
const clerk = 'wenzhou.clerk';

/** mulberry32: the same faults in the same order for the same seed. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let stack: Stack;
let client: StackClient;

beforeAll(async () => {
  stack = await startStack({ name: 'survival', temporary: true, hooks });
  client = new StackClient(stack);
}, 120_000);
afterAll(() => stack.stop(), 60_000);

/** Asks again, with the same key, while the service is down or says that a part of it is: nothing may be done twice. */
const surely = (what: string, ask: () => Promise<Answer>): Promise<Answer> => until(what, async () => {
  const answer = await ask();
  return answer.status >= 500 ? undefined : answer;
}, { within: 90_000 });

async function step(what: string, agency: AgencyName, username: string, path: string, body: unknown, expected = 200): Promise<Answer['body']> {
  const answer = await surely(what, () => client.post(agency, username, path, body, { key: `${what}-000` }));
  expect({ what, status: answer.status, body: answer.body }).toMatchObject({ status: expected });
  return answer.body;
}

/** One claim: registered, handed to mediation, and there accepted, declined, or asked back by its sender. */
async function journey(n: number): Promise<void> {
  const opened = await step(`open-${n}`, 'intake', clerk, '/v1/claim/open/register', { place: 'wenzhou', file: fictionalCase(n), input: REGISTRATION }, 201);
  const { docketId, caseNo } = opened as { docketId: string; caseNo: string };
  await step(`triage-${n}`, 'intake', 'wenzhou.triage-officer', `/v1/claim/${docketId}/triage`, { input: TRIAGE });
  await surely(`consent-${n}`, () => client.post('intake', clerk, `/v1/cases/${caseNo}/consents`, consentTo('mediation', 'mediation')));
  const referred = await step(`refer-${n}`, 'intake', clerk, `/v1/claim/${docketId}/requestMediation`, { input: { body: 'trade' } });
  const [{ referralId }] = (referred as { handOffs: [{ referralId: string }] }).handOffs;
  if (n % 3 === 2) {
    await surely(`revoke-${n}`, () => client.post('intake', clerk, `/v1/referrals/${referralId}/revoke`, {}));
    return;
  }
  const theirs = await until(`the docket of ${caseNo}`, async () => {
    const { body, status } = await client.get('mediation', 'wenzhou.mediation-clerk', `/v1/dockets?caseNo=${caseNo}`);
    return status === 200 ? (body as { items: { id: string }[] }).items[0]?.id : undefined;
  }, { within: 90_000 });
  const [action, input] = n % 3 === 0 ? ['accept', {}] : ['decline', { reason: { code: 'outside-area', text: '不属于本站服务范围' } }];
  await step(`answer-${n}`, 'mediation', 'wenzhou.mediation-clerk', `/v1/mediation/${theirs}/${action as string}`, { input });
}

/** Faults, one after the other, as the seed has them: kill -9 of a service, of the bus, a wiped bus, a restart of the database. */
async function faults(draw: () => number, count: number): Promise<string[]> {
  const done: string[] = [];
  for (let i = 0; i < count; i++) {
    const kind = i < 3 ? (['service', 'wipe', 'nats'] as const)[i]! : draw() < 0.6 ? 'service' : draw() < 0.5 ? 'wipe' : 'postgres';
    if (kind === 'service') {
      const victim = agencyNames[Math.floor(draw() * agencyNames.length)]!;
      await stack.kill(victim);
      await stack.restart(victim);
      done.push(`kill ${victim}`);
    } else {
      if (kind === 'wipe') await stack.wipeBusStore();
      if (kind === 'nats') await stack.kill('nats');
      await stack.restart(kind === 'postgres' ? 'postgres' : 'nats');
      done.push(kind);
    }
  }
  return done;
}

describe('fifty journeys while services and bus are killed and the bus’s store is wiped', () => {
  it('end with every invariant whole', async () => {
    const draw = random(SEED);
    const [happened] = await Promise.all([faults(draw, 6), ...Array.from({ length: JOURNEYS }, (_, n) => journey(n))]);
    for (const agency of agencyNames) {
      await until(`${agency} has every receipt`, async () => ((await unsettled(stack, agency)) === 0 ? true : undefined), { within: 120_000 });
    }
    const aftermath = await readAftermath(stack);
    expect({ happened, broken: brokenInvariants(aftermath) }).toEqual({ happened, broken: [] });
    const sent = aftermath.agencies['intake']!.referrals.filter(half => half.side === 'sender');
    expect(sent).toHaveLength(JOURNEYS);
    expect(new Set(sent.map(half => half.state))).toEqual(new Set(['accepted', 'declined', 'revoked']));
  }, 400_000);
});
