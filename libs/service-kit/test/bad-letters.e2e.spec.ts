import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until, type AgencyName, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { isRefusal, makeCaseNumber, orThrow } from '@fengqiao/kernel';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import { generateAgencyKeys, loadAgencyKeys, makeReceiptSheet, openLetter, readReceiptSheet, type Receipt } from '@fengqiao/trust';
import { CANARIES, REGISTRATION, TRIAGE, consentTo, fictionalCase } from '../../../tools/dev/test/fictional-case.js';
import { filesUnder } from '../../../tools/dev/test/files-under.js';
import { StackClient } from '../../../tools/dev/test/stack-client.js';
import { fingerprint, rowsOf } from './agency-rows.js';
import { PostOffice, referralMessage } from './post-office.js';

jest.setTimeout(120_000);
const WITHIN = { within: 20_000 };

interface InboxSeen { readonly outcome: string; readonly reason: string | null; readonly type: string; readonly seq: number }
interface LetterSeen { readonly code: string; readonly subject: string; readonly reason: string }

let stack: Stack;
let client: StackClient;
let post: PostOffice;
/** Receipts that mediation gave intake, as they went over the bus. */
const receipts: Receipt[] = [];

const freshCase = (): string => makeCaseNumber('NC', 2026, randomBytes(5));
const rowsIn = <T extends object>(agency: AgencyName, query: string, values?: readonly unknown[]) => rowsOf<T>(superuserUrl(stack, agency), query, values);
const inMediation = <T extends object>(query: string, values?: readonly unknown[]) => rowsIn<T>('mediation', query, values);
const inboxRow = (id: string) => until(`inbox row ${id}`, async () =>
  (await inMediation<InboxSeen>('select outcome, reason, type, case_seq as seq from inbox where id = $1', [id]))[0], WITHIN);
const parkedLetters = () => inMediation<LetterSeen>('select code, subject, reason from parked_letter order by parked_at');
const docketsOf = (caseNo: string) => inMediation<{ id: string; state: string }>('select id, state from docket where case_no = $1', [caseNo]);
const receiptFor = (messageId: string) => until(`receipt for ${messageId}`, () => receipts.find(receipt => receipt.messageId === messageId), WITHIN);

/** Listens to what anybody with the server's own password would see, and opens it with intake's key. */
async function watchReceipts(): Promise<void> {
  const { keys, directory } = await post.keyring('intake');
  const subscription = post.connection.subscribe(post.subject('mediation', 'intake', 'receipt.given'));
  await post.connection.flush();
  void (async () => {
    for await (const message of subscription) {
      for (const sheet of orThrow(openLetter(message.string(), keys, directory)).messages) receipts.push(...orThrow(readReceiptSheet(sheet, directory)).receipts);
    }
  })();
}

/** Waits until a letter has been parked, and says why it was. */
async function parkedAs(work: () => Promise<void>): Promise<string> {
  const before = (await parkedLetters()).length;
  await work();
  return (await until('a parked letter', async () => (await parkedLetters())[before], WITHIN)).code;
}

beforeAll(async () => {
  stack = await startTestStack({ name: `bad-letters-${process.pid}`, ownServers: true, hooks, agencies: ['intake', 'mediation', 'analytics'] });
  client = new StackClient(stack);
  post = await PostOffice.open(stack);
  await watchReceipts();
});

afterAll(async () => {
  await post?.close();
  await stack?.stop();
});

describe('a letter that is as it should be', () => {
  it('opens a docket, and the receipt says so', async () => {
    const caseNo = freshCase();
    const message = referralMessage({ caseNo, seq: 1 });
    await post.post(await post.letter('intake', 'mediation', [message]));
    expect(await inboxRow(message.head.id)).toMatchObject({ outcome: 'applied' });
    expect(await docketsOf(caseNo)).toMatchObject([{ state: 'received' }]);
    expect(await receiptFor(message.head.id)).toMatchObject({ from: 'mediation', to: 'intake', outcome: 'stored', caseNo });
  });
});

