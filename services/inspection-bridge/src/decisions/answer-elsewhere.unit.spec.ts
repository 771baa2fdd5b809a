import { describe, expect, it } from '@jest/globals';
import { civilDate, fen, isRefusal } from '@fengqiao/kernel';
import type { DocketView, Moment } from '@fengqiao/procedure';
import type { ClueFacts } from '../procedures/clue.inputs.js';
import type { EvidenceFacts } from '../procedures/evidence-request.inputs.js';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { askCourt, hearCourt } from './ask-court.js';
import { giveFeedback } from './give-feedback.js';
import { guide, guideFiled, redirect } from './guide-elsewhere.js';
import { copyDocuments, deliverEvidence, noteUnavailable } from './help-with-evidence.js';
import { askSupplement, refuseComplaint } from './refuse-complaint.js';
import { policeDecline, transferCrime } from './transfer-crime.js';

const moment = { on: civilDate('2026-03-20'), newId: () => 'id-1' } as unknown as Moment;
const docket = (facts: object, state = 'investigating') => ({ state, facts }) as unknown as ComplaintDocket;
const code = (decided: unknown) => isRefusal(decided) && decided.code;

describe('guidance to another way', () => {
  const guidance = { route: 'arbitration', why: 'pending-there', body: '某仲裁委', text: '已立案。' } as const;

  it('declines with the address of the way that is open', () => {
    expect(guide(docket({}), guidance)).toMatchObject({ answer: { outcome: 'guided', reason: { code: 'already-pending', text: '请向某仲裁委提出。已立案。' } } });
    expect(guide(docket({}), { ...guidance, why: 'belongs-there' })).toMatchObject({ answer: { reason: { code: 'outside-mandate' } } });
  });

  it('concludes where the case had already been taken', () => {
    expect(guideFiled(docket({}), guidance)).toMatchObject({ answer: { result: { outcome: 'guided' } } });
  });

  it('names the department that is competent', () => {
    expect(redirect(docket({}), { to: '某县监察大队', why: 'other-inspectorate',
      text: '由用工所在地管辖。' })).toMatchObject({ answer: { reason: { code: 'outside-area' } } });
    expect(redirect(docket({}), { to: '某局', why: 'other-authority',
      text: '职责在该局。' })).toMatchObject({ answer: { reason: { code: 'outside-mandate' } } });
  });
});

describe('a refusal to accept', () => {
  it('comes after the complainant could supplement, where particulars were missing', () => {
    expect(code(refuseComplaint(docket({}), { number: '不1号', ground: 'unnamed-not-supplied', why: '未补正' }, moment))).toBe('supplement-not-asked');
    expect(code(askSupplement(docket({}), { missing: ['单位名称'], supplyBy: civilDate('2026-03-19') }, moment))).toBe('supplement-day-passed');
    expect(refuseComplaint(docket({ supplementAsked: { on: '2026-03-02' } }), { number: '不1号', ground: 'unnamed-not-supplied', why: '未补正' }, moment))
      .toMatchObject({ answer: { reason: { code: 'papers-missing' } }, adds: { instruments: [{ kind: 'refusal-notice' }] } });
  });
});

describe('a transfer to the police', () => {
  const transfer = { offence: 'refusal-to-pay', to: '某公安分局', number: '移1号' } as const;
  const order = (lastDay: string) => ({ order: { number: '令1号', issuedOn: '2026-03-03', lastDay, debtors: ['a'] } });

  it('for refusal to pay needs an order, and the day after its last day', () => {
    expect(code(transferCrime(docket({}), transfer, moment))).toBe('order-not-given');
    const early = transferCrime(docket(order('2026-03-20')), transfer, moment);
    expect(isRefusal(early) && early).toMatchObject({ code: 'order-still-running', details: { from: '2026-03-21' } });
    expect(transferCrime(docket(order('2026-03-19'), 'orderMissed'), transfer,
      moment)).toEqual({ facts: { transfer: { ...transfer, from: 'orderMissed' } } });
  });

  it('for another offence waits for nothing', () => {
    expect(isRefusal(transferCrime(docket({}), { ...transfer, offence: 'other' }, moment))).toBe(false);
  });

  it('that the police decline comes back to where it was', () => {
    expect(policeDecline(docket({ transfer: { from: 'deciding' } }))).toEqual({ to: 'deciding' });
  });
});

