import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CaseFile } from '@fengqiao/case-file';
import { repository } from '@fengqiao/dev';
import type { Changes, DocketRecord } from '@fengqiao/docket';
import { civilDate, makeCaseNumber } from '@fengqiao/kernel';
import { mediation } from '@fengqiao/mediation';
import { fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../test/in-process.js';

jest.setTimeout(60_000);

const staff = (roles: readonly string[], place = 'nanchang') => ({ agency: 'mediation', place, roles, service: false });
const CAST: Cast = {
  keeper: staff(['roster-keeper']), approver: staff(['roster-approver']), clerk: staff(['mediation-clerk']), elsewhere: staff(['mediation-clerk', 'roster-approver'], 'wenzhou'),
};
const DAY = civilDate('2026-04-10');
const SPRING = { from: '2026-04-01', to: '2026-06-30' };

/** A mediation of somebody's, as the core would have written it. */
const mediated = (seed: number, mediator: string, state: string): Changes => {
  const caseNo = makeCaseNumber('NC', 2026, Uint8Array.of(7, 7, 7, 7, seed));
  const docket = {
    id: `talks-${seed}`, caseNo, place: 'nanchang', scheme: 'nanchang@1', procedure: 'mediation', state, version: 3, openedOn: DAY, lastStepOn: DAY, clocks: [],
    file: CaseFile.parse({ evidence: [], instruments: [], events: [], claims: [], ...fictionalCase(), caseNo, place: 'nanchang', openedOn: DAY }),
    facts: { mediator: { id: mediator, name: '竺晚晴', chosenBy: 'roster' }, plan: { relation: '墙内', law: '墙内', plan: '墙内' } },
  } as unknown as DocketRecord;
  return {
    dockets: [{ docket, fileChanged: true }], chains: [{ chain: { caseNo, place: 'nanchang', scheme: 'nanchang@1', seq: 1, head: 'h', sent: {} } }],
    clocks: [], referrals: [], consents: [], ledger: [], outbox: [], journey: [], papers: [], inbox: [], cursors: [],
  };
};

let service: InProcess;
let docketId: string;
const step = async (who: string, action: string, on: string, input: object) => service.post(who, `/v1/mediator-appointment/${docketId}/${action}`, { on, input });
const consulted = (who: string, query = `from=${SPRING.from}&to=${SPRING.to}`, action = 'assess') => service.get(who, `/v1/dockets/${docketId}/consulted/${action}?${query}`);

beforeAll(async () => {
  service = await InProcess.start(mediation, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
  for (const [seed, mediator, state] of [[1, 'm-07', 'performed'], [2, 'm-07', 'failed'], [3, 'm-08', 'performed']] as const) {
    expect(await service.desk.store.write(mediated(seed, mediator, state))).toBe('done');
  }
  const opened = await service.post('keeper', '/v1/mediator-appointment/open/nominate', {
    place: 'nanchang', on: '2026-03-02', file: { title: '调解员聘任（非争议事项）' }, input: { id: 'm-07', person: '竺晚晴', office: 'full-time-mediator', recommendedBy: '总工会' },
  });
  docketId = String(opened.body['docketId']);
  await step('keeper', 'recordTraining', '2026-03-03', { course: '岗前培训', hours: 16, passed: true });
  expect((await step('approver', 'appoint', '2026-03-09', { number: '聘字1号', validFrom: '2026-03-10', validTo: '2030-03-09' })).status).toBe(200);
});
afterAll(() => service?.finish());

describe('the roster of a desk', () => {
  it('is a list for everybody who works there, with what each letter is worth today', async () => {
    const { body } = await service.get('clerk', '/v1/roster');
    expect(body).toEqual({ on: service.desk.world.today(), items: [{
      docketId, procedure: 'mediator-appointment', id: 'm-07', name: '竺晚晴', office: 'full-time-mediator', state: 'serving', stateTitle: '在册',
      letter: '聘字1号', validFrom: '2026-03-10', validTo: '2030-03-09', inForce: true,
    }] });
    expect((await service.get('clerk', '/v1/roster?office=volunteer')).body['items']).toEqual([]);
    expect((await service.get('clerk', '/v1/roster?inForce=false')).body['items']).toEqual([]);
  });

  it('is that of the own place', async () => {
    expect((await service.get('elsewhere', '/v1/roster')).body['items']).toEqual([]);
  });
});

describe('the figures of an assessment', () => {
  it('are shown to who keeps the roster and to who approves it, and to nobody else', async () => {
    for (const who of ['keeper', 'approver']) {
      expect((await consulted(who)).body).toEqual({
        docketId, action: 'assess', period: SPRING, consulted: { cases: 2, agreed: 0, failed: 1, performed: 1, inTime: 0, complaints: 0 },
      });
    }
    expect((await consulted('clerk')).status).toBe(403);
    expect((await consulted('elsewhere')).status).toBe(404);
  });

  it('are counts alone: nothing that was said comes with them', async () => {
    expect((await consulted('approver')).text).not.toMatch(/墙内|caseNo|talks-/);
  });

  it('are those that the step then rests on', async () => {
    expect((await step('keeper', 'assess', '2026-07-06', { period: SPRING, grade: 'good' })).status).toBe(200);
    const { body } = await service.get('keeper', `/v1/dockets/${docketId}`);
    expect(body).toMatchObject({ docket: { facts: { assessments: [{ period: SPRING, figures: (await consulted('keeper')).body['consulted'] }] } } });
  });

  it('need their days, and a step that counts', async () => {
    expect((await consulted('approver', 'from=2026-04-01')).body['code']).toBe('body-invalid');
    expect((await consulted('approver', '', 'suspend')).body['code']).toBe('nothing-consulted');
  });
});

describe('the sessions of a mediation desk', () => {
  const PLAN = { on: '2026-09-15', time: '09:00', until: '11:00', form: 'room', place: '调解一室', told: '电话通知' };
  const talks = async (): Promise<string> => {
    const { body } = await service.post('clerk', '/v1/mediation/open/apply', { place: 'nanchang', on: '2026-09-01', file: fictionalCase(), input: { body: 'union' } });
    const id = String(body['docketId']);
    await act(id, 'accept', {});
    return id;
  };
  const act = (id: string, action: string, input: object) => service.post('clerk', `/v1/mediation/${id}/${action}`, { on: '2026-09-01', input });
  const calendar = async () => (await service.get('clerk', '/v1/calendar?from=2026-09-01&to=2026-09-30')).body['items'];

  it('stand in its calendar, take nobody twice and nobody on leave, and leave it when called off', async () => {
    const [one, two] = [await talks(), await talks()];
    expect((await act(one, 'assign', { mediator: { id: 'm-99', name: '不在册者', chosenBy: 'parties' } })).body).toMatchObject({ code: 'not-on-roster' });
    for (const id of [one, two]) expect((await act(id, 'assign', { mediator: { id: 'm-07', name: '竺晚晴', chosenBy: 'roster' } })).status).toBe(200);
    expect((await act(one, 'scheduleSession', PLAN)).status).toBe(200);
    expect(await calendar()).toEqual([{ docketId: one, procedure: 'mediation', on: PLAN.on, time: '09:00', until: '11:00', form: 'room', place: '调解一室', bench: ['m-07'], clashes: false }]);
    expect((await act(two, 'scheduleSession', { ...PLAN, time: '10:00', until: '12:00', place: '调解二室' })).body).toMatchObject({ code: 'person-booked', details: { docketId: one, on: PLAN.on } });
    expect((await step('keeper', 'recordLeave', '2026-09-01', { from: '2026-09-16', to: '2026-09-18', reason: '学习' })).status).toBe(200);
    expect((await act(two, 'scheduleSession', { ...PLAN, on: '2026-09-17' })).body).toMatchObject({ code: 'person-on-leave' });
    expect((await act(one, 'callOffSession', { why: '双方自行协商' })).status).toBe(200);
    expect(await calendar()).toEqual([]);
    expect((await act(two, 'scheduleSession', PLAN)).status).toBe(200);
  });
});
