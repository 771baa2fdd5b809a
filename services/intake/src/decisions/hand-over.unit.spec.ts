import type { CaseFile } from '@fengqiao/case-file';
import { civilDate, fen } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { aDocket, anAgreement, timeOn } from '@fengqiao/testing/walks';
import type { ClaimDocket } from '../procedures/claim.head.js';
import { complain, fileSuit, notifyAgencies, passClue, requestConfirmation, requestEnforcement, requestMediation, requestReview } from './hand-over.js';

const claim = (more: Partial<CaseFile> = {}, facts: ClaimDocket['facts'] = {}) => aDocket<ClaimDocket>('triaged', facts, more);
const agreed = claim({ instruments: [anAgreement()] });
const waiting = (purpose: string) => claim({}, { handOffs: [{ purpose, on: civilDate('2026-03-02') }] });
const day = timeOn('2026-04-14');

describe('what a claim hands over', () => {
  it('goes once, until it is answered', () => {
    expect(requestMediation(waiting('mediation'), { body: 'union' }, day)).toMatchObject({ code: 'already-handed-over' });
    expect(requestMediation(claim(), { body: 'union', to: 'trade-union' }, day))
      .toMatchObject({ facts: { handOffs: [{ purpose: 'mediation', to: 'trade-union', on: '2026-04-14' }] }, refer: [{ purpose: 'mediation', to: 'trade-union', particulars: { body: 'union' } }] });
  });

  it('is no complaint while mediation, arbitration or a court has the matter, but may be a clue', () => {
    expect(complain(waiting('arbitration'), {}, day)).toMatchObject({ code: 'matter-in-dispute-procedure' });
    expect(passClue(waiting('arbitration'), { violation: '未签劳动合同' }, day)).toMatchObject({ refer: [{ purpose: 'violation-clue' }] });
  });

  it('applies with both parties, and within the window of each way', () => {
    expect(requestReview(agreed, { joint: true }, day)).toMatchObject({ refer: [{ particulars: { agreement: 'agreement-1' } }] });
    expect(requestReview(agreed, { joint: true }, timeOn('2026-04-15'))).toMatchObject({ code: 'review-too-late' });
    expect(requestReview(agreed, { joint: false }, day)).toMatchObject({ code: 'application-not-joint' });
    expect(requestConfirmation(agreed, { joint: true, court: 'mediation-body' }, timeOn('2026-04-30'))).toMatchObject({ code: 'confirmation-too-late' });
    expect(requestConfirmation(claim(), { joint: true, court: 'mediation-body' }, day)).toMatchObject({ code: 'no-agreement' });
  });

  it('enforces a ruling, and not a bare agreement', () => {
    const given = { unpaid: fen(960_000), greenChannel: false };
    expect(requestEnforcement(agreed, given, day)).toMatchObject({ code: 'no-enforceable-instrument' });
    expect(requestEnforcement(claim({ instruments: [anAgreement({ id: 'ruling-1', kind: 'confirmation-ruling' })] }), given, day))
      .toMatchObject({ refer: [{ particulars: { instrument: 'ruling-1' } }] });
  });

  it('sends a labour dispute to arbitration before court, except on a wage slip', () => {
    const cause = '追索劳动报酬';
    expect(fileSuit(claim(), { cause, ground: 'civil' }, day)).toMatchObject({ code: 'arbitration-first' });
    expect(fileSuit(claim(), { cause, ground: 'after-award' }, day)).toMatchObject({ code: 'no-award' });
    expect(fileSuit(claim(), { cause, ground: 'wage-slip' }, day)).toMatchObject({ refer: [{ purpose: 'court-filing' }] });
  });

  it('tells several agencies at once, and names nobody', () => {
    const notice = { to: ['town', 'justice-office'], subject: '九名装修工欠薪', body: '已启动联动调处' };
    expect(notifyAgencies(claim(), notice)).toMatchObject({ refer: [{ purpose: 'copy', to: 'town' }, { purpose: 'copy', to: 'justice-office' }] });
    expect(notifyAgencies(claim(), { ...notice, body: '劳动者worker反映欠薪' })).toMatchObject({ code: 'notice-names-a-person' });
  });
});
