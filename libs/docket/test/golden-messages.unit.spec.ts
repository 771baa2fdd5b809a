import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson, orThrow, type CaseNumber } from '@fengqiao/kernel';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { receiveBatch } from '../src/receive.js';
import type { Arrived } from '../src/records.js';
import { caseAt, twoDesks } from './two-desks.js';

interface Message { readonly head: Record<string, unknown>; readonly body: Record<string, unknown> }

const samples = join(import.meta.dirname, '../../contracts/samples');
const sample = (type: string): Message => JSON.parse(readFileSync(join(samples, `${type}.v1.json`), 'utf8')) as Message;
const reason = { reason: { code: 'party-refuses', text: '用人单位拒绝调解' } };

let place: SimulatedPlace;
let docketId: string;
let caseNo: CaseNumber;

beforeEach(async () => {
  place = twoDesks();
  ({ docketId, caseNo } = await caseAt(place));
});

const ask = async () => orThrow(await place.act('intake', docketId, 'ask', ['clerk'])).handOffs[0]!.referralId;
const answer = async (action: string, input: unknown = {}) =>
  orThrow(await place.act('mediation', place.docketOf('mediation', caseNo, 'answering')!.id, action, ['mediator'], input));
const step = async (id: string, name: 'revoke-asked' | 'taken-back' | 'return-refused') => orThrow(await place.senderStep('intake', id, name, ['clerk']));

/** The last message of a type that either desk has written. */
function written(type: string): Message {
  const all = [...place.agencies.values()].flatMap(({ store }) => store.outbox.filter(message => message.type === type));
  return JSON.parse(all.at(-1)!.body) as Message;
}

/** What a purpose says for itself; its own schema decides there. */
const OF_THE_PURPOSE = ['.body.particulars', '.body.result'];

/** Paths of all members, the items of a list as one. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(item => pathsOf(item, `${at}[]`)))];
  if (typeof value !== 'object' || value === null || OF_THE_PURPOSE.includes(at)) return [at];
  return Object.entries(value).flatMap(([name, member]) => [at, ...pathsOf(member, `${at}.${name}`)]);
}

type Act = (id: string) => Promise<unknown>;
const ACTS: Readonly<Record<string, readonly Act[]>> = {
  'referral.sent': [],
  'referral.accepted': [() => answer('accept')],
  'referral.declined': [() => answer('decline', reason)],
  'referral.return-asked': [() => answer('askReturn', reason)],
  'referral.concluded': [() => answer('accept'), () => answer('conclude')],
  'referral.revoke-asked': [id => step(id, 'revoke-asked')],
  'referral.revoked': [id => step(id, 'revoke-asked')],
  'referral.revoke-refused': [() => answer('accept'), id => step(id, 'revoke-asked')],
  'referral.taken-back': [() => answer('askReturn', reason), () => place.settle(), id => step(id, 'taken-back')],
  'referral.return-refused': [() => answer('askReturn', reason), () => place.settle(), id => step(id, 'return-refused')],
  'step.taken': [() => answer('accept')],
};

describe('what a desk writes', () => {
  it.each(Object.keys(ACTS))('has no member that the golden sample lacks, %s', async type => {
    const id = await ask();
    await place.settle();
    for (const act of ACTS[type]!) await act(id);
    await place.settle();
    const known = new Set(pathsOf(sample(type)));
    expect(pathsOf(written(type)).filter(path => !known.has(path))).toEqual([]);
  });

  it('of a step says which parties may follow it, as the page does, in the order of its canonical text', async () => {
    await ask();
    await place.settle();
    await answer('accept');
    const notices = [...place.agencies.values()].flatMap(({ store }) => store.outbox.filter(message => message.type === 'step.taken'));
    const bodies = notices.map(({ body }) => JSON.parse(body) as Message);
    for (const { body } of bodies) expect([body.procedure, body.shownTo]).toEqual([body.procedure, body.procedure === 'answering' ? ['applicant'] : undefined]);
    expect(bodies.filter(({ body }) => body.procedure === 'answering')).not.toEqual([]);
    for (const { body } of notices) expect(canonicalJson(JSON.parse(body))).toBe(body);
  });
});

/** A message as it arrives, opened and verified. */
const arrived = ({ head, body }: Message): Arrived => ({
  id: String(head.id), from: String(head.from), type: String(head.type), caseNo: head.caseNo as CaseNumber, seq: Number(head.seq),
  digest: canonicalJson(body), proof: { letter: 'letter', leaf: 0 }, message: { head, body },
});

/** A golden sample as it arrives for a referral of this run. */
function arrives(type: string, referralId: string, seq: number): Arrived {
  const { head, body } = sample(type);
  return arrived({ head: { ...head, caseNo, seq }, body: { ...body, referralId } });
}

describe('what a desk reads', () => {
  it('opens a docket from the golden sample of a referral', async () => {
    const { head, body } = sample('referral.sent');
    expect((await receiveBatch(place.at('mediation').desk, [arrived({ head, body })])).stored).toMatchObject([{ outcome: 'stored' }]);
    expect(place.docketOf('mediation', String(head.caseNo), 'answering')).toMatchObject({ state: 'received', file: body.file });
  });

  it.each([
    ['referral.accepted', 'accepted'], ['referral.declined', 'declined'], ['referral.return-asked', 'return-asked'], ['referral.sent-on', 'sent-on'],
    ['referral.revoked', 'revoked'], ['referral.concluded', 'concluded'], ['referral.revoke-refused', 'sent'],
  ])('takes the golden sample of an answer, %s', async (type, state) => {
    const id = await ask();
    const { stored } = await receiveBatch(place.at('intake').desk, [arrives(type, id, 1)]);
    expect(stored).toMatchObject([{ outcome: 'stored' }]);
    expect(place.at('intake').store.referrals.get(id)!.state).toBe(state);
  });

  it.each([
    ['referral.revoke-asked', 'received', 'gone'], ['referral.taken-back', 'returnAsked', 'gone'], ['referral.return-refused', 'returnAsked', 'working'],
  ])('takes the golden sample of a sender’s step, %s', async (type, from, to) => {
    const id = await ask();
    await place.settle();
    if (from === 'returnAsked') await answer('askReturn', reason);
    const last = Math.max(...[...place.at('mediation').store.inbox.values()].map(row => row.message.seq));
    const { stored } = await receiveBatch(place.at('mediation').desk, [arrives(type, id, last + 1)]);
    expect(stored).toMatchObject([{ outcome: 'stored' }]);
    expect(place.docketOf('mediation', caseNo, 'answering')!.state).toBe(to);
  });

  it('keeps the golden sample of a step for the journey', async () => {
    const notice = sample('step.taken');
    const { stored } = await receiveBatch(place.at('analytics').desk, [arrived(notice)]);
    expect(stored).toMatchObject([{ outcome: 'stored' }]);
    expect([...place.at('analytics').store.journey.values()].map(({ step: kept }) => kept)).toContainEqual(notice.body);
  });
});
