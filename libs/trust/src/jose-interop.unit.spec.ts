import { describe, expect, it } from '@jest/globals';
import * as jose from 'jose';
import { orThrow } from '@fengqiao/kernel';
import { arbitration, directory, files, kidOf, mediation, NOW } from '../test/agencies.js';
import { digestOf, signBatch, verifyInclusion } from './batch.js';
import { international } from './international-profile.js';
import type { AgencyKeyFile } from './key-file.js';
import { LETTER_TYPE } from './letter.js';
import { openLetter } from './open-letter.js';
import { sealLetter } from './seal-letter.js';
import { verifyClaims } from './signed-claims.js';

type Key = Awaited<ReturnType<typeof jose.importJWK>>;

const jwkOf = (file: AgencyKeyFile, use: 'sig' | 'enc'): jose.JWK => ({
  ...file.keys.find(key => key.use === use)!.jwk,
  kty: 'OKP',
});
const privateKey = (file: AgencyKeyFile, use: 'sig' | 'enc'): Promise<Key> =>
  jose.importJWK(jwkOf(file, use), ALGORITHM[use]);
const publicKey = (file: AgencyKeyFile, use: 'sig' | 'enc'): Promise<Key> => {
  const { d: _, ...jwk } = jwkOf(file, use);
  return jose.importJWK(jwk, ALGORITHM[use]);
};
const ALGORITHM = { sig: 'EdDSA', enc: 'ECDH-ES' };
const draft = {
  from: 'mediation',
  to: 'arbitration',
  headers: { id: 'letter-1', type: 'referral.sent.v1' },
  messages: [{ text: '调解协议' }, { text: '证据' }],
  at: NOW,
};

describe('against the JOSE library', () => {
  it('verifies the Ed25519 signature of RFC 8037 and makes the same', () => {
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    };
    const input = 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc';
    const signature = 'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
    expect(international.signer(jwk).sign(input).toString('base64url')).toBe(signature);
    expect(international.verifier(jwk).verify(input, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('gives our thumbprint', async () => {
    expect(await jose.calculateJwkThumbprint(jwkOf(files.mediation, 'sig'))).toBe(kidOf(files.mediation, 'sig'));
    expect(await jose.calculateJwkThumbprint(jwkOf(files.mediation, 'enc'))).toBe(kidOf(files.mediation, 'enc'));
  });

  it('verifies our signed root', async () => {
    const { signedRoot, root } = signBatch([digestOf('a'), digestOf('b')], { purpose: 'receipt', at: NOW }, mediation);
    const { payload, protectedHeader } = await jose.compactVerify(signedRoot, await publicKey(files.mediation, 'sig'));
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: kidOf(files.mediation, 'sig') });
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      root,
      size: 2,
      by: 'mediation',
      purpose: 'receipt',
    });
  });

  it('signs byte for byte as we do', async () => {
    const { signedRoot } = signBatch([digestOf('a')], { purpose: 'receipt', at: NOW }, mediation);
    const [header, payload] = signedRoot.split('.').map(part => jose.base64url.decode(part));
    const theirs = await new jose.CompactSign(payload!)
      .setProtectedHeader(JSON.parse(new TextDecoder().decode(header)) as jose.CompactJWSHeaderParameters)
      .sign(await privateKey(files.mediation, 'sig'));
    expect(theirs).toBe(signedRoot);
  });

  it('signs claims that we accept', async () => {
    const leaf = digestOf('a');
    const { root } = signBatch([leaf], { purpose: 'receipt', at: NOW }, mediation);
    const claims = { root, size: 1, by: 'mediation', iat: NOW / 1000, purpose: 'receipt' };
    const theirs = await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'EdDSA', kid: kidOf(files.mediation, 'sig') })
      .sign(await privateKey(files.mediation, 'sig'));
    expect(verifyClaims(theirs, 'receipt', directory)).toEqual(claims);
    expect(verifyInclusion(leaf, { index: 0, size: 1, path: [] }, theirs, 'receipt', directory)).toEqual(claims);
  });

  it('opens our letter', async () => {
    const { jwe, signedRoot } = orThrow(sealLetter(draft, mediation, directory));
    const { plaintext, protectedHeader } = await jose.compactDecrypt(jwe, await privateKey(files.arbitration, 'enc'));
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual({ messages: draft.messages, signedRoot });
    expect(protectedHeader).toMatchObject({
      iss: 'mediation',
      aud: 'arbitration',
      cty: LETTER_TYPE,
      kid: kidOf(files.arbitration, 'enc'),
    });
  });

  it('seals a letter that we open', async () => {
    const { signedRoot } = orThrow(sealLetter(draft, mediation, directory));
    const theirs = await new jose.CompactEncrypt(
      new TextEncoder().encode(JSON.stringify({ messages: draft.messages, signedRoot })),
    )
      .setProtectedHeader({
        alg: 'ECDH-ES',
        enc: 'A256GCM',
        cty: LETTER_TYPE,
        kid: kidOf(files.arbitration, 'enc'),
        iss: 'mediation',
        aud: 'arbitration',
        letter: draft.headers,
      })
      .encrypt(await publicKey(files.arbitration, 'enc'));
    expect(orThrow(openLetter(theirs, arbitration, directory)).messages).toEqual(draft.messages);
  });
});
