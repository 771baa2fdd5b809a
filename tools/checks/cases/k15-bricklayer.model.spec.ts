import { daysBetween } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { MEDIATOR, TALKED, about, claim, contractor, owes, signedOn, work, worker, yuan } from './cast.js';
import { replay } from './replay.js';

/** 滁州琅琊，2023：瓦工讨要 3,090 元，法院委派“法院+工会”调解室，十四天达成协议并经司法确认。 */
const k15 = await replay({ today: '2023-09-05' }, {
  parties: [worker(), contractor()], employment: work('civil', { job: '瓦工' }),
  claims: [claim('c1', 'wages', '3,090', { title: '劳务报酬', working: { rate: yuan('170'), per: 'day', paid: yuan('15,000') } })],
  events: [about('hired', '2022-08-01', 'month', '受雇做工')],
});
await k15.when(
  ['2023-07-14', 'claim.register', { channel: { kind: 'on-behalf-court' }, knewOn: '2022-12-29' }],
  ['2023-07-14', 'claim.receiveForCourt', { cause: '劳务合同纠纷', ground: 'civil' }],
);
const atTheWindow = k15.clock('court-filing.filing');
await k15.when(
  ['2023-07-14', 'court-filing.delegateMediation', { number: '诉前调1号', body: 'union' }],
  ['2023-07-14', 'mediation.accept'],
  ['2023-07-14', 'mediation.assign', MEDIATOR],
  ['2023-07-14', 'mediation.verify', TALKED],
  ['2023-07-28', 'mediation.recordAgreement', signedOn('2023-07-28', [owes('contractor', 'w1', '3,090', '2023-09-01')], { form: 'court-invited' })],
  ['2023-07-28', 'court-filing.settle', { reason: '双方达成调解协议' }],
  ['2023-07-28', 'mediation.planEnforceability'],
  ['2023-07-28', 'mediation.requestReview', { joint: true }, 'review-outside-scope'],
  ['2023-08-29', 'mediation.requestConfirmation', { joint: true }, 'confirmation-too-late'],
  ['2023-07-28', 'mediation.requestConfirmation', { joint: true, court: 'inviting-court' }],
  ['2023-07-31', 'confirmation.accept', { number: '诉前调确1号' }],
  ['2023-07-31', 'confirmation.confirm', { number: '诉前调确1号' }],
);

describe('K15 a bricklayer’s 3,090 yuan', () => {
  it('used 14 of the 30 days of a mediation that the court delegated: latest Monday 2023-08-14, nominally Sunday', () => {
    const delegated = k15.clock('court-filing.delegated')!;
    expect(delegated).toMatchObject({ state: 'met', nominal: '2023-08-13', lastDay: '2023-08-14' });
    expect(daysBetween(delegated.startedOn, delegated.closedOn!)).toBe(14);
    expect(k15.clock('mediation.commissioned')).toMatchObject({ state: 'met', lastDay: '2023-08-14' });
  });

  it('could be confirmed until Monday 2023-08-28, nominally Sunday', () => {
    expect(k15.clock('mediation.confirmationWindow')).toMatchObject({ nominal: '2023-08-27', lastDay: '2023-08-28', state: 'met' });
    expect(k15.blocked('confirmation-too-late')).toMatchObject({ details: { lastDay: '2023-08-28' } });
    expect(k15.docket('confirmation').state).toBe('confirmed');
  });

  it('has no arbitration review, the contractor being no employing unit; otherwise it would have had until 2023-08-14', () => {
    expect(k15.way('arbitration-review')).toMatchObject({ open: false, code: 'review-outside-scope', lastDay: '2023-08-14' });
    expect(k15.law('agreement.arbitration-review', '2023-07-28')).toMatchObject({ nominal: '2023-08-12', lastDay: '2023-08-14' });
    expect(k15.blocked('review-outside-scope')?.nextStep.zh).toContain('2023-08-28');
  });

  it('can be enforced until 2025-09-01 once the day of payment has passed', async () => {
    await k15.when(['2023-09-02', 'mediation.planEnforceability']);
    expect(k15.way('enforcement')).toMatchObject({ open: true, lastDay: '2025-09-01' });
  });

  it('could have been sued upon until 2025-12-29 on the slip of 2022-12-29, under the assumption shown', () => {
    const [civil] = k15.limitation;
    expect(civil).toMatchObject({ regime: 'civil', runs: [{ from: '2022-12-29', lastDay: '2025-12-29' }, { from: '2023-07-14' }, { from: '2023-07-28' }] });
    expect(civil?.assumption.zh).toContain('按民事关系');
  });

  it('would have been decided on by 2023-07-21 had the worker insisted on suing', () => {
    expect(atTheWindow).toMatchObject({ state: 'running', lastDay: '2023-07-21' });
  });

  it('warns that 18,090 yuan at 170 a day are 106.41 days, and holds nothing up', () => {
    expect(k15.advice('days-not-whole')).toContain('106.41');
    expect(k15.docket('court-filing').state).toBe('settled');
  });
});
