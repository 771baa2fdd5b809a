import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { StackFolder, passwordToken, startIssuer, stopIssuer, temporaryHome, until, type Issuer } from '@fengqiao/dev';
import { TokenPress, secondsFromNow } from '../test/token-press.js';
import { DECIDES_DISPUTES } from './identity.js';
import { KeycloakVerifier } from './keycloak-verifier.js';

jest.setTimeout(60_000);

const CLERK = 'nanchang.clerk';
const folders: StackFolder[] = [];
let issuer: Issuer;
let press: TokenPress;
let verifier: KeycloakVerifier;

async function takeFolder(name: string): Promise<StackFolder> {
  const folder = await StackFolder.take(temporaryHome(), `test-access-${name}-${process.pid}`);
  folders.push(folder);
  return folder;
}
const keyOf = (folder: StackFolder) => ({ pem: folder.secret('oidc/signing-key'), kid: folder.secret('oidc/signing-key-id') });
const verifierFor = (client: string, of: Pick<Issuer, 'url'> = issuer) => new KeycloakVerifier({ issuer: of.url, client });

beforeAll(async () => {
  const folder = await takeFolder('one');
  issuer = await startIssuer(folder);
  press = new TokenPress(keyOf(folder), await passwordToken(issuer, CLERK));
  verifier = verifierFor('intake');
});

afterAll(async () => {
  await stopIssuer(issuer);
  for (const folder of folders) folder.remove();
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a token that the issuer gave', () => {
  it('says who asks, from which desk, and in which roles of this agency', async () => {
    expect(await verifier.verify(await passwordToken(issuer, CLERK))).toMatchObject({
      username: CLERK, agency: 'intake', place: 'nanchang', desk: 'nanchang/intake', roles: ['clerk'], service: false,
    });
  });

  it('is not taken by another agency', async () => {
    expect(await verifierFor('mediation').verify(await passwordToken(issuer, CLERK))).toMatchObject({ code: 'wrong-agency', nature: 'forbidden' });
  });

  it('may be pressed by this test: the press is as good as the issuer', async () => {
    expect(await verifier.verify(await press.signed())).toMatchObject({ username: CLERK });
    expect(await verifier.verify(await press.signed({ aud: ['mediation', 'intake'] }))).toMatchObject({ roles: ['clerk'] });
  });

  it('says how and when they logged in, and says nothing of it where the claims are missing or no such thing', async () => {
    const loginIn = async (change: Readonly<Record<string, unknown>>) => {
      const seen = await verifier.verify(await press.signed(change));
      return 'refused' in seen ? seen : seen.login;
    };
    expect(await loginIn({})).toEqual({ acr: 'password', at: expect.any(Number) });
    expect(await loginIn({ acr: 'two-factors', auth_time: 1_800_000_000 })).toEqual({ acr: 'two-factors', at: 1_800_000_000 });
    for (const absent of [undefined, ['two-factors'], {}]) expect(await loginIn({ acr: absent, auth_time: absent })).toEqual({});
  });

  it('gives no role that is held elsewhere', async () => {
    const token = await press.signed({ aud: ['intake'], resource_access: { mediation: { roles: ['mediator'] }, account: { roles: ['clerk'] } } });
    expect(await verifier.verify(token)).toMatchObject({ roles: [] });
  });

  it('says whether somebody decides disputes, at whichever agency: they must not hear here what was said in mediation', async () => {
    expect(await verifier.verify(await press.signed())).toMatchObject({ roles: ['clerk'], decides: false });
    expect(await verifier.verify(await press.signed({ realm_access: { roles: [DECIDES_DISPUTES] } }))).toMatchObject({ roles: ['clerk'], decides: true });
    for (const [agency, username] of [['court-bridge', 'nanchang.judge'], ['inspection-bridge', 'nanchang.inspector'], ['arbitration-bridge', 'nanchang.arbitrator']] as const) {
      expect(await verifierFor(agency).verify(await passwordToken(issuer, username))).toMatchObject({ username, decides: true });
    }
  });

  it('of a service’s own account is known as such', async () => {
    const token = await press.signed({ preferred_username: 'service-account-analytics', agency: 'analytics', resource_access: { intake: { roles: ['reporter'] } } });
    expect(await verifier.verify(token)).toMatchObject({ service: true, roles: ['reporter'] });
  });

  it('ends when it says, although it was seen good before', async () => {
    const token = await press.signed({ exp: secondsFromNow(2) });
    expect(await verifier.verify(token)).toMatchObject({ username: CLERK });
    const refusal = await until('its end', async () => {
      const answer = await verifier.verify(token);
      return 'refused' in answer ? answer : undefined;
    }, { within: 5_000 });
    expect(refusal).toMatchObject({ code: 'token-invalid', nature: 'unauthenticated' });
  });
});

