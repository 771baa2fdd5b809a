import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_USER_ID } from '../src/sm2-digest.js';
import type { PrivateJwk, PublicJwk } from '../src/index.js';

/** Whether there is an `openssl` with SM2 (3.0 or later) on this machine; says so where there is none. */
export const hasOpenssl = ((): boolean => {
  const { stdout, status } = spawnSync('openssl', ['list', '-public-key-algorithms'], { encoding: 'utf8' });
  const found = status === 0 && stdout.includes('SM2');
  if (!found) process.stderr.write('没有支持 SM2 的 openssl，跳过一组 · skipped: no openssl with SM2 (3.0 or later) on PATH, so the third side of the triangle is not tested here\n');
  return found;
})();

/** Runs openssl in a folder of its own that holds the files named. Standard output, and whether it succeeded. */
export function openssl(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>): { ok: boolean; out: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { status, stdout } = spawnSync('openssl', args, { cwd: folder });
    return { ok: status === 0, out: stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The option that gives SM2 in openssl its user id. */
export const DISTINGUISHED = ['-rawin', '-digest', 'sm3', '-pkeyopt', `distid:${DEFAULT_USER_ID}`];

const SPKI = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex');
/** 04 ‖ x ‖ y. */
export const pointOf = ({ x, y }: PublicJwk): Buffer => Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y!, 'base64url')]);
const pem = (label: string, der: Buffer): string => `-----BEGIN ${label}-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** SubjectPublicKeyInfo as PEM. */
export const publicPem = (jwk: PublicJwk): string => pem('PUBLIC KEY', Buffer.concat([SPKI, pointOf(jwk)]));

/** ECPrivateKey (RFC 5915) as PEM. */
export function privatePem(jwk: PrivateJwk): string {
  const head = Buffer.from('30770201010420', 'hex');
  const middle = Buffer.from('a00a06082a811ccf5501822da144034200', 'hex');
  return pem('EC PRIVATE KEY', Buffer.concat([head, Buffer.from(jwk.d, 'base64url'), middle, pointOf(jwk)]));
}

function integer(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex(byte => byte !== 0);
  const short = bytes.subarray(start);
  const value = short[0]! >= 0x80 ? Buffer.concat([Buffer.of(0), short]) : Buffer.from(short);
  return Buffer.concat([Buffer.of(2, value.length), value]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([body.length < 128 ? Buffer.of(0x30, body.length) : Buffer.of(0x30, 0x81, body.length), body]);
};

/** r ‖ s → the DER of GM/T 0009, which openssl reads. */
export const derSignature = (raw: Buffer): Buffer => sequence(integer(raw.subarray(0, 32)), integer(raw.subarray(32)));

/** The DER of two numbers → r ‖ s. */
export function rawSignature(der: Buffer): Buffer {
  const numbers: Buffer[] = [];
  for (let at = 2; at < der.length; at += 2 + der[at + 1]!) numbers.push(der.subarray(at + 2, at + 2 + der[at + 1]!));
  return Buffer.concat(numbers.map(number => Buffer.from(number.toString('hex').padStart(64, '0').slice(-64), 'hex')));
}

/** C1 ‖ C3 ‖ C2 → the DER of GM/T 0009. */
export const derCiphertext = (raw: Buffer): Buffer => sequence(
  integer(raw.subarray(0, 32)), integer(raw.subarray(32, 64)),
  Buffer.concat([Buffer.of(4, 32), raw.subarray(64, 96)]), Buffer.concat([Buffer.of(4, raw.length - 96), raw.subarray(96)]),
);
