import { join } from 'node:path';
import { CaseFile } from '@fengqiao/case-file';
import { repository } from '@fengqiao/dev';
import type { Changes, DocketRecord } from '@fengqiao/docket';
import { addDays, makeCaseNumber } from '@fengqiao/kernel';
import { mediation } from '@fengqiao/mediation';
import type { Clock } from '@fengqiao/procedure';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../test/in-process.js';

jest.setTimeout(60_000);

const staff = (more = {}) => ({ agency: 'mediation', place: 'nanchang', roles: ['mediator'], service: false, ...more });
const CAST: Cast = { mediator: staff(), elsewhere: staff({ place: 'wenzhou' }) };
const CASE = makeCaseNumber('NC', 2026, Uint8Array.of(5, 5, 5, 5, 5));

/** A mediation with clocks of forty days whose last days lie so many days from today, as the core would have written it. */
function mediationWith(service: InProcess, lastDays: readonly number[]): Changes {
  const today = service.desk.world.today();
  const docket = {
    id: 'talks', caseNo: CASE, place: 'nanchang', scheme: 'nanchang@1', procedure: 'mediation', state: 'mediating', version: 3, openedOn: today, lastStepOn: today, clocks: [],
    file: CaseFile.parse({ evidence: [], instruments: [], events: [], claims: [], ...fictionalCase(), caseNo: CASE, place: 'nanchang', openedOn: today }), facts: {},
  } as unknown as DocketRecord;
  const clocks = lastDays.map(days => {
    const lastDay = addDays(today, days);
    return { id: `clock${days}`, duty: 'mediation', kind: 'law', title: '调解期限', startedOn: addDays(lastDay, -40), lastDay, wakeOn: lastDay, state: days < 0 ? 'missed' : 'running' } as unknown as Clock;
  });
  return {
    dockets: [{ docket, fileChanged: true }], chains: [{ chain: { caseNo: CASE, place: 'nanchang', scheme: 'nanchang@1', seq: 1, head: 'h', sent: {} } }],
    clocks: clocks.map(clock => ({ clock, docketId: docket.id, caseNo: CASE })), referrals: [], consents: [], ledger: [], outbox: [], journey: [], papers: [], inbox: [], cursors: [],
  };
}

let service: InProcess;
beforeAll(async () => {
  service = await InProcess.start(mediation, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
  expect(await service.desk.store.write(mediationWith(service, [20, 5, 0, -2]))).toBe('done');
});
afterAll(() => service?.finish());

describe('the open clocks of a desk', () => {
  it('stand by their last day, each with its warning and the days that are left', async () => {
    const { body } = await service.get('mediator', '/v1/dockets/clocks');
    expect((body['items'] as { daysLeft: number; alert: string }[]).map(({ daysLeft, alert }) => [daysLeft, alert]))
      .toEqual([[-2, 'overdue'], [0, 'last-day'], [5, 'soon'], [20, 'in-time']]);
  });

  it('are the desk’s own', async () => {
    expect((await service.get('elsewhere', '/v1/dockets/clocks')).body).toEqual({ items: [] });
  });
});
