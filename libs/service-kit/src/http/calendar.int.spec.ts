import { join } from 'node:path';
import { arbitrationBridge } from '@fengqiao/arbitration-bridge';
import { CaseFile } from '@fengqiao/case-file';
import { repository } from '@fengqiao/dev';
import type { Changes, DocketRecord } from '@fengqiao/docket';
import { civilDate, makeCaseNumber } from '@fengqiao/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../test/in-process.js';

jest.setTimeout(60_000);

const staff = (roles: readonly string[], more = {}) => ({ agency: 'arbitration-bridge', place: 'nanchang', roles, service: false, ...more });
const CAST: Cast = { officer: staff(['filing-officer']), elsewhere: staff(['filing-officer'], { place: 'wenzhou' }), judge: staff(['judge'], { agency: 'court-bridge' }) };
const DAY = civilDate('2026-10-12');
const numbers = ['one', 'two', 'three'].map((id, at) => [id, makeCaseNumber('NC', 2026, Uint8Array.of(7, 7, 7, 7, at))] as const);

/** A case that waits for its hearing, as the core would have written it. */
function waiting(id: string, caseNo: DocketRecord['caseNo'], hearing: object, presiding: string, state = 'notified'): Changes {
  const docket = {
    id, caseNo, place: 'nanchang', scheme: 'nanchang@1', procedure: 'arbitration-case', state, version: 3, openedOn: DAY, lastStepOn: DAY, clocks: [],
    file: CaseFile.parse({ evidence: [], instruments: [], events: [], claims: [], ...fictionalCase(), caseNo, place: 'nanchang', openedOn: DAY }),
    facts: { note: '案情', tribunal: { presiding, others: [] }, hearings: [{ id: `h-${id}`, time: '09:00', form: 'room', place: '第一仲裁庭', ...hearing }] },
  } as unknown as DocketRecord;
  return {
    dockets: [{ docket, fileChanged: true }], chains: [{ chain: { caseNo, place: 'nanchang', scheme: 'nanchang@1', seq: 1, head: 'h', sent: {} } }],
    clocks: [], referrals: [], consents: [], ledger: [], outbox: [], journey: [], papers: [], inbox: [], cursors: [],
  };
}

let service: InProcess;
beforeAll(async () => {
  service = await InProcess.start(arbitrationBridge, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
  const rows = [
    [{ on: '2026-11-03', time: '14:30', until: '16:00' }, 'arbitrator-2'], [{ on: '2026-11-03' }, 'arbitrator-1'], [{ on: '2026-12-01' }, 'arbitrator-1'],
  ] as const;
  for (const [at, [id, caseNo]] of numbers.entries()) {
    const [hearing, presiding] = rows[at]!;
    expect(await service.desk.store.write(waiting(id, caseNo, hearing, presiding))).toBe('done');
  }
});
afterAll(() => service?.finish());

const list = (who: string, query = '?from=2026-11-01&to=2026-11-30') => service.get(who, `/v1/calendar${query}`);

describe('the hearing calendar', () => {
  it('says when, where and who, in the order of the days, and nothing of the cases', async () => {
    const { status, body, text } = await list('officer');
    expect([status, body]).toEqual([200, { from: '2026-11-01', to: '2026-11-30', items: [
      { docketId: 'two', procedure: 'arbitration-case', on: '2026-11-03', time: '09:00', form: 'room', place: '第一仲裁庭', bench: ['arbitrator-1'], clashes: false },
      { docketId: 'one', procedure: 'arbitration-case', on: '2026-11-03', time: '14:30', until: '16:00', form: 'room', place: '第一仲裁庭', bench: ['arbitrator-2'], clashes: false },
    ] }]);
    expect(text).not.toMatch(/案情|NC-/);
  });

  it('is the desk’s own: empty for another place, closed to another agency, and asked for by days', async () => {
    expect((await list('elsewhere')).body).toMatchObject({ items: [] });
    expect((await list('judge')).status).toBe(403);
    expect((await list('officer', '?from=2026-11-01')).status).toBe(400);
  });

  it('shows the same room taken twice, where two officers fixed it in the same moment', async () => {
    const late = makeCaseNumber('NC', 2026, Uint8Array.of(7, 7, 7, 7, 9));
    await service.desk.store.write(waiting('late', late, { on: '2026-12-01', time: '10:00' }, 'arbitrator-4'));
    expect((await list('officer', '?from=2026-12-01&to=2026-12-01')).body).toMatchObject({ items: [{ docketId: 'three', clashes: true }, { docketId: 'late', clashes: true }] });
  });
});
