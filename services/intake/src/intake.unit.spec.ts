import { checkAgency } from '@fengqiao/contracts';
import { civilDate, fen } from '@fengqiao/kernel';
import { aCaseNumber, claimOf, worker } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DAY, group, heard, LABOUR, life, registered, SCANNED, TRIAGE, triaged, untouched } from '../test/claims.js';
import { intake } from './index.js';

const paper = (kind: 'confirmation-ruling' | 'mediation-agreement', effectiveOn: string) =>
  ({ id: kind, kind, number: '文书1号', issuedBy: '东中心调解站', issuedOn: civilDate(effectiveOn), effectiveOn: civilDate(effectiveOn), obligations: [] });

describe('the intake agency', () => {
  it('has no mistake on its pages', () => expect(checkAgency(intake)).toEqual([]));
});

describe('a demand on the employer', () => {
  it('may be made from any state of a claim, answered or not, and holds nothing up', () => {
    expect(registered().take('askNegotiation', DAY, { how: '书面' }).take('recordNegotiation', DAY, { answer: 'refused' }).state).toBe('registered');
    expect(triaged().take('askNegotiation', DAY, { how: '书面' }).take('negotiationSilent', '2026-03-10').state).toBe('triaged');
  });
});

describe('triage', () => {
  it('does not send to mediation what was found unsuitable for it', () => {
    expect(registered().refusal('triage', DAY, { ...TRIAGE, suitable: false })).toBe('triage-contradicts-itself');
  });

  it('decides the work relation with reasons, and shows the one period that follows', () => {
    const one = triaged().take('decideRelation', DAY, { relation: 'civil', reason: '自主决定上线，无劳动管理' });
    expect(one.docket.file.employment).toMatchObject({ relation: 'civil', relationReason: '自主决定上线，无劳动管理' });
    expect(one.facts['limitation']).toMatchObject([{ regime: 'civil' }]);
  });

  it('counts a complaint made elsewhere before as an interruption (K16)', () => {
    const events = [{ id: 'petition', on: '2025-11-03', what: '到信访部门反映', by: 'w1', interruptsLimitation: true }];
    const one = life({ ...LABOUR, claims: [claimOf('c1', { kind: 'economic-compensation' })] }).take('register', DAY, { ...SCANNED, knewOn: '2024-12-02' });
    expect(one.facts['limitation']).toMatchObject([{ state: 'expired' }]);
    one.take('supplement', DAY, { events });
    expect(one.facts['limitation']).toMatchObject([{ state: 'running', interruptedOn: ['2025-11-03', DAY] }]);
    one.take('noteSuspension', DAY, { from: '2026-02-01', why: '住院治疗' });
    expect(one.facts['limitation']).toMatchObject([{ state: 'suspended' }]);
  });
});

describe('the way of the Wenzhou rider', () => {
  it('goes to the trade station chosen, hears the agreement, and ends with a visit', () => {
    const one = triaged().take('requestMediation', DAY, { body: 'trade', station: 'delivery-station' });
    expect(one.last.referrals).toMatchObject([{ purpose: 'mediation', particulars: { body: 'trade', station: 'delivery-station' } }]);
    expect(one.refusal('requestMediation', DAY, { body: 'union' })).toBe('already-handed-over');
    expect(one.refusal('resolve', DAY, { outcome: 'paid', summary: '已付' })).toBe('referral-still-open');
    one.take('hearAnswer', '2026-03-03', heard('mediation', 'accepted'));
    expect(one.state).toBe('referred');
    one.take('hearAnswer', '2026-03-06', heard('mediation', 'concluded', 'agreement'));
    expect(one.docket).toMatchObject({ state: 'answered', facts: { handOffs: [{ answer: 'concluded', outcome: 'agreement' }] } });
    one.take('resolve', '2026-06-01', { outcome: 'paid', summary: '分期付清' }).take('visit', '2026-06-10', { satisfied: true, note: '满意' }).take('close', '2026-06-11');
    expect(one.docket).toMatchObject({ state: 'closed', facts: { outcomes: [{ party: 'w1', outcome: 'paid' }] } });
  });
});

