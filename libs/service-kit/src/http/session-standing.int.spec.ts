import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { loginEnded } from '@fengqiao/access';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import { InProcess, type Cast } from '../../test/in-process.js';

jest.setTimeout(60_000);

const CLERK = { agency: 'intake', place: 'nanchang', roles: ['clerk'], service: false };
const CAST: Cast = {
  clerk: CLERK, leader: { ...CLERK, roles: ['union-leader'] },
  // Another account, that was given the user name of the clerk after they had left.
  successor: { ...CLERK, id: 'another-subject', username: 'clerk' },
};
let service: InProcess;
let asked: [token: string, sensitive: boolean][];
const ended = new Set<string>();

beforeAll(async () => {
  service = await InProcess.start(intake, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  }, {
    standing: { refusal: async (token, sensitive) => { asked.push([token, sensitive]); return ended.has(token) ? loginEnded() : undefined; } },
  });
});
afterAll(() => service?.finish());
beforeEach(() => { asked = []; ended.clear(); });

describe('every request of staff', () => {
  it('is let in only while the session stands at the issuer, and by the next request no more', async () => {
    expect(await service.get('clerk', '/v1/dockets')).toMatchObject({ status: 200 });
    ended.add('clerk');
    expect(await service.get('clerk', '/v1/dockets')).toMatchObject({ status: 401, body: { code: 'login-ended' } });
    expect(await service.get('leader', '/v1/dockets')).toMatchObject({ status: 200 });
  });

  it('has the session asked about afresh where the step is sensitive', async () => {
    await service.get('clerk', '/v1/dockets');
    await service.post('leader', '/v1/erasures', {});
    expect(asked).toEqual([['clerk', false], ['leader', true]]);
  });

  it('with a token that is not good is refused before anybody is asked', async () => {
    expect(await service.get('forged', '/v1/dockets')).toMatchObject({ status: 401, body: { code: 'token-invalid' } });
    expect(asked).toEqual([]);
  });

  it('under a user name that belonged to another account here is refused, and the account keeps it', async () => {
    expect(await service.get('clerk', '/v1/dockets')).toMatchObject({ status: 200 });
    expect(await service.get('successor', '/v1/dockets')).toMatchObject({ status: 403, body: { code: 'user-name-given-again' } });
    expect(await service.get('clerk', '/v1/dockets')).toMatchObject({ status: 200 });
  });
});
