import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import { REGISTRATION, fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../test/in-process.js';

jest.setTimeout(60_000);

const staff = (role: string, place = 'nanchang') => ({ agency: 'intake', place, roles: [role], service: false });
const CAST: Cast = { clerk: staff('clerk'), expert: staff('health-check-expert'), stranger: staff('clerk', 'wenzhou') };

let service: InProcess;
let docketId: string;

const steps = (who: string) => service.get(who, `/v1/dockets/${docketId}/steps`);

beforeAll(async () => {
  service = await InProcess.start(intake, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
  const opened = await service.post('clerk', '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION });
  docketId = String(opened.body['docketId']);
});
afterAll(() => service?.finish());

describe('what has been done with a docket', () => {
  it('is listed step by step, with its day, who took it and what was filled in', async () => {
    const { body } = await steps('clerk');
    expect(body).toMatchObject({ docketId, items: [{ version: 1, action: 'claim.register', actor: 'clerk', input: REGISTRATION }] });
  });

  it('is for who takes part in the docket', async () => {
    expect([(await steps('expert')).status, (await steps('stranger')).status]).toEqual([403, 404]);
  });
});