const WRONG_KID = { kid: 'nobody-knows-this-one' };

/** Every way in which a token may be wrong, and as what it is refused. */
const MATRIX: readonly [what: string, code: string, make: () => Promise<string> | string][] = [
  ['without an end', 'token-invalid', () => press.signed({ exp: undefined })],
  ['with an end that is no number', 'token-invalid', () => press.signed({ exp: 'tomorrow' })],
  ['that has expired', 'token-invalid', () => press.signed({ exp: secondsFromNow(-1), iat: secondsFromNow(-300) })],
  ['that is not valid yet', 'token-invalid', () => press.signed({ nbf: secondsFromNow(300) })],
  ['without a subject', 'token-invalid', () => press.signed({ sub: undefined })],
  ['for another agency', 'wrong-agency', () => press.signed({ aud: ['mediation'] })],
  ['for nobody', 'wrong-agency', () => press.signed({ aud: undefined })],
  ['of somebody else’s staff without a role here', 'wrong-agency', () => press.signed({ agency: 'mediation', resource_access: {} })],
  ['of another issuer', 'token-invalid', () => press.signed({ iss: 'https://elsewhere.example/realms/fengqiao' })],
  ['of an issuer whose name only begins alike', 'token-invalid', () => press.signed({ iss: `${issuer.url}/` })],
  ['of no issuer', 'token-invalid', () => press.signed({ iss: undefined })],
  ['under an unknown key id', 'token-invalid', () => press.signed({}, WRONG_KID)],
  ['by a stranger under an unknown key id', 'token-invalid', () => press.byStranger({}, WRONG_KID)],
  ['by a stranger under the issuer’s key id', 'token-invalid', () => press.byStranger()],
  ['without a key id', 'token-invalid', () => press.byStranger({}, { kid: undefined })],
  ['not signed at all', 'token-invalid', () => press.unsigned()],
  ['with the public key as secret', 'token-invalid', () => press.byPublicKeyAsSecret()],
  ['signed in another way', 'token-invalid', () => press.signed({}, { alg: 'PS256' })],
  ['with a critical extension', 'token-invalid', () => press.signedUnder({ crit: ['urn:unheard-of'], 'urn:unheard-of': true })],
  ['that brings its own key', 'token-invalid', () => press.byStranger({}, { kid: 'mine', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })],
  ['that says where to find its key', 'token-invalid', () => press.byStranger({}, { kid: 'mine', jku: 'http://127.0.0.1:9/keys' })],
  ['whose claims were changed', 'token-invalid', () => press.tampered({ resource_access: { intake: { roles: ['triage-officer'] } } })],
  ['encrypted instead of signed', 'token-invalid', () => press.encrypted()],
  ['that says who one is, not what one may', 'token-invalid', () => press.signed({ typ: 'ID' })],
  ['for refreshing', 'token-invalid', () => press.signed({ typ: 'Refresh' })],
  ['that is a word', 'token-invalid', () => 'open-sesame'],
  ['that is three words', 'token-invalid', () => 'e30.e30.e30'],
  ['that is three dots', 'token-invalid', () => '...'],
  ['as long as a book', 'token-invalid', () => 'a'.repeat(200_000)],
  ['with a head that is not JSON', 'token-invalid', async () => `bm90anNvbg.${(await press.signed()).split('.').slice(1).join('.')}`],
];