describe('the way of the Nanchang worker', () => {
  it('gets aid, fails at mediation, and goes on to arbitration with the same file', () => {
    const one = life(LABOUR).take('register', DAY, { channel: { kind: 'linkage-window', station: 'window-1' } }).take('triage', DAY, { ...TRIAGE, next: 'legal-aid' });
    one.take('requestAid', DAY, { form: 'arbitration', waiver: 'migrant-wages' }).take('hearAnswer', DAY, heard('legal-aid', 'accepted'));
    one.take('requestMediation', '2026-03-03', { body: 'union' })
      .take('hearAnswer', '2026-03-04', { ...heard('mediation', 'declined'), reason: { code: 'party-refuses', text: '单位拒绝' } });
    expect(one.state).toBe('referred');
    one.take('requestArbitration', '2026-03-04', { jurisdiction: 'performance-place' });
    expect(one.last.referrals).toMatchObject([{ purpose: 'arbitration' }]);
    expect(one.refusal('complain', '2026-03-05')).toBe('matter-in-dispute-procedure');
    one.take('passClue', '2026-03-05', { violation: '未签劳动合同' }).take('requestEvidence', '2026-03-05', { wanted: ['工资台账'] });
    expect(one.state).toBe('referred');
    for (const purpose of ['arbitration', 'legal-aid', 'violation-clue', 'evidence-help']) {
      one.take('hearAnswer', '2026-04-20', heard(purpose, 'concluded', 'award'));
    }
    expect(one.state).toBe('answered');
  });
});

describe('the other ways on', () => {
  it('keeps the windows of confirmation and review, and asks both parties', () => {
    const one = triaged({ instruments: [paper('mediation-agreement', DAY)] });
    expect(one.refusal('requestConfirmation', '2026-04-02', { joint: true })).toBe('confirmation-too-late');
    expect(one.refusal('requestReview', '2026-03-18', { joint: true })).toBe('review-too-late');
    expect(one.refusal('requestReview', '2026-03-10', { joint: false })).toBe('application-not-joint');
    one.take('requestReview', '2026-03-10', { joint: true }).take('hearAnswer', '2026-03-11', heard('arbitration-review', 'declined'))
      .take('requestConfirmation', '2026-03-12', { joint: true });
    expect(one.last.referrals).toMatchObject([{ particulars: { mediatedBy: '东中心调解站' } }]);
  });

  it('enforces a ruling, and not a bare agreement', () => {
    expect(triaged({ instruments: [paper('mediation-agreement', DAY)] }).refusal('requestEnforcement', DAY, { unpaid: 500_000 })).toBe('no-enforceable-instrument');
    triaged({ instruments: [paper('confirmation-ruling', DAY)] }).take('requestEnforcement', DAY, { unpaid: 500_000, greenChannel: true });
  });

  it('sends a labour dispute to arbitration before court, except on a wage slip', () => {
    const one = triaged(LABOUR);
    expect(one.refusal('fileSuit', DAY, { cause: '追索劳动报酬', ground: 'civil' })).toBe('arbitration-first');
    expect(one.refusal('fileSuit', DAY, { cause: '追索劳动报酬', ground: 'after-award' })).toBe('no-award');
    one.take('fileSuit', DAY, { cause: '追索劳动报酬', ground: 'wage-slip' });
    triaged(LABOUR).take('requestPaymentOrder', DAY, { basis: 'wages', amount: fen(500_000) });
    triaged(LABOUR).take('complain', DAY);
  });

  it('tells four agencies without handing anything over (K34)', () => {
    const one = triaged().take('notify', DAY, { to: ['town', 'justice-office', 'labour-office', 'mediation'], subject: '九名装修工欠薪', body: '已启动联动调处' });
    expect(one.last.referrals.map(intent => intent.to)).toEqual(['town', 'justice-office', 'labour-office', 'mediation']);
    expect(one.state).toBe('triaged');
  });

  it('takes papers on the spot for the commission and for the court', () => {
    expect(registered(LABOUR).take('receiveForArbitration', DAY, { jurisdiction: 'employer-seat' }).state).toBe('referred');
    expect(registered(LABOUR).take('receiveForCourt', DAY, { cause: '追索劳动报酬', ground: 'wage-slip' }).state).toBe('referred');
  });
});

