import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow, Refused, type Json, type Refusal } from '@fengqiao/kernel';
import {
  arbitration,
  court,
  directory,
  directoryOf,
  files,
  FOUNDED,
  intake,
  keysOf,
  kidOf,
  mediation,
  NOW,
} from '../test/agencies.js';
import { generateAgencyKeys, loadAgencyKeys, publicKeysOf, revokeKey } from './agency-keys.js';
import { toBase64url } from './base64url.js';
import { digestOf, signBatch, verifyInclusion } from './batch.js';
import { makeCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { countersign, verifyWitnessed, type Held } from './countersign.js';
import { loadDirectory, type KeyDirectory } from './key-directory.js';
import { readAgencyKeys } from './key-storage.js';
import { LETTER_TYPE } from './letter.js';
import { openLetter } from './open-letter.js';
import { makeReceipts, receiptSchema, verifyReceipt } from './receipt.js';
import { verifyExport } from './receipt-export.js';
import { TRUST_REFUSALS, type TrustRefusalCode } from './refusals.js';
import { sealLetter } from './seal-letter.js';
import { signClaims, verifyClaims, type Claims } from './signed-claims.js';

const [sig, enc] = files.court.keys as [(typeof files.court.keys)[number], (typeof files.court.keys)[number]];
const other = generateAgencyKeys('court', { from: FOUNDED });
const loadCourt = (...keys: readonly unknown[]): unknown => loadAgencyKeys({ agency: 'court', keys });

const leaf = digestOf('leaf');
const batch = signBatch([leaf], { purpose: 'receipt', at: NOW }, mediation);
const verify = (jws: string, known: KeyDirectory = directory): unknown => verifyClaims(jws, 'receipt', known);
const receiptClaims: Claims<'receipt'> = { root: leaf, size: 1, by: 'mediation', iat: NOW / 1000, purpose: 'receipt' };

const messages: readonly Json[] = [{ text: '协议' }];
const headers = { id: 'letter-1', type: 'referral.sent.v1' };
const draft = { from: 'mediation', to: 'arbitration', headers, messages, at: NOW };
const sealed = orThrow(sealLetter(draft, mediation, directory));
/** What anybody can do who knows the public key of the receiver: put signed content into an envelope of their own. */
function reseal(change: { iss?: string; aud?: 'arbitration' | 'court'; id?: string; messages?: readonly Json[] }): string {
  const { iss = 'mediation', aud = 'arbitration', id = headers.id } = change;
  const content = Buffer.from(JSON.stringify({ messages: change.messages ?? messages, signedRoot: sealed.signedRoot }));
  const envelope = { cty: LETTER_TYPE, iss, aud, letter: { ...headers, id } };
  return orThrow(directory.sealerFor(aud, NOW)).seal(envelope, content);
}

const receiptDraft = { id: 'r', of: leaf, messageId: 'm', type: 't', to: 'mediation', outcome: 'stored' } as const;
const [bundle] = makeReceipts([receiptDraft], arbitration, NOW);
function receiptInTheNameOf(from: string): unknown {
  const receipt = receiptSchema.parse({ ...bundle!.receipt, from });
  const { proofs, signedRoot } = signBatch([digestOf(receipt)], { purpose: 'receipt', at: NOW }, arbitration);
  return { receipt, proof: proofs[0], signedRoot };
}
const entry = { direction: 'received', message: messages[0], proof: sealed.proofs[0], signedRoot: sealed.signedRoot };
const exportOf = (agency: string): unknown => ({
  format: 'fengqiao-receipts/1',
  caseNo: 'NC26-7K4QX2M9-D',
  agency,
  exportedAt: FOUNDED,
  directory: directory.file,
  entries: [entry],
});

const head = { caseNo: 'NC26-7K4QX2M9-D', seq: 3, head: leaf };
const first = makeCheckpoint([head], null, NOW, mediation);
const { claims, digest } = orThrow(verifyCheckpoint(first, 'mediation', directory));
const second = makeCheckpoint([{ ...head, seq: 4 }], claims, NOW, mediation);
const rewritten = makeCheckpoint([{ ...head, seq: 4, links: [head.head] }], claims, NOW, mediation);
const nobody: Held = { last: null, heads: new Map() };
const held: Held = { last: { number: 1, digest }, heads: new Map([[head.caseNo, head]]) };
const witness = (checkpoint: typeof first, known: Held): unknown =>
  countersign(checkpoint, 'mediation', known, NOW, intake, directory);
const witnessed = orThrow(countersign(first, 'mediation', nobody, NOW, intake, directory));

/** For every code a situation in which it is the answer; the compiler asks for the missing one. */
const SITUATIONS: Record<TrustRefusalCode, () => unknown> = {
  'key-file-unreadable': () => readAgencyKeys('/nowhere/keys.json'),
  'key-file-malformed': () => loadAgencyKeys({ agency: 'court' }),
  'key-wrong-kind': () => loadCourt({ ...sig, use: 'enc' }),
  'key-fingerprint-mismatch': () => loadCourt({ ...sig, kid: enc.kid }),
  'key-pair-mismatch': () => loadCourt({ ...sig, jwk: { ...sig.jwk, d: other.keys[0]!.jwk.d } }),
  'key-private-missing': () => loadAgencyKeys(publicKeysOf(files.court)),
  'key-private-exposed': () => loadDirectory([files.court]),
  'key-duplicate': () => loadDirectory([publicKeysOf(files.court), { ...publicKeysOf(files.court), agency: 'other' }]),
  'key-none-usable': () =>
    sealLetter(
      draft,
      mediation,
      directoryOf(files.mediation, revokeKey(files.arbitration, kidOf(files.arbitration, 'enc'), FOUNDED)),
    ),
  'agency-unknown': () => sealLetter({ ...draft, to: 'police' }, mediation, directory),
  'key-unknown': () => verify(batch.signedRoot, directoryOf(files.court)),
  'key-revoked': () =>
    verify(batch.signedRoot, directoryOf(revokeKey(files.mediation, kidOf(files.mediation, 'sig'), FOUNDED))),
  'key-out-of-time': () => verify(signClaims({ ...receiptClaims, iat: 1 }, NOW, mediation)),
  'signature-malformed': () => verify('not.a.jws'),
  'signature-bad': () => {
    const [header, , signature] = batch.signedRoot.split('.');
    return verify(`${header}.${toBase64url(JSON.stringify(receiptClaims))}.${signature}`);
  },
  'signer-mismatch': () => verify(signClaims({ ...receiptClaims, by: 'court' }, NOW, mediation)),
  'purpose-mismatch': () => verifyClaims(batch.signedRoot, 'letter', directory),
  'proof-malformed': () => verifyInclusion(leaf, { index: 0 }, batch.signedRoot, 'receipt', directory),
  'not-in-batch': () => verifyInclusion(digestOf('other'), batch.proofs[0], batch.signedRoot, 'receipt', directory),
  'letter-malformed': () => openLetter('', arbitration, directory),
  'letter-not-for-us': () => openLetter(sealed.jwe, court, directory),
  'letter-key-unknown': () => openLetter(sealed.jwe, keysOf(generateAgencyKeys('arbitration')), directory),
  'letter-undecipherable': () => openLetter(`${sealed.jwe.slice(0, -4)}AAAA`, arbitration, directory),
  'letter-sender-mismatch': () => openLetter(reseal({ iss: 'court' }), arbitration, directory),
  'letter-readdressed': () => openLetter(reseal({ aud: 'court' }), court, directory),
  'letter-message-altered': () => openLetter(reseal({ messages: [{ text: '别的协议' }] }), arbitration, directory),
  'receipt-malformed': () => verifyReceipt({ ...bundle, receipt: { ...bundle!.receipt, v: 2 } }, directory),
  'receipt-giver-mismatch': () => verifyReceipt(receiptInTheNameOf('court'), directory),
  'receipt-of-other-message': () => verifyReceipt(bundle, directory, { message: 'other' }),
  'export-malformed': () => verifyExport({ format: 'another' }),
  'export-entry-mismatch': () => orThrow(verifyExport(exportOf('court'))).entries[0]!.sending,
  'checkpoint-malformed': () => verifyCheckpoint({}, 'mediation', directory),
  'checkpoint-of-other-agency': () => verifyCheckpoint(first, 'court', directory),
  'checkpoint-heads-altered': () => verifyCheckpoint({ ...first, heads: [] }, 'mediation', directory),
  'checkpoint-out-of-turn': () => witness(makeCheckpoint([], { ...claims, number: 2 }, NOW, mediation), held),
  'checkpoint-forked': () => witness(makeCheckpoint([], null, NOW, mediation), held),
  'checkpoint-growth-unproved': () => witness(second, held),
  'checkpoint-rewrites-chain': () => witness(rewritten, held),
  'countersignature-of-other-checkpoint': () =>
    verifyWitnessed({ ...second, countersignature: witnessed.countersignature }, 'mediation', directory),
};

describe('every refusal', () => {
  it.each(Object.keys(SITUATIONS) as TrustRefusalCode[])(
    '%s comes where it should, in both languages, with a next step',
    async code => {
      const found = await SITUATIONS[code]();
      expect(found).toMatchObject({ refused: true, code });
      const { message, nextStep } = found as Refusal;
      for (const text of [message, nextStep]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).toMatch(/^[A-Z][^\u4e00-\u9fff]+$/);
      }
    },
  );

  it('never carries a private key', async () => {
    const secrets = Object.values(files).flatMap(file => file.keys.map(key => key.jwk.d));
    for (const situation of Object.values(SITUATIONS)) {
      const text = JSON.stringify(await situation());
      expect(secrets.filter(secret => text.includes(secret))).toEqual([]);
    }
  });

  it('has a code of its own', () => expect(Object.keys(SITUATIONS)).toEqual(Object.keys(TRUST_REFUSALS)));
});

