import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { arbitrationBridge } from '@fengqiao/arbitration-bridge';
import { repository } from '@fengqiao/dev';
import { fictionalCase } from '../../../dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../../../libs/service-kit/test/in-process.js';
import { agencies } from '../agencies.js';
import { readStatusMap } from '../import/status-map.js';
import { readJson, shipped } from '../shipped.js';
import type { AgencyClient } from '../system/agency-client.js';
import { staffOf } from '../system/staff.js';
import { exportSteps } from './export-steps.js';
import { HttpExportDesk } from './http-export-desk.js';
import { wordsBack } from './words-back.js';

jest.setTimeout(60_000);

const [AGENCY, PLACE, ROLE] = ['arbitration-bridge', 'nanchang', 'filing-officer'] as const;
const OFFICER = staffOf(PLACE, AGENCY, ROLE).username;
const CAST: Cast = { [OFFICER]: { agency: AGENCY, place: PLACE, roles: [ROLE], service: false } };

let service: InProcess;
const client: Pick<AgencyClient, 'get'> = { get: async <T>(_agency: string, path: string, username: string) => (await service.get(username, path)).body as T };

beforeAll(async () => {
  service = await InProcess.start(arbitrationBridge, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
});
afterAll(() => service?.finish());

describe('the desk of a running agency', () => {
  it('tells what was done there, once, and goes on from the cursor', async () => {
    const opened = await service.post(OFFICER, '/v1/arbitration-case/open/apply', { place: PLACE, file: fictionalCase(), input: { jurisdiction: 'performance-place' } });
    const docketId = String(opened.body['docketId']);
    expect((await service.post(OFFICER, `/v1/arbitration-case/${docketId}/accept`, { input: { number: '示劳人仲案〔2026〕1号' } })).status).toBe(200);
    const words = wordsBack(readStatusMap(await readJson(shipped('bridges', `${AGENCY}.json`)), agencies), arbitrationBridge);
    const desk = new HttpExportDesk(client, AGENCY, PLACE, () => ROLE);
    const first = await exportSteps(words, desk, {});
    expect(first).toMatchObject({ entries: [{ seq: `${docketId}/2`, number: '示劳人仲案〔2026〕1号', event: '立案', input: {} }], withheld: [] });
    expect((await exportSteps(words, desk, first.upTo)).entries).toEqual([]);
  });
});