describe('a letter that is brought again', () => {
  it('has no effect, however often, and is receipted again', async () => {
    const caseNo = freshCase();
    const message = referralMessage({ caseNo, seq: 1 });
    const letter = await post.letter('intake', 'mediation', [message]);
    await post.post(letter);
    await inboxRow(message.head.id);
    const before = await fingerprint(superuserUrl(stack, 'mediation'));
    const repeated = () => receipts.filter(receipt => receipt.messageId === message.head.id && receipt.outcome === 'duplicate').length;
    for (let n = 1; n <= 5; n++) {
      await post.post(letter);
      await until('a receipt for the repetition', () => (repeated() >= n ? true : undefined), WITHIN);
    }
    // What lies together is answered together.
    await Promise.all(Array.from({ length: 100 }, () => post.post(letter)));
    await until('a receipt for a hundred of them', () => (repeated() > 5 ? true : undefined), WITHIN);
    expect(await fingerprint(superuserUrl(stack, 'mediation'))).toBe(before);
    expect(await docketsOf(caseNo)).toHaveLength(1);
  });

  it('with its sequence number on another message is parked: somebody’s database was set back', async () => {
    const caseNo = freshCase();
    const [first, second] = [referralMessage({ caseNo, seq: 1 }), referralMessage({ caseNo, seq: 1 })];
    await post.post(await post.letter('intake', 'mediation', [first]));
    await inboxRow(first.head.id);
    await post.post(await post.letter('intake', 'mediation', [second]));
    expect(await inboxRow(second.head.id)).toMatchObject({ outcome: 'parked', reason: expect.stringMatching(/^sequence-reused: \p{Script=Han}/u) });
    expect(await docketsOf(caseNo)).toHaveLength(1);
  });
});

describe('a message that cannot be applied', () => {
  it('of a version that is not known yet is kept, receipted as parked, and holds up nothing', async () => {
    const caseNo = freshCase();
    const unknown = referralMessage({ caseNo, seq: 1, head: { v: 2 }, body: { surprise: true } });
    const known = referralMessage({ caseNo, seq: 2 });
    await post.post(await post.letter('intake', 'mediation', [unknown], { v: 2 }));
    await post.post(await post.letter('intake', 'mediation', [known]));
    expect(await inboxRow(unknown.head.id)).toMatchObject({ outcome: 'parked', type: 'referral.sent.v2', reason: expect.stringMatching(/^unknown-message: \p{Script=Han}/u) });
    expect(await receiptFor(unknown.head.id)).toMatchObject({ outcome: 'parked', reason: 'unknown-message' });
    expect(await inboxRow(known.head.id)).toMatchObject({ outcome: 'applied' });
  });

  const ODD: readonly [what: string, code: string, message: (caseNo: string) => ReturnType<typeof referralMessage>, type?: string][] = [
    ['that lacks what its contract asks for', 'message-invalid', caseNo => referralMessage({ caseNo, seq: 1, body: { file: { title: 'x' } } })],
    ['with a field that its contract does not know', 'message-invalid', caseNo => referralMessage({ caseNo, seq: 1, body: { extra: 1 } })],
    ['under a scheme that is not loaded', 'scheme-unknown', caseNo => referralMessage({ caseNo, seq: 1, head: { scheme: 'nanchang@99' } })],
    ['of a type that nobody has heard of', 'unknown-message', caseNo => referralMessage({ caseNo, seq: 1, head: { type: 'referral.blessed' } }), 'referral.blessed'],
    ['that answers what was never asked', 'unknown-referral', caseNo => ({ ...referralMessage({ caseNo, seq: 1, head: { type: 'referral.accepted' } }),
      body: { referralId: crypto.randomUUID(), purpose: 'mediation' } }), 'referral.accepted'],
  ];

  it.each(ODD)('%s is parked as %s', async (_what, code, make, type = 'referral.sent') => {
    const caseNo = freshCase();
    const message = make(caseNo);
    await post.post(await post.letter('intake', 'mediation', [message], { type }));
    expect(await inboxRow(message.head.id)).toMatchObject({ outcome: 'parked', reason: expect.stringMatching(new RegExp(`^${code}: `)) });
    expect(await receiptFor(message.head.id)).toMatchObject({ outcome: 'parked', reason: code });
    expect(await docketsOf(caseNo)).toEqual([]);
  });

  it('is declined at once, with the reason, where its particulars do not fit', async () => {
    const caseNo = freshCase();
    const message = referralMessage({ caseNo, seq: 1, body: { particulars: { body: 'oracle' } } });
    await post.post(await post.letter('intake', 'mediation', [message]));
    expect(await inboxRow(message.head.id)).toMatchObject({ outcome: 'applied' });
    expect(await docketsOf(caseNo)).toEqual([]);
    // Its reason may quote what was sent, and lies sealed.
    expect(await inMediation('select state, sealed is not null as reasoned from referral where case_no = $1', [caseNo])).toEqual([{ state: 'declined', reasoned: true }]);
  });

  it('with text that no database keeps is set aside alone; what came with it is applied', async () => {
    const poisoned = referralMessage({ caseNo: freshCase(), seq: 1, body: { purpose: 'mediation\u0000' } });
    const healthy = referralMessage({ caseNo: freshCase(), seq: 1 });
    await post.post(await post.letter('intake', 'mediation', [poisoned, healthy]));
    expect(await inboxRow(healthy.head.id)).toMatchObject({ outcome: 'applied' });
    expect(await inboxRow(poisoned.head.id)).toMatchObject({ outcome: 'parked' });
  });
});

