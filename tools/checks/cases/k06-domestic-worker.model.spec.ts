import { readFile } from 'node:fs/promises';
import { loadCalendar } from '@fengqiao/calendar';
import { recounted } from '@fengqiao/docket';
import { civilDate, orThrow } from '@fengqiao/kernel';
import { getRule } from '@fengqiao/law';
import { describe, expect, it } from '@jest/globals';
import { MEDIATOR, SCANNED, TALKED, TRIAGED, about, claim, firm, owes, signedOn, work, worker } from './cast.js';
import { replay } from './replay.js';

/** 2023 年第三批典型案例之六：员工制家政公司的保洁员请求确认劳动关系，裁、审、终审均支持。申请之后的日期未公布，为演示所填。 */
const papers = {
  parties: [worker(1, { workerKind: 'domestic', bornOn: civilDate('1976-10-01') }), firm('agency')], claims: [claim('c1', 'labour-relation', undefined, { title: '确认劳动关系' })],
  employment: work('undetermined', { job: '家政保洁员', region: '420804', startedOn: civilDate('2019-11-01') }),
  events: [about('signed', '2019-10-26', 'day', '签订家政服务协议'), about('injured', '2020-01-10', 'day', '工作中受伤')],
};
const NOTICE = (on: string, evidenceUntil: string) => ({ tribunal: { presiding: 'a1', others: [] }, evidenceUntil, hearing: { on, time: '09:00', form: 'room', place: '仲裁庭' } });
const ITEM = { id: 'i1', claim: 'c1', kind: 'labour-relation', title: '确认劳动关系', payer: 'agency', payee: 'w1' };
const award = (called: string) => ({ awards: [{ number: '裁1号', called, performBy: '2020-04-20', items: [ITEM] }] });

const k06 = await replay({ today: '2021-02-01' }, papers);
await k06.when(
  ['2020-01-21', 'claim.register', SCANNED],
  ['2020-01-21', 'claim.triage', TRIAGED('arbitration')],
  ['2020-01-21', 'claim.requestArbitration', { jurisdiction: 'performance-place' }],
  ['2020-02-05', 'arbitration-case.accept', { number: '1号' }],
  ['2020-02-06', 'arbitration-case.notifyOnce', NOTICE('2020-02-27', '2020-02-24')],
  ['2020-02-27', 'arbitration-case.holdHearing', { attended: ['w1', 'agency'], mediation: 'failed' }],
  ['2020-03-20', 'arbitration-case.award', award('final'), 'award-not-final'],
  ['2020-03-20', 'arbitration-case.award', award('non-final')],
  ['2020-03-24', 'arbitration-case.serveAward', so => ({ award: so.list('arbitration-case', 'awards')[0]?.['id'], party: 'agency', receivedOn: '2020-03-24' })],
  ['2020-04-03', 'court-filing.apply', { cause: '确认劳动关系纠纷', ground: 'after-award' }],
  ['2020-04-07', 'court-filing.file', { number: '民初1号', claimants: ['agency'], concerning: ['w1'], receipts: [{ party: 'agency', receivedOn: '2020-03-24' }] }],
  ['2020-05-11', 'court-filing.scheduleHearing', { hearing: { on: '2020-06-01', time: '09:00', form: 'courtroom', place: '第一法庭' } }],
  ['2020-06-01', 'court-filing.holdHearing', { attended: ['w1', 'agency'] }],
  ['2020-07-20', 'court-filing.judge', { number: '民初1号', obligations: [], summary: '确认存在劳动关系' }],
  ['2020-07-20', 'court-filing.serveJudgment', { party: 'agency', receivedOn: '2020-07-20' }],
  ['2020-08-03', 'court-filing.appeal', { by: 'agency', filedOn: '2020-08-03' }],
  ['2020-12-01', 'court-filing.recordSecondInstance', { number: '民终1号', result: 'upheld', obligations: [] }],
);
const onTheDay = k06.alongside(papers);
await onTheDay.when(
  ['2020-01-21', 'arbitration-case.apply', { jurisdiction: 'performance-place' }],
  ['2020-01-21', 'arbitration-case.accept', { number: '2号' }],
);