describe('a signature', () => {
  const withHeader = (header: Record<string, unknown>): string => {
    const { kid, signer } = mediation.signingKey(NOW);
    const input = `${toBase64url(JSON.stringify({ alg: 'EdDSA', kid, ...header }))}.${toBase64url(JSON.stringify(receiptClaims))}`;
    return `${input}.${signer.sign(input).toString('base64url')}`;
  };

  it('is accepted in this form', () => expect(verify(withHeader({}))).toEqual(receiptClaims));

  it.each([
    ['without an algorithm', { alg: 'none' }],
    ['with another algorithm', { alg: 'HS256' }],
    ['with extensions that must be understood', { crit: ['b64'], b64: true }],
    ['without a key', { kid: undefined }],
  ])('is refused %s', (_, header) => expect(verify(withHeader(header))).toMatchObject({ code: 'signature-malformed' }));

  it('is refused with claims beyond those of its purpose', () => {
    const more = signClaims({ ...receiptClaims, to: 'court' } as Claims<'receipt'>, NOW, mediation);
    expect(verify(more)).toMatchObject({ code: 'signature-malformed' });
  });

  it('that existed before its key was revoked stands, if somebody vouches for the time', () => {
    const known = directoryOf(revokeKey(files.mediation, kidOf(files.mediation, 'sig'), new Date(NOW).toISOString()));
    expect(isRefusal(verifyClaims(batch.signedRoot, 'receipt', known, NOW - 1))).toBe(false);
    expect(verifyClaims(batch.signedRoot, 'receipt', known, NOW)).toMatchObject({ code: 'key-revoked' });
  });

  it('cannot be made with keys that have not begun', () => {
    expect(() => signBatch([leaf], { purpose: 'receipt', at: Date.parse(FOUNDED) - 1 }, mediation)).toThrow(Refused);
  });

  it('covers at least one leaf, and digests only', () => {
    expect(() => signBatch([], { purpose: 'receipt', at: NOW }, mediation)).toThrow(RangeError);
    expect(() => signBatch(['leaf'], { purpose: 'receipt', at: NOW }, mediation)).toThrow(RangeError);
  });
});

describe('an envelope', () => {
  it('is opened when it was only sealed anew, as it stood', () => {
    expect(openLetter(reseal({}), arbitration, directory)).toMatchObject({ from: 'mediation' });
  });

  it('is refused under another letter id', () => {
    expect(openLetter(reseal({ id: 'letter-2' }), arbitration, directory)).toMatchObject({ code: 'letter-readdressed' });
  });

  it('is refused where its content is no letter', () => {
    expect(openLetter(reseal({ messages: [] }), arbitration, directory)).toMatchObject({ code: 'letter-malformed' });
  });
});
