import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import type { Changes, DocketRecord } from '@fengqiao/docket';
import { civilDate, makeCaseNumber, orThrow } from '@fengqiao/kernel';
import { mediation } from '@fengqiao/mediation';
import { CaseFile } from '@fengqiao/case-file';
import { fictionalCase } from '../../../../tools/dev/test/fictional-case.js';
import { InProcess, type Cast } from '../../test/in-process.js';

jest.setTimeout(60_000);

const staff = (roles: readonly string[], more = {}) => ({ agency: 'mediation', place: 'nanchang', roles, service: false, ...more });
const CAST: Cast = {
  mediator: staff(['mediator']), cashier: staff(['cashier']), approver: staff(['roster-approver']),
  alsoArbitrator: staff(['mediator'], { decides: true }),
  judge: staff(['judge'], { agency: 'court-bridge' }),
};
const CASE = makeCaseNumber('NC', 2026, Uint8Array.of(9, 9, 9, 9, 9));
const SAID = '墙内：公司愿意多付两千';
const DAY = orThrow(civilDate('2026-10-12'));

/** A mediation in which something was said, as the core would have written it. */
const talks = (): Changes => {
  const docket = {
    id: 'talks', caseNo: CASE, place: 'nanchang', scheme: 'nanchang@1', procedure: 'mediation', state: 'mediating', version: 3, openedOn: DAY, lastStepOn: DAY, clocks: [],
    file: CaseFile.parse({ evidence: [], instruments: [], events: [], claims: [], ...fictionalCase(), caseNo: CASE, place: 'nanchang', openedOn: DAY }),
    facts: { note: '可以看', plan: { relation: SAID, law: SAID, plan: SAID }, sessions: [{ id: 's1', on: DAY, place: '一号室', attended: ['worker'], record: SAID, offers: [{ party: 'firm', offer: SAID }] }] },
  } as unknown as DocketRecord;
  return {
    dockets: [{ docket, fileChanged: true }], chains: [{ chain: { caseNo: CASE, place: 'nanchang', scheme: 'nanchang@1', seq: 1, head: 'h', sent: {} } }],
    clocks: [], referrals: [], consents: [], ledger: [], outbox: [], journey: [], papers: [], inbox: [], cursors: [],
  };
};

let service: InProcess;
beforeAll(async () => {
  service = await InProcess.start(mediation, CAST, {
    calendar: join(repository, 'deploy/calendars/cn.json'), wages: join(repository, 'deploy/minimum-wages/cn.json'), schemes: join(repository, 'deploy/schemes'),
  });
  expect(await service.desk.store.write(talks())).toBe('done');
});
afterAll(() => service?.finish());

const PATHS = ['/v1/dockets/talks', `/v1/cases/${CASE}`, `/v1/cases/${CASE}/receipts`, '/v1/dockets', '/v1/dockets/export', '/v1/dockets/talks/actions', '/v1/dockets/talks/papers'] as const;
const seenBy = async (who: string): Promise<string> => (await Promise.all(PATHS.map(async path => (await service.get(who, path)).text))).join('\n');

describe('what was said in mediation', () => {
  it('is read by the mediator', async () => {
    expect(await seenBy('mediator')).toContain(SAID);
  });

  it.each(['alsoArbitrator', 'cashier', 'approver', 'judge'])('is not read by %s, on any path', async who => {
    expect(await seenBy(who)).not.toContain('墙内');
  });

  it('leaves the rest of the docket readable to a mediator who also decides', async () => {
    const { status, text } = await service.get('alsoArbitrator', '/v1/dockets/talks');
    expect([status, text.includes('可以看'), text.includes('一号室')]).toEqual([200, true, true]);
  });

  it('is on no paper for who decides, nor behind broken glass', async () => {
    expect((await service.get('mediator', '/v1/dockets/talks/papers')).status).toBe(200);
    expect((await service.get('alsoArbitrator', '/v1/dockets/talks/papers')).body).toMatchObject({ code: 'behind-wall' });
  });

  it('stays behind the wall when the glass is broken', async () => {
    expect((await service.post('approver', '/v1/break-glass', { caseNo: CASE, reason: '当事人突发疾病，需要联系其家属' })).status).toBe(201);
    const { status, text } = await service.get('approver', '/v1/dockets/talks');
    expect([status, text.includes('可以看')]).toEqual([200, true]);
    expect(await seenBy('approver')).not.toContain('墙内');
    expect((await service.get('approver', '/v1/dockets/talks/papers')).body).toMatchObject({ code: 'no-part-in-case' });
  });
});
