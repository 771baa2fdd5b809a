import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository, until, type AgencyDatabase, type Stack } from '@fengqiao/dev';
import { STANDARD_PURPOSES, checkAgency } from '@fengqiao/contracts';
import { loadCalendar } from '@fengqiao/calendar';
import { orThrow } from '@fengqiao/kernel';
import { checkScheme, lawWorld, schemeKey, type Scheme } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import { readDirectory, verifyExport } from '@fengqiao/trust';
import { agencies } from '../../../tools/cli/src/agencies.js';
import { REGISTRATION, TRIAGE, fictionalCase } from '../../../tools/dev/test/fictional-case.js';
import { StackClient, type Question } from '../../../tools/dev/test/stack-client.js';
import { rowsOf } from './agency-rows.js';
import { postalRegulator } from './eighth-agency/postal-regulator.agency.js';
import { databaseFor, startOneMore, tokenAt, withOneMore } from './one-more-agency.js';
import { endProcesses, type ServiceProcess } from './service-process.js';

jest.setTimeout(120_000);
const WITHIN = { within: 30_000 };
const NAME = postalRegulator.name;
const HERE = join(import.meta.dirname, 'eighth-agency');

let scratch: string;
let schemes: Scheme[];
let stack: Stack;
let client: StackClient;
let database: AgencyDatabase;
let service: ServiceProcess;
let inspector: string;

/** The shipped mechanisms, and a second version of Wenzhou's beside the first. */
function writeSchemes(): string {
  const folder = join(scratch, 'schemes');
  cpSync(join(repository, 'deploy/schemes'), folder, { recursive: true });
  renameSync(join(folder, 'wenzhou.yaml'), join(folder, 'wenzhou@1.yaml'));
  cpSync(join(HERE, 'wenzhou-2.yaml'), join(folder, 'wenzhou.yaml'));
  return folder;
}

const ask = (question: Question) => {
  const here = new StackClient({ urlOf: () => service.url, tokens: () => Promise.resolve(inspector) });
  return here.ask('intake', 'wenzhou.postal-inspector', question);
};

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'fengqiao-eighth-'));
  const folder = writeSchemes();
  schemes = await loadSchemes(folder);
  stack = await startTestStack({
    name: `eighth-${process.pid}`, ownServers: true, hooks: withOneMore(NAME, schemes), agencies: ['intake', 'mediation', 'analytics'], serviceEnv: () => ({ SCHEMES_DIR: folder, CHECKPOINT_MS: '1000' }),
  });
  client = new StackClient(stack);
  database = await databaseFor(stack, NAME);
  inspector = await tokenAt(stack, NAME, { place: 'wenzhou', role: 'postal-inspector', name: '邮小检' });
  service = await startOneMore(join(HERE, 'main.mjs'), stack, NAME, folder, database);
});

