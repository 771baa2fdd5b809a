import { sumFen, type Fen } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { SCANNED, TRIAGED, claim, firm, ids, owes, work, workers, yuan } from './cast.js';
import { replay, type Replay } from './replay.js';

/** 2024-12 涉欠薪典型案例之一：十一名网约车司机，裁后起诉、法院调解、自动履行；工会向同行业平台发函。只公布到年，日期为演示所填。 */
const drivers = ids(1, 11);
const NOTICE = { tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2024-03-22', hearing: { on: '2024-04-02', time: '09:00', form: 'room', place: '仲裁庭' } };
const SUPERVISOR = { name: '虚构监督员', certificate: '监字001' };
const addressees = ['虚构出行平台甲', '虚构出行平台乙', '虚构出行平台丙'];

const k10 = await replay({ today: '2024-12-02' }, {
  parties: [...workers(11, { workerKind: 'ride-hailing' }), firm('platform')], employment: work('labour', { job: '网约车司机' }),
  claims: [claim('c1', 'labour-relation'), claim('c2', 'wages', '260,000')],
});
await k10.when(
  ['2024-03-04', 'claim.register', { ...SCANNED, declaredHeadcount: 11 }],
  ['2024-03-04', 'claim.triage', TRIAGED('arbitration')],
  ['2024-03-04', 'claim.requestArbitration', { jurisdiction: 'performance-place' }],
  ['2024-03-06', 'arbitration-case.accept', { number: '1号' }],
  ['2024-03-07', 'arbitration-case.notifyOnce', NOTICE],
  ['2024-04-02', 'arbitration-case.holdHearing', { attended: ['w1', 'platform'], mediation: 'failed' }],
  ['2024-04-15', 'arbitration-case.award', { awards: [{
    number: '裁1号', called: 'non-final', performBy: '2024-05-15',
    items: drivers.map(payee => ({ id: `i-${payee}`, claim: 'c1', kind: 'labour-relation', title: '确认劳动关系', payer: 'platform', payee })),
  }] }],
  ['2024-04-24', 'claim.fileSuit', { cause: '追索劳动报酬纠纷', ground: 'after-award' }],
  ['2024-04-26', 'court-filing.file', { number: '民初1号', claimants: drivers, receipts: drivers.map(party => ({ party, receivedOn: '2024-04-16' })) }],
  ['2024-06-11', 'court-filing.mediate', { number: '民调1号', obligations: drivers.map(id => ({ id: `o-${id}`, ...owes('platform', id, '23,636.36', '2024-06-30') })) }],
  ['2024-06-28', 'claim.recordOutcome', { party: 'w1', alike: drivers.slice(1), outcome: 'paid', amount: yuan('23,636.36') }],
);
await k10.when(
  ['2024-07-01', 'judicial-proposal.draft', { addressee: '虚构出行平台', problem: '以合作协议掩盖用工关系', advice: '规范用工、按时足额支付报酬' }],
  ['2024-07-02', 'judicial-proposal.send', { number: '法建1号', replyBy: '2024-08-02' }],
  ['2024-07-25', 'judicial-proposal.recordReply', { text: '已整改', adopted: true }],
  ['2024-07-26', 'judicial-proposal.copy', { to: ['intake'], subject: '司法建议抄送', body: '某平台用工不规范，已回函整改，请工会关注同行业' }],
);
const letters: { readonly addressee: string; readonly id: string }[] = [];
for (const addressee of addressees) {
  await k10.when(
    ['2024-08-05', 'reminder-letter.draft', { addressee, supervisors: [SUPERVISOR], matter: '行业用工规范' }],
    ['2024-08-05', 'reminder-letter.sendReminder', { number: '提1号', replyWithin: { length: 15, unit: 'working' } }],
  );
  letters.push({ addressee, id: k10.docket('reminder-letter').id });
}
for (const { id } of letters.slice(0, 2)) await k10.when(['2024-08-20', `reminder-letter.recordReply@${id}`, { reply: '已规范用工', satisfies: true }]);

const recovered = (so: Replay): Fen => sumFen(so.outcomes('claim').flatMap(line => line.amount ?? []));

describe('K10 eleven ride-hailing drivers, and letters to their whole trade', () => {
  it('begins with the court’s own letter to the platform, answered in time and copied to the union, which owes nothing for it', () => {
    expect(k10.docket('judicial-proposal')).toMatchObject({ caseNo: k10.docket('court-filing').caseNo, state: 'answered', facts: { reply: { adopted: true }, copies: [{ to: 'intake' }] } });
    expect(k10.clock('judicial-proposal.reply')).toMatchObject({ state: 'met', lastDay: '2024-08-02' });
  });

  it('keeps every letter under the number of the case that it came from', () => {
    expect(k10.docket('court-filing').state).toBe('mediated');
    expect(k10.dockets('reminder-letter').map(docket => [docket.caseNo, docket.facts['addressee']])).toEqual(addressees.map(addressee => [k10.docket('court-filing').caseNo, addressee]));
  });

  it('tracks the reply of each addressee, beyond the respondent, by a clock of its own', () => {
    expect(k10.dockets('reminder-letter').map(docket => docket.state)).toEqual(['answered', 'answered', 'reminded']);
    expect(k10.dockets('reminder-letter').map(docket => docket.clocks.at(-1))).toMatchObject([
      { state: 'met', lastDay: '2024-08-26' }, { state: 'met', lastDay: '2024-08-26' }, { state: 'running', lastDay: '2024-08-26' },
    ]);
  });

  it('counts the sum recovered once, however often and by whomever it is entered', async () => {
    const once = recovered(k10);
    expect(once).toBe(11 * yuan('23,636.36'));
    await k10.when(['2024-09-02', 'claim.recordOutcome', { party: 'w1', outcome: 'paid', amount: yuan('23,636.36'), note: '复核' }]);
    expect(recovered(k10)).toBe(once);
    expect(k10.dockets('reminder-letter').flatMap(docket => Object.keys(docket.facts))).not.toContain('outcomes');
  });
});
