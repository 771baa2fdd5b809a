import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { askSupplement, refuseComplaint } from './refuse-complaint.js';

const moment = timeOn('2026-03-20');
const unclear = { number: '不1号', ground: 'unnamed-not-supplied', why: '未补正' } as const;

describe('a refusal to accept a complaint', () => {
  it('comes after the complainant could supplement, where particulars were missing', () => {
    const received = aDocket<ComplaintDocket>('received', {});
    expect(refuseComplaint(received, unclear, moment)).toMatchObject({ code: 'supplement-not-asked' });
    expect(askSupplement(received, { missing: ['单位名称'], supplyBy: civilDate('2026-03-19') }, moment)).toMatchObject({ code: 'supplement-day-passed' });
  });

  it('is written, and its notice goes into the file', () => {
    const asked = aDocket<ComplaintDocket>('supplementing', { supplementAsked: { on: civilDate('2026-03-02'), missing: ['单位名称'] } });
    expect(refuseComplaint(asked, unclear, moment))
      .toMatchObject({ answer: { reason: { code: 'papers-missing' } }, adds: { instruments: [{ kind: 'refusal-notice', issuedBy: 'inspection-bridge' }] } });
  });
});
