import { fen } from '@fengqiao/kernel';
import { aCaseNumber, livesOf, timeOn } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { SubsidyDocket } from '../procedures/case-subsidy.head.js';
import { caseSubsidy } from '../procedures/case-subsidy.procedure.js';
import { approveSubsidy } from './approve-subsidy.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(caseSubsidy);

describe('a subsidy', () => {
  const asked = () => life()
    .take('ask', DAY, { kind: 'case-subsidy', beneficiary: '周明', cases: [aCaseNumber()], asked: 30_000, standard: '每件三百元' });

  it('is approved by somebody else, for no more than was asked, and paid once', () => {
    const one = asked();
    expect(approveSubsidy(one.docket as SubsidyDocket, { approved: fen(30_000) }, timeOn(DAY, { actor: 'mediation-clerk' }))).toMatchObject({ code: 'own-subsidy' });
    expect(one.refusal('approve', DAY, { approved: 40_000 })).toBe('subsidy-exceeds-request');
    one.take('approve', DAY, { approved: 30_000 }).take('pay', '2026-03-20', { voucher: '付字1号', paidOn: '2026-03-20' });
    expect(one.refusal('pay', '2026-03-21', { voucher: '付字2号', paidOn: '2026-03-21' })).toBe('action-not-open');
    asked().take('refuse', DAY, { reason: '案件尚未办结' });
  });
});

afterAll(() => expect(untouched()).toEqual([]));
