import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { intake } from '@fengqiao/intake';
import JSZip from 'jszip';
import pg from 'pg';
import { CANARIES, REGISTRATION, TRIAGE, consentTo, fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../test/in-process.js';
import type { PaperLine } from '../papers/paper-desk.js';

jest.setTimeout(60_000);

const FILES = {
  calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
};
const staff = (role: string, place = 'nanchang') => ({ agency: 'intake', place, roles: role.split(' '), service: false });
const CAST: Cast = { clerk: staff('clerk triage-officer'), counsellor: staff('counsellor'), stranger: staff('clerk', 'wenzhou') };
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let service: InProcess;
let caseNo: string;
let docketId: string;
const act = async (action: string, input: object) => {
  const { status, body } = await service.post('clerk', `/v1/claim/${docketId}/${action}`, { input });
  expect([status, body['code']]).toEqual([200, undefined]);
};
const papers = async () => (await service.get('clerk', `/v1/dockets/${docketId}/papers`)).body['items'] as PaperLine[];
const paper = async (kind: string) => (await papers()).findLast(line => line.paper === kind)!;
const download = async (id: string, ending: string) => {
  const answer = await service.app.inject({ method: 'GET', url: `/v1/dockets/${docketId}/papers/${id}.${ending}`, headers: { authorization: 'Bearer clerk' } });
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
};
const textOf = async (id: string): Promise<string> => {
  const word = await JSZip.loadAsync((await download(id, 'docx')).bytes);
  return (await word.file('word/document.xml')!.async('string')).replace(/<[^>]+>/g, '');
};

beforeAll(async () => {
  service = await InProcess.start(intake, CAST, FILES);
  const registered = await service.post('clerk', '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(), input: REGISTRATION });
  ({ caseNo, docketId } = registered.body as { caseNo: string; docketId: string });
  await act('triage', TRIAGE);
});
afterAll(() => service?.finish());

describe('the papers of a docket', () => {
  it('are listed with number, title and whether anything is lacking', async () => {
    expect(await papers()).toMatchObject([
      { paper: 'claim-receipt', title: '诉求登记回执', number: expect.stringMatching(/^枫窗登〔\d{4}〕1号$/), state: 'complete', lacking: [] },
      { paper: 'triage-note', state: 'complete' },
    ]);
  });

  it('come as PDF and DOCX, the same bytes each time, under a Chinese name that is one file', async () => {
    const { id } = await paper('claim-receipt');
    for (const [ending, magic] of [['pdf', '%PDF-'], ['docx', 'PK']] as const) {
      const [one, other] = [await download(id, ending), await download(id, ending)];
      expect(one.status).toBe(200);
      expect(one.bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
      expect(digest(one.bytes)).toBe(digest(other.bytes));
      expect(one.headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="[\\x20-\\x7e]+\\.${ending}"; filename\\*=UTF-8''%E8%AF%89%E6%B1%82[^"']+\\.${ending}$`));
    }
    expect(await textOf(id)).toContain(`${CANARIES.worker}0：`);
  });

  it('say what the docket said at the step that issued them, whatever came later', async () => {
    const { id } = await paper('claim-receipt');
    const [before, words] = [digest((await download(id, 'pdf')).bytes), await textOf(id)];
    await act('supplement', { claims: [{ id: 'wages', kind: 'wages', title: '四个月工资', amount: 3_000_000 }, { id: 'overtime', kind: 'overtime', title: '加班费', amount: 100_000 }] });
    expect(words).toContain('三个月工资');
    expect(await textOf(id)).toBe(words);
    expect(digest((await download(id, 'pdf')).bytes)).toBe(before);
  });

  it('are refused with the list of what is lacking, and made when it has been given', async () => {
    await service.post('clerk', `/v1/cases/${caseNo}/consents`, consentTo('arbitration', 'arbitration-bridge'));
    await act('requestArbitration', { jurisdiction: 'performance-place' });
    const { id, lacking, state } = await paper('arbitration-application');
    expect(state).toBe('lacking');
    const refused = await service.get('clerk', `/v1/dockets/${docketId}/papers/${id}.pdf`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'paper-incomplete', message: { zh: expect.stringContaining('《劳动争议调解仲裁法》第28条') } } });

    const given = Object.fromEntries(lacking.map(({ name }) => [name, name.startsWith('post') ? '经理' : '某某']));
    const { [Object.keys(given)[0]!]: _one, ...allButOne } = given;
    const url = `/v1/dockets/${docketId}/papers/${id}/fields`;
    expect((await service.post('clerk', url, { fields: allButOne })).body).toMatchObject({ state: 'lacking', lacking: [{ name: Object.keys(given)[0] }] });
    expect((await service.post('clerk', url, { fields: given })).body).toMatchObject({ state: 'complete' });
    expect((await download(id, 'pdf')).status).toBe(200);
    expect(await textOf(id)).toContain('职务经理');
  });

  it('take nothing that the docket says itself', async () => {
    const { id } = await paper('claim-receipt');
    expect(await service.post('clerk', `/v1/dockets/${docketId}/papers/${id}/fields`, { fields: { applicants: '另一人' } })).toMatchObject({ status: 400, body: { code: 'paper-field-not-lacking' } });
  });

  it('are drawn up by hand where no step issues them, and only those', async () => {
    const url = `/v1/dockets/${docketId}/papers`;
    const fields = { serviceParty: '某某', serviceAddress: '示例市示例路1号', servicePhone: '演示号码-1' };
    expect(await service.post('clerk', url, { paper: 'service-address-confirmation', fields })).toMatchObject({ status: 201, body: { title: '送达地址确认书', state: 'complete' } });
    expect(await textOf((await paper('service-address-confirmation')).id)).toContain('示例市示例路1号');
    expect(await service.post('clerk', url, { paper: 'award' })).toMatchObject({ status: 400, body: { code: 'paper-not-by-hand' } });
  });

  it('are for those who may read the docket', async () => {
    const { id } = await paper('claim-receipt');
    for (const path of ['', `/${id}.pdf`, `/${id}.docx`]) {
      expect((await service.get('counsellor', `/v1/dockets/${docketId}/papers${path}`)).body).toMatchObject({ code: 'no-part-in-case' });
      expect((await service.get('stranger', `/v1/dockets/${docketId}/papers${path}`)).body).toMatchObject({ code: 'unknown-docket' });
      expect((await service.get(undefined, `/v1/dockets/${docketId}/papers${path}`)).status).toBe(401);
    }
    expect((await service.post('stranger', `/v1/dockets/${docketId}/papers/${id}/fields`, { fields: { note: '无' } })).status).toBe(404);
  });

  it.each(['nothing.pdf', 'nothing.exe', '..%2f..%2fetc%2fpasswd.pdf'])('are not found under %s', async file =>
    expect((await service.get('clerk', `/v1/dockets/${docketId}/papers/${file}`)).status).toBe(404));

  it('keep what was given sealed in the database', async () => {
    const database = new pg.Client({ connectionString: service.databaseUrl });
    await database.connect();
    const { rows } = await database.query<{ row: string }>('select row_to_json(l)::text as row from ledger l');
    await database.end();
    expect(rows.some(({ row }) => row.includes('paper.supplied'))).toBe(true);
    expect(rows.map(({ row }) => row).join('')).not.toContain('经理');
  });
});
