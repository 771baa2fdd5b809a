import { describe, expect, it } from '@jest/globals';
import { makeCaseNumber } from '@fengqiao/kernel';
import { CaseFile } from './case-file.js';
import { withAdditions } from './compose.js';

const file = CaseFile.parse({
  caseNo: makeCaseNumber('NC', 2026, new Uint8Array(5)), place: 'nanchang', openedOn: '2026-03-02', title: '工资争议',
  parties: [{ id: 'w', role: 'applicant', kind: 'person', name: '㛃某', idNumber: '虚构' }],
  claims: [{ id: 'c', kind: 'wages', title: '工资', amount: 100 }], employment: { relation: 'labour', region: '360100' }, narrative: '经过',
  evidence: [{ id: 'e', title: '工资条', mediaType: 'image/png', size: 1, digest: 'A'.repeat(43), origin: 'w' }], instruments: [], events: [],
});

describe('additions', () => {
  it('replace an item of the same id and add the others', () => {
    const added = withAdditions(file, { claims: [{ ...file.claims[0]!, title: '三个月工资' }, { id: 'd', kind: 'overtime', title: '加班费' }] });
    expect(added.claims.map(claim => claim.title)).toEqual(['三个月工资', '加班费']);
    expect(file.claims).toHaveLength(1);
  });

  it('of nothing give the very same file, so that nobody writes it again', () => {
    expect(withAdditions(file, { evidence: [], events: undefined })).toBe(file);
  });
});
