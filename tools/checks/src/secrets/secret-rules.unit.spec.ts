import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { secretsIn } from './secret-rules.js';

/** Planted: made here, so that this file itself holds none. */
const { privateKey } = generateKeyPairSync('ed25519');
const random = (length: number) => 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY'.repeat(3).slice(0, length);
const quoted = (name: string, value: string) => `const ${name} = '${value}';`;

const PLANTS: readonly [rule: string, text: string][] = [
  ['private key', privateKey.export({ format: 'pem', type: 'pkcs8' }) as string],
  ['private key as JWK', JSON.stringify(privateKey.export({ format: 'jwk' }))],
  ['token', ['eyJ' + random(20), 'eyJ' + random(30), random(40)].join('.')],
  ['key of a platform', `npm_${random(36)}`],
  ['key of a platform', `AKIA${random(16).toUpperCase()}`],
  ['password in an address', `postgres://fq_intake:${random(12)}@db:5432/fq`],
  ['password in a literal', quoted('adminPassword', random(12))],
  ['password in a literal', `client_secret: "${random(20)}"`],
];

const HARMLESS = [
  quoted('passwordFile', 'x'), 'password: ${process.env.PASSWORD}', 'nats://<user>:<password>@nats:4222', "url.replace(/:\\/\\/[^:]+:[^@]+@/, '')",
  'postgres://${user}:${password}@${host}', '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA', "const SECRET = '只在调解室里说的话，谁也不告诉';", 'https://example.org/a:b', "{ secret: '***' }",
];

describe('the search for secrets', () => {
  it.each(PLANTS)('finds a planted %s', (rule, text) => {
    expect(secretsIn(`first line\n${text}`)).toContainEqual({ rule, line: 2 });
  });

  it.each(HARMLESS)('leaves alone %s', text => expect(secretsIn(text)).toEqual([]));
});
