import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { agencyNames, envSuffix, startStack, until, withClient, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { startTestStack } from '@fengqiao/testing';
import { REGISTRATION, TRIAGE, consentTo, fictionalCase } from './fictional-case.js';
import { StackClient } from './stack-client.js';

jest.setTimeout(180_000);
const WITHIN = { within: 60_000 };

/** Somebody else's servers, as far as the second stack knows. */
let site: Stack;
let stack: Stack | undefined;

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
  site = await startTestStack({ name: `site-${process.pid}`, ownServers: true, hooks, agencies: [] });
  stack = await startStack({ name: `given-${process.pid}`, hooks, temporary: true, agencies: ['intake', 'mediation'], env: environmentOf(site) });
});

afterAll(async () => {
  await stopOnce();
  await site?.stop();
});

const stopOnce = async (): Promise<void> => {
  const running = stack;
  stack = undefined;
  await running?.stop();
};

describe('a stack on servers that the environment names', () => {
  it('starts none of its own', () => {
    expect(Object.keys(stack!.parts.own)).toEqual([]);
    expect(Object.keys(stack!.services).sort()).toEqual(['intake', 'mediation']);
  });

  it('takes the logins of the issuer named, the databases and the bus, from a registration to the next agency', async () => {
    const client = new StackClient({ urlOf: agency => stack!.urlOf(agency), tokens: username => site.tokens(username) });
    const opened = await client.post('intake', 'nanchang.clerk', '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(1), input: REGISTRATION });
    const { docketId, caseNo } = opened.body as { docketId: string; caseNo: string };
    await client.post('intake', 'nanchang.triage-officer', `/v1/claim/${docketId}/triage`, { input: TRIAGE });
    await client.post('intake', 'nanchang.clerk', `/v1/cases/${caseNo}/consents`, consentTo('mediation', 'mediation'));
    expect(await client.post('intake', 'nanchang.clerk', `/v1/claim/${docketId}/requestMediation`, { input: { body: 'union' } })).toMatchObject({ status: 200 });
    await until('the docket at mediation', () => withClient(site.parts.databases.mediation.ownerUrl, async database =>
      ((await database.query('select from docket')).rowCount === 1 ? true : undefined)), WITHIN);
  });

  it('leaves those servers running when it stops', async () => {
    await stopOnce();
    await withClient(site.parts.databases.intake.url, database => database.query('select 1'));
    expect((await fetch(`${site.parts.issuerUrl}/.well-known/openid-configuration`)).status).toBe(200);
  });
});