describe('K06 a domestic worker through three stages', () => {
  it('was to be accepted or refused by 2020-02-05, over the lengthened Spring Festival', () => {
    expect(k06.clock('arbitration-case.acceptance')).toMatchObject({ lastDay: '2020-02-05', state: 'met', closedOn: '2020-02-05' });
  });

  it('was due on 2020-02-03 by the calendar as first published: a clock that ran then is counted again to the amended day', async () => {
    const plans: unknown = JSON.parse(await readFile(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8'));
    const asFirstPublished = orThrow(loadCalendar(plans, { publishedBy: civilDate('2020-01-21') }));
    const met = k06.clock('arbitration-case.acceptance')!;
    const asItRan = recounted({ ...met, state: 'running' }, asFirstPublished, civilDate('2020-01-22'))!;
    expect(asItRan).toMatchObject({ lastDay: '2020-02-03' });
    expect(recounted(asItRan, k06.place.world.calendar, civilDate('2020-01-28'))).toMatchObject({ lastDay: '2020-02-05', state: 'running' });
  });

  it('has its award due on 2020-03-06 if accepted at once, on 2020-03-23 (nominally a Saturday) if on the last day', () => {
    expect(onTheDay.clock('arbitration-case.award')).toMatchObject({ lastDay: '2020-03-06' });
    expect(k06.clock('arbitration-case.award')).toMatchObject({ nominal: '2020-03-21', lastDay: '2020-03-23', state: 'met' });
  });

  it('leaves the employer until 2020-02-10 and the worker until 2021-01-11 to report the injury, less the time of this dispute as an officer finds', () => {
    expect(k06.law('work-injury.employer-application', '2020-01-10')).toMatchObject({ nominal: '2020-02-09', lastDay: '2020-02-10' });
    expect(k06.law('work-injury.worker-application', '2020-01-10')).toMatchObject({ lastDay: '2021-01-11' });
    expect(getRule('work-injury.worker-application').note?.zh).toContain('确认劳动关系所占的时间是否扣除');
  });

  it('is no final item, and the award may not call itself final', () => {
    expect(k06.blocked('award-not-final')).toMatchObject({ details: { items: ['i1'] } });
    expect(k06.list('arbitration-case', 'awards')).toMatchObject([{ called: 'non-final', items: [{ final: false }] }]);
  });

  it('can never be sent to arbitration review, from no desk', async () => {
    const agreed = k06.alongside({ ...papers, employment: work('labour', { region: '420804' }) });
    await agreed.when(
      ['2020-03-02', 'claim.register', SCANNED],
      ['2020-03-02', 'claim.triage', TRIAGED('mediation')],
      ['2020-03-02', 'claim.requestMediation', { body: 'station' }],
      ['2020-03-02', 'mediation.accept'],
      ['2020-03-02', 'mediation.assign', MEDIATOR],
      ['2020-03-02', 'mediation.verify', TALKED],
      ['2020-03-04', 'mediation.recordAgreement', signedOn('2020-03-04', [owes('agency', 'w1', '100', '2020-03-31')], { form: 'labour' })],
      ['2020-03-05', 'mediation.requestReview', { joint: true }, 'review-status-matter'],
      ['2020-03-05', 'claim.requestReview', { joint: true }, 'route-not-allowed'],
      ['2020-03-05', 'mediation.requestConfirmation', { joint: true }, 'confirmation-status-matter'],
    );
    expect(agreed.blocked('route-not-allowed')?.message.zh).toContain('确认劳动关系的协议不予仲裁审查');
  });

  it('was upheld in the last instance', () => {
    expect(k06.docket('court-filing').state).toBe('closed');
    expect(k06.file('court-filing').instruments.at(-1)).toMatchObject({ kind: 'judgment', effectiveOn: '2020-12-01' });
  });
});