describe('enforcement by the court', () => {
  it('is asked for after the last day, for the decision that was served', () => {
    const decision = { instrument: 'paper', performBy: '2026-03-19' };
    expect(code(askCourt(docket({ decision }), { unpaid: fen(5) }, moment))).toBe('performance-not-due');
    expect(code(askCourt(docket({ decision: { ...decision, performBy: '2026-03-20' }, servedOn: '2026-03-10' }), { unpaid: fen(5) },
      moment))).toBe('performance-not-due');
    expect(askCourt(docket({ decision, servedOn: '2026-03-10' }), { unpaid: fen(5), to: 'other-court' }, moment))
      .toEqual({ refer: [{ purpose: 'enforcement', to: 'other-court', particulars: { unpaid: 5, instrument: 'paper', greenChannel: false } }] });
  });

  it('leaves the decision standing when the court does not take it', () => {
    expect(hearCourt(docket({}), { purpose: 'enforcement', answer: 'accepted' })).toEqual({ to: 'enforcing' });
    expect(hearCourt(docket({}), { purpose: 'enforcement', answer: 'declined' })).toEqual({ to: 'decided' });
  });
});

describe('an answer to another agency', () => {
  const asked = (facts: object) => ({ facts: { wanted: ['台账', '考勤'], ...facts } }) as unknown as DocketView<EvidenceFacts, string>;
  const document = { title: '台账', mediaType: 'application/pdf', size: 1, digest: 'A'.repeat(43) };

  it('accounts for every line that was asked for', () => {
    expect(code(deliverEvidence(asked({ obtained: ['台账'], notObtained: [] })))).toBe('wanted-not-accounted-for');
    expect(deliverEvidence(asked({ obtained: ['台账', '考勤'], notObtained: [] }))).toMatchObject({ answer: { outcome: 'complete' } });
    expect(deliverEvidence(asked({ obtained: ['台账'], notObtained: [{ what: '考勤', why: '遗失' }] }))).toMatchObject({ answer: { outcome: 'partly' } });
  });

  it('says who bears the consequence when an employer keeps documents back', () => {
    expect(noteUnavailable(asked({}), { what: '台账', why: '拒绝',
      employerRefused: true })).toMatchObject({ facts: { notObtained: [{ what: '台账', why: expect.stringContaining('不利后果') }] } });
    expect(code(noteUnavailable(asked({}), { what: '合同', why: '无', employerRefused: false }))).toBe('evidence-not-asked-for');
  });

  it('replaces "not obtained" when the documents turn up', () => {
    const found = copyDocuments(asked({ notObtained: [{ what: '台账', why: '称遗失' }] }),
      { wanted: '台账', inspectors: ['甲', '乙'], documents: [document] }, moment);
    expect(found).toMatchObject({ facts: { obtained: ['台账'], notObtained: [] },
      adds: { evidence: [{ origin: 'inspection-bridge', collectedOn: '2026-03-20' }] } });
    expect(code(copyDocuments(asked({}), { wanted: '合同', inspectors: ['甲', '乙'], documents: [document] }, moment))).toBe('evidence-not-asked-for');
  });

  it('names the case that a clue became', () => {
    const clue = { facts: {} } as DocketView<ClueFacts, string>;
    expect(code(giveFeedback(clue, { finding: 'filed', feedback: '已立案' }))).toBe('filed-docket-unnamed');
    expect(giveFeedback(clue, { finding: 'no-violation', feedback: '未发现' })).toMatchObject({ answer: { result: { feedback: '未发现' } } });
  });
});
