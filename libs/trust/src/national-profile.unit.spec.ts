import { createHash, createPrivateKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sm2, sm3 } from 'sm-crypto-v2';
import { derCiphertext, derSignature, DISTINGUISHED, hasOpenssl, openssl, pointOf, privatePem, publicPem, rawSignature } from '../test/openssl.js';
import { national } from './national-profile.js';
import { DEFAULT_USER_ID, messageDigest, signerDigest } from './sm2-digest.js';
import { softwareDevice } from './software-device.js';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const text = (hex: string): string => bytes(hex).toString('base64url');

describe('SM3 (GM/T 0004, appendix A)', () => {
  it.each([
    ['abc', '66c7f0f4 62eeedd9 d1f2d46b dc10e4e2 4167c487 5cf2f7a2 297da02b 8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff9 2275b8a1 38604889 c18e5a4d 6fdb70e5 387e5765 293dcba3 9c0c5732'],
  ])('digests %s', (message, digest) => {
    expect(softwareDevice.sm3(message)).toEqual(bytes(digest));
    expect(national.digest(message)).toBe(text(digest));
    expect(sm3(message)).toBe(bytes(digest).toString('hex'));
  });

  it('digests the UTF-8 of every character, as the library does not by itself', () => {
    const far = 'U+F0000 󰀀 🙂 调解';
    expect(national.digest(far)).toBe(createHash('sm3').update(far, 'utf8').digest('base64url'));
    expect(Buffer.from(sm3(far), 'hex').toString('base64url')).not.toBe(national.digest(far));
    expect(Buffer.from(sm3(Buffer.from(far)), 'hex').toString('base64url')).toBe(national.digest(far));
  });
});

