import { describe, expect, it } from '@jest/globals';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { EvidenceDocket } from '../procedures/evidence-request.head.js';
import { copyDocuments, deliverEvidence, noteUnavailable } from './help-with-evidence.js';

const moment = timeOn('2026-03-20');
const asked = (facts: EvidenceDocket['facts']) => aDocket<EvidenceDocket>('gathering', { wanted: ['台账', '考勤'], ...facts });
const document = { title: '台账', mediaType: 'application/pdf', size: 1, digest: 'A'.repeat(43) };

describe('help with evidence', () => {
  it('accounts for every line that was asked for', () => {
    expect(deliverEvidence(asked({ obtained: ['台账'], notObtained: [] }))).toMatchObject({ code: 'wanted-not-accounted-for' });
    expect(deliverEvidence(asked({ obtained: ['台账', '考勤'], notObtained: [] }))).toMatchObject({ answer: { outcome: 'complete' } });
    expect(deliverEvidence(asked({ obtained: ['台账'], notObtained: [{ what: '考勤', why: '遗失' }] }))).toMatchObject({ answer: { outcome: 'partly' } });
  });

  it('says who bears the consequence when an employer keeps documents back', () => {
    expect(noteUnavailable(asked({}), { what: '台账', why: '拒绝', employerRefused: true }))
      .toMatchObject({ facts: { notObtained: [{ what: '台账', why: expect.stringContaining('不利后果') }] } });
    expect(noteUnavailable(asked({}), { what: '合同', why: '无', employerRefused: false })).toMatchObject({ code: 'evidence-not-asked-for' });
  });

  it('replaces "not obtained" when the documents turn up', () => {
    const copied = { inspectors: ['甲', '乙'], documents: [document] };
    expect(copyDocuments(asked({ notObtained: [{ what: '台账', why: '称遗失' }] }), { ...copied, wanted: '台账' }, moment)).toMatchObject({
      facts: { obtained: ['台账'], notObtained: [] }, adds: { evidence: [{ origin: 'inspection-bridge', collectedOn: '2026-03-20' }] },
    });
    expect(copyDocuments(asked({}), { ...copied, wanted: '合同' }, moment)).toMatchObject({ code: 'evidence-not-asked-for' });
  });
});
