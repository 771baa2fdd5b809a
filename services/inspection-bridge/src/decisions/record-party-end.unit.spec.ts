import { describe, expect, it } from '@jest/globals';
import { CaseFile, type Party } from '@fengqiao/case-file';
import { civilDate, makeCaseNumber } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { recordPartyEnd } from './record-party-end.js';

const firm = (id: string): Party => ({ id, role: 'respondent', kind: 'firm', name: `虚构${id}公司` });
const day = civilDate('2016-01-25');
const moment = { on: day } as Moment;
const docket: ComplaintDocket = {
  id: 'd', state: 'ordered', openedOn: day,
  facts: { order: { number: '令1号', issuedOn: day, lastDay: day, debtors: ['builder', 'branch'] } },
  file: CaseFile.parse({
    caseNo: makeCaseNumber('XX', 2015, new Uint8Array([9, 8, 7, 6, 5])), place: 'elsewhere', openedOn: '2015-10-26', title: '拖欠工资',
    parties: [{ id: 'w1', role: 'applicant', kind: 'person', name: '虚构工友' }, firm('builder'), firm('branch')], claims: [], evidence: [], instruments: [], events: [],
  }),
};
const end = (more: object = {}) => recordPartyEnd(docket, { party: 'branch', endedOn: civilDate('2016-01-22'), ...more }, moment);

describe('a debtor that no longer exists (K29)', () => {
  it('leaves the question who takes its place', () => {
    expect(end()).toMatchObject({ facts: { successorWanted: ['branch'] }, adds: { parties: [{ id: 'branch', endedOn: '2016-01-22' }] } });
  });

  it('is replaced in the file and under the order', () => {
    expect(end({ successor: firm('parent') })).toMatchObject({
      facts: { successorWanted: [], order: { debtors: ['builder', 'parent'] } }, adds: { parties: [{ id: 'branch', successor: 'parent' }, { id: 'parent' }] },
    });
  });

  it('is a party of this case, and ended by today', () => {
    expect([end({ party: 'w1' }), end({ endedOn: civilDate('2016-01-26') })]).toMatchObject([{ code: 'debtor-not-in-file' }, { code: 'ended-after-entry' }]);
  });
});