describe('a token', () => {
  it.each(MATRIX)('%s is refused as %s', async (_what, code, make) => {
    const nature = code === 'wrong-agency' ? 'forbidden' : 'unauthenticated';
    const token = await make();
    for (const fresh of [verifier, verifierFor('intake')]) {
      expect(await fresh.verify(token)).toMatchObject({
        refused: true, code, nature, message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) }, nextStep: { zh: expect.stringMatching(/\p{Script=Han}/u) },
      });
    }
  });

  it('is never repeated in the refusal', async () => {
    for (const [, , make] of MATRIX.slice(0, 20)) {
      const token = await make();
      expect(JSON.stringify(await verifier.verify(token))).not.toContain(token);
    }
  });
});

describe('an issuer that is away', () => {
  let away: Issuer;
  let token: string;
  const known = () => verifierFor('intake', away);

  beforeAll(async () => {
    away = await startIssuer(await takeFolder('away'));
    token = await passwordToken(away, CLERK);
  });
  afterAll(async () => stopIssuer(away));

  it('does not end the work of those whose key is known, also when the keys have grown old', async () => {
    const sitting = known();
    expect(await sitting.verify(token)).toMatchObject({ username: CLERK });
    const pressed = new TokenPress(keyOf(folders.at(-1)!), token);
    const tomorrow = await pressed.signed({ exp: secondsFromNow(86_400) });
    away.child.signal('SIGKILL');
    await away.child.ended;
    const later = Date.now() + 11 * 60_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await sitting.verify(tomorrow)).toMatchObject({ username: CLERK });
    expect(await sitting.verify(await pressed.byStranger())).toMatchObject({ code: 'token-invalid' });
  });

  it('is said to be away by a service that has never seen its keys; nobody is let in', async () => {
    expect(await known().verify(token)).toMatchObject({ code: 'issuer-unavailable', nature: 'unavailable' });
  });
});

describe('an issuer that answers nonsense', () => {
  let server: Server;
  let answer: readonly [number, string] = [200, '{}'];
  const nonsense = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/fengqiao`;

  beforeAll(async () => {
    server = createServer((_request, response) => void response.writeHead(answer[0], { 'content-type': 'application/json' }).end(answer[1]));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise<void>(resolve => server.close(() => resolve())));

  it.each([[503, 'maintenance'], [500, '{"error":"x"}'], [200, '<html>'], [200, '{"keys":"none"}'], [302, '']] as const)(
    'answers %i %s: is unavailable, and no fault of who asks', async (status, body) => {
      answer = [status, body];
      const verifying = verifierFor('intake', { url: nonsense() });
      expect(await verifying.verify(await press.signed({ iss: nonsense() }))).toMatchObject({ code: 'issuer-unavailable', nature: 'unavailable' });
    });
});

describe('an issuer that changes its key', () => {
  let server: Server;
  let published: { pem: string; kid: string }[];
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/fengqiao`;
  const newKey = (kid: string) => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return { kid, pem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), jwk: { ...pair.publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } };
  };
  const [before, after] = [newKey('key-of-yesterday'), newKey('key-of-today')];
  let asked = 0;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked++;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: published.map(key => (key as typeof before).jwk) }));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise<void>(resolve => server.close(() => resolve())));

  it('is believed within seconds, also while somebody sends tokens under keys that nobody knows', async () => {
    published = [before];
    const verifying = verifierFor('intake', { url: url() });
    const genuine = await press.signed({ iss: url() });
    const [old, fresh] = [new TokenPress(before, genuine), new TokenPress(after, genuine)];
    expect(await verifying.verify(await old.signed())).toMatchObject({ username: CLERK });
    published = [before, after];
    const token = await fresh.signed();
    await until('the new key', async () => {
      expect(await verifying.verify(await press.byStranger({ iss: url() }, WRONG_KID))).toMatchObject({ code: 'token-invalid' });
      return 'refused' in await verifying.verify(token) ? undefined : true;
    }, { within: 8_000 });
    // Unknown keys must not become a way to make every agency hammer the issuer.
    expect(asked).toBeLessThan(10);
  });
});