describe('a letter that is not what it says', () => {
  const stranger = () => orThrow(loadAgencyKeys(generateAgencyKeys('intake', { from: '2026-01-01T00:00:00.000Z' })));
  const message = () => referralMessage({ caseNo: freshCase(), seq: 1 });

  const FORGED: readonly [what: string, code: string, work: () => Promise<void>][] = [
    ['signed by another agency, under intake’s subject', 'letter-subject-mismatch', async () =>
      post.post(await post.letter('legal-aid', 'mediation', [message()]), post.subject('intake', 'mediation'))],
    ['signed with a key that nobody knows', 'key-unknown', async () => {
      const { directory } = await post.keyring('intake');
      return post.post(await post.letter('intake', 'mediation', [message()], { keyring: { keys: stranger(), directory } }));
    }],
    ['sealed to another agency', 'letter-not-for-us', async () =>
      post.post(await post.letter('intake', 'court-bridge', [message()]), post.subject('intake', 'mediation'))],
    ['under the subject of another type', 'letter-subject-mismatch', async () =>
      post.post(await post.letter('intake', 'mediation', [message()]), post.subject('intake', 'mediation', 'referral.concluded'))],
    ['under the subject of another version', 'letter-subject-mismatch', async () =>
      post.post(await post.letter('intake', 'mediation', [message()]), post.subject('intake', 'mediation', 'referral.sent', 2))],
    ['under a subject that is none of ours', 'letter-subject-unknown', async () =>
      post.post(await post.letter('intake', 'mediation', [message()]), 'fq.nanchang.intake.mediation.Referral')],
    ['with a message inside that names another sender', 'message-head-mismatch', async () =>
      post.post(await post.letter('intake', 'mediation', [referralMessage({ caseNo: freshCase(), seq: 1, head: { from: 'legal-aid' } })]))],
    ['with a message inside that is about nothing', 'message-head-malformed', async () => post.post(await post.letter('intake', 'mediation', [{ hello: 'world' }]))],
    ['of which one character was changed', 'letter-undecipherable', async () => {
      const letter = await post.letter('intake', 'mediation', [message()]);
      const at = letter.body.length - 40;
      await post.post({ ...letter, body: `${letter.body.slice(0, at)}${letter.body[at] === 'A' ? 'B' : 'A'}${letter.body.slice(at + 1)}` });
    }],
    ['that is noise', 'letter-malformed', async () => post.post({ subject: post.subject('intake', 'mediation'), headers: {}, body: 'noise '.repeat(1000) })],
    ['that is empty', 'letter-malformed', async () => post.post({ subject: post.subject('intake', 'mediation'), headers: {}, body: '' })],
  ];

  it.each(FORGED)('%s is parked sealed, as %s', async (_what, code, work) => {
    const before = await inMediation<{ n: number }>('select count(*)::int as n from inbox');
    expect(await parkedAs(work)).toBe(code);
    expect(await inMediation('select count(*)::int as n from inbox')).toEqual(before);
  });

  it('is shown to who looks after the system, without its content', async () => {
    const { status, body } = await client.get('mediation', 'auditor', '/v1/parked');
    expect(status).toBe(200);
    const letters = body.letters as Record<string, unknown>[];
    expect(letters.map(letter => letter.code)).toEqual(expect.arrayContaining(['key-unknown', 'letter-not-for-us', 'letter-subject-mismatch']));
    for (const letter of letters) expect([letter.letter, letter.reason]).toEqual([undefined, expect.stringMatching(/\p{Script=Han}/u)]);
  });
});

