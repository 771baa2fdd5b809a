import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import { InProcess, type Cast } from '../../test/in-process.js';
import { routeTable } from './route-table.js';

jest.setTimeout(60_000);

const SENSITIVE = routeTable().filter(({ strongLogin }) => strongLogin);
const now = (): number => Math.floor(Date.now() / 1000);
const leader = { agency: 'intake', place: 'nanchang', roles: ['union-leader'], service: false };
const [strong, weak, old] = [{ acr: 'two-factors', at: now() }, { acr: 'password', at: now() }, { acr: 'two-factors', at: now() - 3600 }];
const CAST: Cast = {
  'leader': { ...leader, login: strong }, 'leader-weak': { ...leader, login: weak }, 'leader-old': { ...leader, login: old }, 'leader-silent': leader,
  'clerk-weak': { ...leader, roles: ['clerk'], login: weak },
};

let service: InProcess;
beforeAll(async () => {
  service = await InProcess.start(intake, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  }, { login: { acr: ['two-factors'], withinSeconds: 900 } });
});
afterAll(() => service?.finish());

const ask = (who: string, { method, path }: (typeof SENSITIVE)[number]) => service.ask(who, method as 'GET' | 'POST', path.replace(':id', 'x'), method === 'POST' ? {} : undefined);

describe('a sensitive step', () => {
  it('is an export, a break-glass and its review, an erasure', () => {
    expect(SENSITIVE.map(({ method, path }) => `${method} ${path}`).sort())
      .toEqual(['GET /v1/dockets/export', 'POST /v1/break-glass', 'POST /v1/break-glass/:id/review', 'POST /v1/erasures', 'POST /v1/erasures/lift']);
  });

  it.each(SENSITIVE)('$method $path is not taken with a login that is weak, old or unknown, and the answer says what is asked for', async line => {
    for (const login of ['weak', 'old', 'silent']) {
      const { status, body, headers } = await ask(`leader-${login}`, line);
      expect([login, status, body['code']]).toEqual([login, 401, 'login-too-weak']);
      expect(headers['www-authenticate']).toBe('Bearer error="insufficient_user_authentication", acr_values="two-factors", max_age="900"');
    }
    expect((await ask('leader', line)).status).not.toBe(401);
  });

  it('is refused for the role first: nobody is sent to log in again for what they may not do', async () => {
    const review = SENSITIVE.find(({ path }) => path.endsWith('/review'))!;
    expect((await ask('clerk-weak', review)).body['code']).toBe('role-not-allowed');
  });

  it('asks more than daily work does', async () => {
    expect((await service.get('leader-weak', '/v1/dockets')).status).toBe(200);
  });
});