afterAll(async () => {
  endProcesses();
  await stack?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('an eighth agency', () => {
  it('is one page, and nobody else’s code knows of it', () => {
    expect(checkAgency(postalRegulator)).toEqual([]);
    const sources = ['services', 'libs'].flatMap(folder => readdirSync(join(repository, folder), { recursive: true, withFileTypes: true }))
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && /\/src($|\/)/.test(entry.parentPath) && !entry.parentPath.includes('node_modules'));
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(NAME)).map(entry => entry.name)).toEqual([]);
    expect(readFileSync(join(HERE, 'postal-regulator.agency.ts'), 'utf8').split('\n').length).toBeLessThan(80);
  });

  it('is let into a mechanism by three entries of its file, which the checker accepts', async () => {
    const scheme = schemes.find(candidate => schemeKey(candidate) === 'wenzhou@2')!;
    const calendar = orThrow(loadCalendar(JSON.parse(await readFile(join(repository, 'deploy/calendars/cn.json'), 'utf8'))));
    const report = checkScheme(scheme, [...agencies, postalRegulator], { purposes: STANDARD_PURPOSES, ...lawWorld(calendar) });
    expect(report.findings.filter(finding => finding.level === 'refusal')).toEqual([]);
    expect(checkScheme(scheme, agencies, { purposes: STANDARD_PURPOSES, ...lawWorld(calendar) }).ok).toBe(false);
  });

  it('has an interface that follows from its page', async () => {
    const document = (await ask({ path: '/openapi.json' })).body as { info: { title: string }; paths: Record<string, unknown> };
    expect(document.info.title).toBe('邮政管理局 · Postal regulator');
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/postal-clue/{docketId}/accept', '/v1/postal-clue/{docketId}/giveFeedback']));
    expect(Object.keys(document.paths)).not.toContain('/v1/postal-clue/{docketId}/receive');
  });

  it('is handed a real case, answers it, and everybody concerned knows', async () => {
    const opened = await client.post('intake', 'wenzhou.clerk', '/v1/claim/open/register', { place: 'wenzhou', file: fictionalCase(), input: REGISTRATION });
    const { docketId, caseNo } = opened.body as { docketId: string; caseNo: string };
    await client.post('intake', 'wenzhou.triage-officer', `/v1/claim/${docketId}/triage`, { input: TRIAGE });
    const passed = await client.post('intake', 'wenzhou.clerk', `/v1/claim/${docketId}/passClue`, { input: { violation: '快递网点拖欠工资' } });
    expect(passed.body).toMatchObject({ handOffs: [{ to: NAME, purpose: 'violation-clue', step: 'sent' }] });

    const arrived = await until('the clue', async () => ((await ask({ path: `/v1/dockets?caseNo=${caseNo}` })).body.items as { id: string; state: string; scheme: string }[])[0], WITHIN);
    expect(arrived).toMatchObject({ state: 'received', scheme: 'wenzhou@2' });
    const detail = (await ask({ path: `/v1/dockets/${arrived.id}` })).body as { docket: { file: { parties: unknown[]; narrative?: string }; facts: object } };
    expect(detail.docket.file.parties).toHaveLength(2);
    expect(detail.docket.file.narrative).toBeUndefined(); // the purpose does not need it
    expect((await ask({ path: `/v1/dockets/${arrived.id}/actions` })).body.actions).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'accept', open: true })]));

    expect((await ask({ path: `/v1/postal-clue/${arrived.id}/accept`, body: { input: { outlet: '虚构街网点' } } })).status).toBe(200);
    expect((await ask({ path: `/v1/postal-clue/${arrived.id}/giveFeedback`, body: { input: { finding: 'ordered', feedback: '已责令网点整改' } } })).body).toMatchObject({ state: 'answered' });
    const claim = await until('the feedback at intake', async () => {
      const { body } = await client.get('intake', 'wenzhou.clerk', `/v1/dockets/${docketId}`);
      const { facts } = body.docket as { facts: { handOffs: { answer?: string; outcome?: string }[] } };
      return facts.handOffs[0]?.answer === 'concluded' ? facts.handOffs[0] : undefined;
    }, WITHIN);
    expect(claim).toMatchObject({ outcome: 'ordered' });

    const journey = await until('the journey', async () => {
      const { body } = await client.get('analytics', 'wenzhou.coordinator', `/v1/journeys/${caseNo}`);
      const steps = (body.steps ?? []) as { agency: string; step: { action: string; shownTo?: string[] } }[];
      return steps.filter(step => step.agency === NAME).length === 3 ? steps : undefined;
    }, WITHIN);
    expect(journey.filter(step => step.agency === NAME).map(step => step.step.action).sort()).toEqual(['accept', 'giveFeedback', 'receive']);
    expect(journey.filter(step => step.agency === NAME).map(step => step.step.shownTo)).toEqual([['applicant'], ['applicant'], ['applicant']]);
    for (const path of [`/v1/journeys/${caseNo}`, `/v1/cases/${caseNo}/traces`]) {
      expect([path, (await client.get('analytics', 'wenzhou.coordinator', path)).status]).toEqual([path, 200]);
      expect([path, (await client.get('analytics', 'nanchang.coordinator', path)).status]).toEqual([path, 404]);
    }

    const directory = orThrow(await readDirectory(join(stack.keys.publicFolder, 'directory.json')));
    const exported = await until('all receipts', async () => {
      const { body } = await ask({ path: `/v1/cases/${caseNo}/receipts` });
      const sent = (body.entries as { direction: string; receipt?: unknown }[]).filter(entry => entry.direction === 'sent');
      return sent.length > 4 && sent.every(entry => entry.receipt) ? body : undefined;
    }, WITHIN);
    expect(orThrow(verifyExport(exported, { directory }))).toMatchObject({ ok: true, agency: NAME, caseNo });
  });

  it('has a head, who may review what a colleague looked into', async () => {
    expect(await ask({ path: '/v1/break-glass/none/review', body: { verdict: 'justified', remark: '核查属实' } })).toMatchObject({ status: 404 });
  });

  it('keeps a ledger that the others witness, and witnesses theirs', async () => {
    await until('its checkpoint at intake', async () =>
      ((await rowsOf(superuserUrl(stack, 'intake'), 'select from witnessed where agency = $1', [NAME])).length ? true : undefined), WITHIN);
    await until('intake’s checkpoint here', async () => ((await rowsOf(database.ownerUrl, `select from witnessed where agency = 'intake'`)).length ? true : undefined), WITHIN);
  });

  it('leaves cases that began before as they were', async () => {
    const opened = await client.post('intake', 'wenzhou.clerk', '/v1/claim/open/register', { place: 'wenzhou', on: '2025-12-01', file: fictionalCase(), input: { ...REGISTRATION, knewOn: '2025-11-01' } });
    const { docketId } = opened.body as { docketId: string };
    await client.post('intake', 'wenzhou.triage-officer', `/v1/claim/${docketId}/triage`, { on: '2025-12-01', input: TRIAGE });
    const passed = await client.post('intake', 'wenzhou.clerk', `/v1/claim/${docketId}/passClue`, { on: '2025-12-01', input: { violation: '拖欠工资' } });
    expect(passed).toMatchObject({ status: 409, body: { code: expect.stringMatching(/route/) } });
  });
});
