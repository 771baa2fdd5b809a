import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { agencyNames, envSuffix, startStack, until, withClient, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { REGISTRATION, TRIAGE, consentTo, fictionalCase } from './fictional-case.js';

jest.setTimeout(180_000);
const WITHIN = { within: 60_000 };

/** Somebody else's servers, as far as the second stack knows. */
let site: Stack;
let stack: Stack;

/** Everything that a site names by environment. */
function environmentOf({ parts }: Stack): NodeJS.ProcessEnv {
  const { bus, databases, issuerUrl } = parts;
  const perAgency = agencyNames.flatMap(agency => [
    [`DATABASE_URL_${envSuffix(agency)}`, databases[agency].url], [`DATABASE_OWNER_URL_${envSuffix(agency)}`, databases[agency].ownerUrl],
    [`NATS_PASSWORD_${envSuffix(agency)}`, bus.login(agency)!.password],
  ]);
  const { user, password } = bus.admin!;
  return { ...process.env, ...Object.fromEntries(perAgency), NATS_URL: bus.url, NATS_ADMIN_USER: user, NATS_ADMIN_PASSWORD: password, OIDC_ISSUER: issuerUrl };
}

beforeAll(async () => {
  site = await startStack({ name: `site-${process.pid}`, hooks, temporary: true, agencies: [] });
  stack = await startStack({ name: `given-${process.pid}`, hooks, temporary: true, agencies: ['intake', 'mediation'], env: environmentOf(site) });
});

afterAll(async () => {
  await stack?.stop();
  await site?.stop();
});

async function post(path: string, username: string, body: unknown): Promise<{ readonly docketId: string; readonly caseNo: string }> {
  const response = await fetch(`${stack.urlOf('intake')}${path}`, {
    method: 'POST', body: JSON.stringify(body), headers: { 'authorization': `Bearer ${await site.tokens(username)}`, 'content-type': 'application/json' },
  });
  expect([path, response.status]).toEqual([path, 200]);
  return await response.json() as { docketId: string; caseNo: string };
}

describe('a stack on servers that the environment names', () => {
  it('starts none of its own', () => {
    expect(Object.keys(stack.parts.own)).toEqual([]);
    expect(Object.keys(stack.services).sort()).toEqual(['intake', 'mediation']);
  });

  it('takes the logins of the issuer named, the databases and the bus, from a registration to the next agency', async () => {
    const { docketId, caseNo } = await post('/v1/claim/open/register', 'nanchang.clerk', { place: 'nanchang', file: fictionalCase(1), input: REGISTRATION });
    await post(`/v1/claim/${docketId}/triage`, 'nanchang.triage-officer', { input: TRIAGE });
    await post(`/v1/cases/${caseNo}/consents`, 'nanchang.clerk', consentTo('mediation', 'mediation'));
    await post(`/v1/claim/${docketId}/requestMediation`, 'nanchang.clerk', { input: { body: 'union' } });
    await until('the docket at mediation', () => withClient(site.parts.databases.mediation.ownerUrl, async database =>
      ((await database.query('select from docket')).rowCount === 1 ? true : undefined)), WITHIN);
  });

  it('leaves those servers running when it stops', async () => {
    await stack.stop();
    await withClient(site.parts.databases.intake.url, database => database.query('select 1'));
    expect((await fetch(`${site.parts.issuerUrl}/.well-known/openid-configuration`)).status).toBe(200);
  });
});