describe('a claim that a partner handed over', () => {
  const arrived = () => life({}, { purpose: 'claim-intake' }).take('receive', DAY, { note: '信访转来' });
  const reason = { reason: { code: 'outside-mandate', text: '不属于劳动争议' } };

  it('is taken in with the same proof, and its end is answered', () => {
    const one = arrived().take('takeIn', DAY, { channel: { kind: 'transfer', source: '信访局', reference: 'X-1' } }).take('triage', DAY, TRIAGE)
      .take('resolve', '2026-03-09', { outcome: 'paid', summary: '当场付清' });
    expect(one.steps.map(step => step.answers.map(answer => answer.answer))).toEqual([[], ['accepted'], [], ['concluded']]);
    expect(one.docket.file.events).toHaveLength(1);
  });

  it('is turned down, returned, taken back or merged, and each is answered', () => {
    expect(arrived().take('turnDown', DAY, reason).last.answers).toMatchObject([{ answer: 'declined' }]);
    arrived().take('askReturn', DAY, reason).take('returnRefused', DAY).take('askReturn', DAY, reason).take('returnGranted', DAY);
    arrived().take('revoked', DAY);
    const one = arrived().take('takeIn', DAY, { channel: { kind: 'transfer' } }).take('merge', DAY, { into: aCaseNumber(9), reason: '同一事项' });
    expect(one.last.answers).toMatchObject([{ answer: 'concluded', result: { outcome: 'merged' } }]);
  });
});

describe('a group', () => {
  it('grows, names representatives, splits without losing anybody, and ends only with an outcome for each (K22)', () => {
    const one = triaged(group(47)).take('addWorkers', DAY, { parties: [worker('w48')] });
    one.take('nameRepresentatives', DAY, { parties: ['w1', 'w2', 'w3'], electedOn: '2026-03-01' });
    const ids = Array.from({ length: 48 }, (_, at) => `w${at + 1}`);
    const parts = [ids.slice(0, 12), ids.slice(12, 44), ids.slice(44)].map((parties, at) => ({ title: `第${at + 1}组`, parties }));
    expect(one.refusal('splitGroup', DAY, { parts: [parts[0], parts[1]] })).toBe('split-does-not-add-up');
    one.take('splitGroup', DAY, { parts });
    for (const [at, outcome] of (['withdrawn', 'paid', 'goes-on'] as const).entries()) {
      const [party, ...alike] = parts[at]!.parties.slice(0, at === 2 ? 3 : undefined);
      one.take('recordOutcome', DAY, { party, alike, outcome });
    }
    expect(one.refusal('resolve', DAY, { outcome: 'paid', summary: '分别处理' })).toBe('outcomes-missing');
    one.take('recordOutcome', DAY, { party: 'w48', outcome: 'goes-on' }).take('resolve', DAY, { outcome: 'paid', summary: '分别处理' });
    expect(one.facts['outcomes']).toHaveLength(48);
  });

  it('elects no representatives for nine', () => {
    expect(triaged(group(9)).refusal('nameRepresentatives', DAY, { parties: ['w1'], electedOn: '2026-03-01' })).toBe('group-too-small-for-representatives');
  });
});

describe('links', () => {
  it('are made with what they match by, taken away with a reason, and lead to no withdrawal by themselves', () => {
    const one = triaged().take('link', DAY, { caseNo: aCaseNumber(9), kind: 'same-employer', matched: ['respondent'] });
    expect(one.refusal('link', DAY, { caseNo: aCaseNumber(7), kind: 'duplicate', matched: [] })).toBe('link-to-itself');
    one.take('unlink', DAY, { caseNo: aCaseNumber(9), reason: '同名不同单位' });
    expect(one.refusal('unlink', DAY, { caseNo: aCaseNumber(9), reason: '再次' })).toBe('link-unknown');
    one.take('withdraw', DAY, { reason: '已自行协商' });
  });
});

afterAll(() => expect(untouched()).toEqual([]));
