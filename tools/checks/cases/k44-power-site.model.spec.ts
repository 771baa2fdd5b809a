import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { MEDIATOR, SCANNED, TALKED, TRIAGED, about, claim, firm, owes, signedOn, work, workers } from './cast.js';
import { replay } from './replay.js';

/** 南宁良庆，2025：两名电力工程工人，行业驿站三方合议，半天达成协议。用工终止只公布到 2023 年 9 月，按月末计。 */
const PANEL = [{ id: 'm', name: '虚构仲裁调解员', office: 'mediator' }, { id: 'i', name: '虚构监察员', office: 'inspector' }, { id: 'e', name: '虚构行业专家', office: 'sector-expert' }];
const k44 = await replay({ today: '2025-06-03' }, {
  parties: [...workers(2), firm()], claims: [claim('c1', 'wages', '206,000')],
  employment: work('labour', { job: '电力施工', startedOn: civilDate('2021-10-01'), endedOn: civilDate('2023-09-30') }),
  events: [about('w1-worked', '2022-03-01', 'month', '做工', { until: civilDate('2023-09-30') }), about('w2-worked', '2021-10-01', 'month', '做工', { until: civilDate('2023-09-30') })],
});
await k44.when(['2025-04-22', 'claim.register', SCANNED]);
const flag = k44.advice('limitation-may-have-ended');
const [before] = k44.limitation;
await k44.when(
  ['2025-04-22', 'claim.triage', TRIAGED('mediation')],
  ['2025-04-22', 'claim.requestMediation', { body: 'station', station: 'power-trade' }],
  ['2025-04-22', 'mediation.accept'],
  ['2025-04-22', 'mediation.assign', MEDIATOR],
  ['2025-04-22', 'mediation.seatPanel', { panel: PANEL }, 'inspector-keeps-powers'],
  ['2025-04-22', 'mediation.seatPanel', { panel: PANEL, powersLaidDown: true }],
  ['2025-04-22', 'mediation.verify', TALKED],
  ['2025-04-22', 'mediation.recordAgreement', signedOn('2025-04-22', [owes('firm', 'w1', '103,000', '2025-05-30'), owes('firm', 'w2', '103,000', '2025-05-30')], { form: 'labour' })],
  ['2025-05-08', 'mediation.requestReview', { joint: true }, 'review-too-late'],
  ['2025-05-23', 'mediation.requestConfirmation', { joint: true }, 'confirmation-too-late'],
  ['2025-05-07', 'mediation.requestReview', { joint: true }],
);

describe('K44 two power-site workers, half a day', () => {
  it('could be confirmed until 2025-05-22 and reviewed until 2025-05-07, the Labour Day week within and no roll', () => {
    expect(k44.clock('mediation.confirmationWindow')).toMatchObject({ lastDay: '2025-05-22', nominal: '2025-05-22' });
    expect(k44.clock('mediation.reviewWindow')).toMatchObject({ lastDay: '2025-05-07', nominal: '2025-05-07', state: 'met' });
    expect([k44.blocked('review-too-late'), k44.blocked('confirmation-too-late')]).toMatchObject([{ details: { lastDay: '2025-05-07' } }, { details: { lastDay: '2025-05-22' } }]);
    expect(k44.docket('agreement-review').state).toBe('received');
  });

  it('raised a red flag at the door: a year from the end of the work had passed in September 2024', () => {
    expect(before).toMatchObject({ regime: 'labour', state: 'expired', lastDay: '2024-09-30', assumption: { zh: expect.stringContaining('自终止之日起一年') } });
    expect(flag).toContain('时效抗辩须由对方提出');
  });

  it('clears the flag by the agreement: the debtor’s promise starts the period anew', () => {
    const [after] = k44.limitation;
    expect(after).toMatchObject({ state: 'running', interruptedOn: ['2025-04-22'], lastDay: '2026-04-22' });
    expect(k44.advised).not.toContain('limitation-may-have-ended');
  });

  it('lets an inspector sit on the panel only with the powers laid down', () => {
    expect(k44.blocked('inspector-keeps-powers')?.message.zh).toContain('不行使监察职权');
    expect(k44.list<{ office: string }>('mediation', 'panel').map(member => member.office)).toEqual(['mediator', 'inspector', 'sector-expert']);
  });
});
