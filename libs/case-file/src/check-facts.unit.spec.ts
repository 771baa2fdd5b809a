import { describe, expect, it } from '@jest/globals';
import { civilDate, fen, makeCaseNumber } from '@fengqiao/kernel';
import { CLAIM_KINDS, CaseFile, claimsWithoutFacts, fileDatesOutOfOrder, type ClaimItem } from './index.js';

const file = (claim: Partial<ClaimItem>, more: object = {}): CaseFile => CaseFile.parse({
  caseNo: makeCaseNumber('TT', 2026, new Uint8Array([1, 2, 3, 4, 5])), place: 'test', openedOn: '2026-03-02', title: '争议', parties: [],
  claims: [{ id: 'c1', kind: 'wages', title: '请求', ...claim }], evidence: [], instruments: [], events: [], ...more,
});

describe('a claim', () => {
  it.each(CLAIM_KINDS)('of the kind %s says what it rests on', kind => {
    expect(claimsWithoutFacts(file({ kind }))).toMatchObject({ code: 'claim-without-facts', basis: '《劳动争议调解仲裁法》第二十八条', details: { claims: ['c1'] } });
    for (const facts of [{ amount: fen(100) }, { months: ['2026-01'] }, { facts: '未签书面合同' }, { working: { rate: fen(100), per: 'day' as const, days: 3 } }]) {
      expect(claimsWithoutFacts(file({ kind, ...facts }))).toBeUndefined();
    }
  });

  it('that asks for no money may rest on the work or the story; one for money may not', () => {
    const job = { employment: { relation: 'undetermined', region: '360100', job: '配送' } };
    expect(claimsWithoutFacts(file({ kind: 'labour-relation' }, job))).toBeUndefined();
    expect(claimsWithoutFacts(file({ kind: 'overtime' }, job))).toMatchObject({ code: 'claim-without-facts' });
  });
});

describe('the days of a file', () => {
  it('end no earlier than they begin, wherever they stand', () => {
    const wrong = file({ working: { rate: fen(100), per: 'day', from: civilDate('2026-02-01'), to: civilDate('2026-01-01') } }, {
      employment: { relation: 'labour', region: '360100', startedOn: '2025-05-01', endedOn: '2025-04-30' },
      events: [{ id: 'e1', on: '2025-06-01', until: '2025-05-01', what: '上访', by: 'w1' }],
    });
    expect(fileDatesOutOfOrder(wrong)).toMatchObject({
      code: 'file-dates-out-of-order', details: { errors: [{ pointer: '/employment/endedOn' }, { pointer: '/events/0/until' }, { pointer: '/claims/0/working/to' }] },
    });
    expect(fileDatesOutOfOrder(file({}, { employment: { relation: 'labour', region: '360100', startedOn: '2025-05-01', endedOn: '2025-05-01' } }))).toBeUndefined();
  });
});