describe('SM4-GCM (RFC 8998, appendix A.1)', () => {
  const key = bytes('0123456789abcdeffedcba9876543210');
  const iv = bytes('00001234567800000000abcd');
  const aad = bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const plaintext = bytes(['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'ee', 'aa'].map(pair => pair.repeat(8)).join(''));
  const sealed = bytes(
    '17f399f08c67d5ee19d0dc9969c4bb7d 5fd46fd3756489069157b282bb200735' +
      'd82710ca5c22f0ccfa7cbf93d496ac15 a56834cbcf98c397b4024a2691233b8d',
  );
  const tag = bytes('83de3541e4c2b58177e065a9bf7b62ec');

  it('seals and opens the example', () => {
    expect(softwareDevice.sealSm4(key, iv, aad, plaintext)).toEqual({ sealed, tag });
    expect(softwareDevice.openSm4(key, iv, aad, { sealed, tag })).toEqual(plaintext);
  });

  it('opens nothing of which a bit was changed', () => {
    const flip = (buffer: Buffer): Buffer => buffer.with(3, buffer[3]! ^ 1) as Buffer;
    expect(softwareDevice.openSm4(key, iv, aad, { sealed: flip(sealed), tag })).toBeNull();
    expect(softwareDevice.openSm4(key, iv, aad, { sealed, tag: flip(tag) })).toBeNull();
    expect(softwareDevice.openSm4(key, iv, flip(aad), { sealed, tag })).toBeNull();
    expect(softwareDevice.openSm4(key, flip(iv), aad, { sealed, tag })).toBeNull();
  });
});

describe('SM2 signature (GM/T 0003.5, appendix A)', () => {
  const jwk = {
    kty: 'EC',
    crv: 'SM2',
    x: text('09f9df31 1e5421a1 50dd7d16 1e4bc5c6 72179fad 1833fc07 6bb08ff3 56f35020'),
    y: text('ccea490c e26775a5 2dc6ea71 8cc1aa60 0aed05fb f35e084a 6632f607 2da9ad13'),
    d: text('3945208f 7b2144b1 3f36e38a c6d39f95 88939369 2860b51a 42fb81ef 4df7c5b8'),
  };
  const z = 'b2e14c5c 79c6df5b 85f4fe7e d8db7a26 2b9da7e0 7ccb0ea9 f4747b8c cda8a4f3';
  const e = 'f0b43e94 ba45acca ace692ed 534382eb 17e6ab5a 19ce7b31 f4486fdf c0d28640';
  const signature = bytes(
    'f5a03b06 48d2c463 0eeac513 e1bb81a1 5944da38 27d5b741 43ac7eac eee720b3' +
      'b1b6aa29 df212fd8 763182bc 0d421ca1 bb9038fd 1f7f42d4 840b69c4 85bbc1aa',
  );

  it('has the Z and the digest of the example', () => {
    expect(signerDigest(jwk, softwareDevice)).toEqual(bytes(z));
    expect(messageDigest(bytes(z), 'message digest', softwareDevice)).toEqual(bytes(e));
  });

  it('derives the public key of the example', () => {
    const { d: _, ...publicHalf } = jwk;
    expect(national.publicHalf('sig', jwk)).toEqual(publicHalf);
  });

  it('verifies the signature of the example, and makes it from the same random number', () => {
    expect(national.verifier(jwk).verify('message digest', signature)).toBe(true);
    const k = 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n;
    const x1 = 0x04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73n;
    const secret = Buffer.from(jwk.d, 'base64url').toString('hex');
    expect(sm2.doSignature(bytes(e), secret, { pointPool: [{ k, x1 }] })).toBe(signature.toString('hex'));
  });

  it('verifies no other text, number or length', () => {
    const { verify } = national.verifier(jwk);
    expect(verify('message digesT', signature)).toBe(false);
    for (const place of [0, 31, 32, 63]) {
      expect(verify('message digest', Buffer.from(signature.with(place, signature[place]! ^ 1)))).toBe(false);
    }
    expect(verify('message digest', signature.subarray(1))).toBe(false);
    expect(verify('message digest', Buffer.concat([signature, Buffer.of(0)]))).toBe(false);
    expect(verify('message digest', Buffer.alloc(64))).toBe(false);
    expect(verify('message digest', Buffer.alloc(64, 0xff))).toBe(false);
    expect(verify('message digest', Buffer.concat([signature.subarray(0, 32), Buffer.alloc(32)]))).toBe(false);
  });

  it('takes no key that is not a point of the curve', () => {
    expect(() => national.verifier({ ...jwk, y: jwk.x })).toThrow();
    expect(() => national.verifier({ ...jwk, x: jwk.x.slice(2) })).toThrow();
    expect(() => national.sealer({ ...jwk, crv: 'P-256' }, 'k')).toThrow();
    expect(() => national.signer({ ...jwk, d: text('00'.repeat(32)) })).toThrow();
  });
});

describe('SM2 key exchange (GM/T 0003.5, appendix B), by the library', () => {
  const point = (x: string, y: string): string => `04${bytes(x).toString('hex')}${bytes(y).toString('hex')}`;
  const pair = (d: string): { privateKey: string; publicKey: string } => {
    const privateKey = bytes(d).toString('hex');
    return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
  };
  const a = pair('81eb26e9 41bb5af1 6df11649 5f906952 72ae2cd6 3d6c4ae1 678418be 48230029');
  const b = pair('78512991 7d45a9ea 5437a593 56b82338 eaadda6c eb199088 f14ae10d efa229b5');
  const [ra, rb] = [
    pair('d4de1547 4db74d06 491c440d 305e0124 00990f3e 390c7e87 153c12db 2ea60bb3'),
    pair('7e071248 14b30948 9125eaed 10111316 4ebf0f34 58c5bd88 335c1f9d 596243d6'),
  ];

  it('has the keys of the example, and agrees on its key from both sides', () => {
    expect(a.publicKey).toBe(
      point(
        '160e1289 7df4edb6 1dd812fe b96748fb d3ccf4ff e26aa6f6 db9540af 49c94232',
        '4a7dad08 bb9a4595 31694beb 20aa489d 6649975e 1bfcf8c4 741b78b4 b223007f',
      ),
    );
    const agreed = bytes('6c893473 54de2484 c60b4ab1 fde4c6e5');
    expect(Buffer.from(sm2.calculateSharedKey(a, ra, b.publicKey, rb.publicKey, 16))).toEqual(agreed);
    expect(Buffer.from(sm2.calculateSharedKey(b, rb, a.publicKey, ra.publicKey, 16, true))).toEqual(agreed);
  });
});

describe('SM2 encryption', () => {
  const jwk = national.generateKey('enc');
  const sealed = softwareDevice.encrypter(jwk)(Buffer.alloc(16, 7));

  it('opens what was sealed to the key, whole', () => {
    expect(sealed.length).toBe(112);
    expect(softwareDevice.decrypt(jwk.d, sealed)).toEqual(Buffer.alloc(16, 7));
    expect(softwareDevice.decrypt(national.generateKey('enc').d, sealed)).toBeNull();
    expect(softwareDevice.decrypt(jwk.d, sealed.subarray(1))).toBeNull();
    for (const place of [0, 40, 70, 100]) {
      expect(softwareDevice.decrypt(jwk.d, Buffer.from(sealed.with(place, sealed[place]! ^ 1)))).toBeNull();
    }
  });
});

describe('the two traps of SM2 in Node, which lint forbids', () => {
  const jwk = national.generateKey('sig');

  it('signs under the empty user id with a key that was read from PEM', () => {
    // eslint-disable-next-line no-restricted-syntax -- the trap itself is shown here
    const signature = rawSignature(sign('sm3', Buffer.from('text'), createPrivateKey(privatePem(jwk))));
    expect(national.verifier(jwk).verify('text', signature)).toBe(false);
    expect(sm2.doVerifySignature('text', signature.toString('hex'), pointOf(jwk).toString('hex'), { hash: true, userId: '' })).toBe(true);
  });

  it('makes keys that sign by ECDSA and say nothing of it', () => {
    // eslint-disable-next-line no-restricted-syntax -- the trap itself is shown here
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
    // eslint-disable-next-line no-restricted-syntax -- the trap itself is shown here
    const signature = sign('sm3', Buffer.from('text'), privateKey);
    // eslint-disable-next-line no-restricted-syntax -- the trap itself is shown here
    expect(verify('sm3', Buffer.from('text'), publicKey, signature)).toBe(true);
    const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-65);
    for (const userId of ['', DEFAULT_USER_ID])
      expect(sm2.doVerifySignature('text', rawSignature(signature).toString('hex'), point.toString('hex'), { hash: true, userId })).toBe(false);
  });
});

(hasOpenssl ? describe : describe.skip)('the triangle with the openssl command line', () => {
  const jwk = national.generateKey('sig');
  const input = '{"root":"调解协议"}';

  it('has openssl verify what we sign, under the default user id only', () => {
    const signature = derSignature(national.signer(jwk).sign(input));
    const files = { 'key.pem': publicPem(jwk), input, signature };
    const verify = (...options: string[]) =>
      openssl(['pkeyutl', '-verify', '-pubin', '-inkey', 'key.pem', '-in', 'input', '-sigfile', 'signature', ...options], files).ok;
    expect(verify(...DISTINGUISHED)).toBe(true);
    expect(verify('-rawin', '-digest', 'sm3')).toBe(false);
  });

  it('verifies what openssl signs under the default user id, and not what it signs under the empty one', () => {
    const sign = (...options: string[]) =>
      openssl(['pkeyutl', '-sign', '-inkey', 'key.pem', '-in', 'input', ...options], { 'key.pem': privatePem(jwk), input }).out;
    const { verify } = national.verifier(jwk);
    expect(verify(input, rawSignature(sign(...DISTINGUISHED)))).toBe(true);
    expect(verify(input, rawSignature(sign('-rawin', '-digest', 'sm3')))).toBe(false);
  });

  it('has the same SM3', () => {
    const { out } = openssl(['dgst', '-sm3', '-binary', 'input'], { input });
    expect(out.toString('base64url')).toBe(national.digest(input));
  });

  it('has openssl open an envelope key that we sealed', () => {
    const sealed = derCiphertext(softwareDevice.encrypter(jwk)(Buffer.from('sixteen bytes ok')));
    const { out } = openssl(['pkeyutl', '-decrypt', '-inkey', 'key.pem', '-in', 'sealed'], { 'key.pem': privatePem(jwk), sealed });
    expect(out.toString()).toBe('sixteen bytes ok');
  });
});
