import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import { REGISTRATION, fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../test/in-process.js';

jest.setTimeout(60_000);

const staff = (role: string, place = 'nanchang') => ({ agency: 'intake', place, roles: [role], service: false });
const CAST: Cast = { clerk: staff('clerk'), expert: staff('health-check-expert'), stranger: staff('clerk', 'wenzhou') };
type Opened = { readonly caseNo: string; readonly docketId: string };

let service: InProcess;
let one: Opened;
let same: Opened;
let other: Opened;

const openWith = async (phone: string): Promise<Opened> => {
  const file = fictionalCase() as { parties: { role: string; name: string }[] };
  const parties = file.parties.map(party => (party.role === 'applicant' ? { ...party, phone, idNumber: `演示证件-${phone}`, name: `劳动者${phone.slice(-2)}` } : party));
  return (await service.post('clerk', '/v1/claim/open/register', { place: 'nanchang', file: { ...file, parties }, input: REGISTRATION })).body as unknown as Opened;
};
const related = (who: string, { docketId }: Opened) => service.get(who, `/v1/dockets/${docketId}/related`);

beforeAll(async () => {
  service = await InProcess.start(intake, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
  one = await openWith('13900000011');
  same = await openWith('13900000011');
  other = await openWith('13900000012');
});
afterAll(() => service?.finish());

describe('the other cases of the parties of a docket', () => {
  it('are found by what its own file says, and name nobody', async () => {
    const { body, text } = await related('clerk', same);
    expect(body['items']).toEqual([expect.objectContaining({ caseNo: one.caseNo, docketId: one.docketId, procedure: 'claim', state: 'registered' })]);
    expect(text).not.toMatch(/13900000011|劳动者/);
    expect((await related('clerk', other)).body['items']).toEqual([]);
  });

  it('are for who takes part in the docket', async () => {
    expect([(await related('expert', same)).status, (await related('stranger', same)).status]).toEqual([403, 404]);
  });
});
