import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict';
import { KeycloakVerifier, SessionStanding, refusalOfLogin, type Login } from '@fengqiao/access';
import { agencyNames, deskAddress, deskClient, passwordWords, type AgencyName } from '@fengqiao/dev';
import { isRefusal } from '@fengqiao/kernel';
import { WrongPassword, type Browser } from './browser.js';
import type { RealmClient } from './realm-client.js';
import type { Rule } from './rules.js';

const SOMEBODY = 'nanchang.clerk';
const DEMAND = { acr: ['two-factors'], withinSeconds: 300 };
const PKCE = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' };
/** Some of the list, from its beginning to its end. */
const LISTED = passwordWords().filter((_, index) => index % 997 === 0);

/** How the realm lets people in, and what its clients may ask for (OWASP ASVS 5.0, V6 and V10). */
export function loginRulesOf(realm: RealmClient): readonly Rule[] {
  const verifier = new KeycloakVerifier({ issuer: realm.issuer, client: 'intake' });
  const loginIn = async (token: string): Promise<Login> => {
    const seen = await verifier.verify(token);
    ok(!isRefusal(seen) && seen.login);
    return seen.login;
  };
  const throughBrowser = async (browser: Browser, acr?: string) => {
    const { code, verifier: secret, pages } = await browser.logIn(acr);
    return { pages, login: await loginIn(await realm.redeemCode(code, secret)) };
  };

  return [
    {
      rule: `no password is made of the words of the linkage, in whatever case (${LISTED.length + 1} tried of ${passwordWords().length})`,
      look: async () => {
        for (const password of [...LISTED, 'FengQiao@2026']) await rejects(realm.givePassword(SOMEBODY, password), /invalidPasswordBlacklistedMessage/);
        await realm.givePassword(SOMEBODY, '青石桥边 three umbrellas');
      },
    },
    {
      rule: 'a token for a password says so, and is too weak for a sensitive step',
      look: async () => {
        const login = await loginIn(await realm.signIn(SOMEBODY));
        strictEqual(login.acr, 'password');
        ok(refusalOfLogin(DEMAND, login, Date.now()));
      },
    },
    {
      rule: 'who is asked for a second factor gives one, and the token says so; who is not, is not asked',
      look: async () => {
        const browser = realm.browser(SOMEBODY, await realm.givePassword(SOMEBODY));
        const first = await throughBrowser(browser);
        deepStrictEqual([first.pages, first.login.acr], [['password'], 'password']);
        ok(Math.abs(first.login.at! - Date.now() / 1000) < 60);
        const second = await throughBrowser(browser, 'two-factors');
        deepStrictEqual([second.pages.includes('second factor'), second.login.acr], [true, 'two-factors']);
        strictEqual(refusalOfLogin(DEMAND, second.login, Date.now()), undefined);
      },
    },
    {
      rule: 'whose sessions were ended, or whose account was disabled, is out at the next question; a service stays in',
      look: async () => {
        const codeOf = async (token: string, client: AgencyName = 'intake') =>
          (await new SessionStanding({ issuer: realm.issuer, client, secret: await realm.secretOf(client), everySeconds: 0 }).refusal(token, true))?.code;
        const first = await realm.signIn(SOMEBODY);
        strictEqual(await codeOf(first), undefined);
        await realm.endSessions(SOMEBODY);
        strictEqual(await codeOf(first), 'login-ended');
        const second = await realm.signIn(SOMEBODY);
        strictEqual(await codeOf(second), undefined);
        await realm.enable(SOMEBODY, false);
        strictEqual(await codeOf(second), 'login-ended');
        await realm.enable(SOMEBODY, true);
        strictEqual(await codeOf(await realm.asService('intake'), 'analytics'), undefined);
      },
    },
    {
      rule: 'a login and a wrong password are both kept as events',
      look: async () => {
        await rejects(realm.browser(SOMEBODY, 'wrong').logIn(), WrongPassword);
        const events = await realm.eventsOf(SOMEBODY);
        deepStrictEqual([events.includes('LOGIN'), events.includes('LOGIN_ERROR')], [true, true]);
      },
    },
    {
      rule: 'each client has the scopes and roles that it needs, gets no other by asking',
      look: async () => {
        for (const name of [...agencyNames, deskClient]) {
          const { fullScopeAllowed, defaultClientScopes, optionalClientScopes } = await realm.client(name);
          deepStrictEqual([name, fullScopeAllowed, [...defaultClientScopes].sort(), optionalClientScopes], [name, false, ['acr', 'basic', 'profile', 'roles'], []]);
        }
        for (const scope of ['openid offline_access', 'openid email', 'openid address']) match((await realm.authorise(deskClient, { ...PKCE, scope })) ?? 'no error', /[Ii]nvalid.scope/);
      },
    },
    {
      rule: 'the browser is sent back to the desk’s own address, of which only the port may differ',
      look: async () => {
        strictEqual(await realm.authorise(deskClient, { ...PKCE, redirect_uri: deskAddress.replace('127.0.0.1', '127.0.0.1:8123') }), null);
        for (const redirect_uri of [`${deskAddress}/x`, 'http://127.0.0.1/', 'http://localhost/desk', 'https://desk.example/desk']) {
          match(await realm.page(deskClient, { ...PKCE, redirect_uri }), /redirect_uri/);
        }
      },
    },
  ];
}