describe('a receipt', () => {
  it('of another than the receiver retires nothing', async () => {
    const { docketId, caseNo } = (await client.post('intake', 'nanchang.clerk', '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION })).body as
      { docketId: string; caseNo: string };
    await client.post('intake', 'nanchang.triage-officer', `/v1/claim/${docketId}/triage`, { input: { ...TRIAGE, next: 'inspection' } });
    // The inspectorate does not run here: its letter stays without a receipt.
    const passed = await client.post('intake', 'nanchang.clerk', `/v1/claim/${docketId}/passClue`, { input: { violation: '拖欠工资' } });
    expect(passed.status).toBe(200);
    const [row] = await rowsIn<{ id: string; digest: string }>('intake', `select id, digest from outbox where case_no = $1 and to_agency = 'inspection-bridge'`, [caseNo]);
    const { keys } = await post.keyring('legal-aid');
    const forged = makeReceiptSheet(
      [{ id: crypto.randomUUID(), of: row!.digest, messageId: row!.id, type: 'referral.sent', caseNo, to: 'intake', outcome: 'stored' }], keys, Date.now());
    await post.post(await post.letter('legal-aid', 'intake', [forged], { type: 'receipt.given' }));
    await until('its being looked at', () => (readFileSync(stack.folder.log('intake'), 'utf8').includes(row!.id) ? true : undefined), WITHIN);
    expect(await rowsIn('intake', 'select d.receipted_at, d.sheet from outbox o join delivery d on d.position = o.position where o.id = $1', [row!.id])).toEqual([{ receipted_at: null, sheet: null }]);
    expect(await rowsIn('intake', `select state from referral where case_no = $1`, [caseNo])).toEqual([{ state: 'sent' }]);
  });
});

describe('after all this', () => {
  it('honest letters go on being applied', async () => {
    const { docketId, caseNo } = (await client.post('intake', 'nanchang.clerk', '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION })).body as
      { docketId: string; caseNo: string };
    await client.post('intake', 'nanchang.triage-officer', `/v1/claim/${docketId}/triage`, { input: TRIAGE });
    await client.post('intake', 'nanchang.clerk', `/v1/cases/${caseNo}/consents`, consentTo('mediation', 'mediation'));
    expect((await client.post('intake', 'nanchang.clerk', `/v1/claim/${docketId}/requestMediation`, { input: { body: 'union' } })).status).toBe(200);
    await until('the docket at mediation', async () => ((await docketsOf(caseNo)).length ? true : undefined), WITHIN);
    await until('the receipt', async () => ((await rowsIn<{ state: string }>('intake', 'select state from referral where case_no = $1', [caseNo]))[0]?.state === 'received' ? true : undefined), WITHIN);
  });

  it('no name, number or story has reached a log, the parking lot or the store of the bus', () => {
    const looked = ['logs', 'nats'].flatMap(name => filesUnder(stack.folder.file(name)));
    const told = looked.flatMap(({ path, bytes }) => Object.values(CANARIES).flatMap(canary => {
      const at = bytes.indexOf(canary);
      return at < 0 ? [] : [`${path}: ${bytes.subarray(Math.max(0, at - 200), at + 100).toString()}`];
    }));
    expect(told).toEqual([]);
    expect(looked.length).toBeGreaterThan(6);
  });

  it('nothing in the parking lot can be read by who only looks after the database', async () => {
    const letters = await inMediation<{ letter: string }>('select letter from parked_letter');
    for (const { letter } of letters) for (const canary of Object.values(CANARIES)) expect(letter.includes(canary)).toBe(false);
    expect(isRefusal(letters)).toBe(false);
  });
});
