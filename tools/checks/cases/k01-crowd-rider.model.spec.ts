import { civilDate, daysBetween } from '@fengqiao/kernel';
import { getRule } from '@fengqiao/law';
import { describe, expect, it } from '@jest/globals';
import { LAWYER, SCANNED, TRIAGED, about, claim, firm, work, worker, yuan } from './cast.js';
import { replay } from './replay.js';

/** 深圳龙岗，2023：众包骑手讨要职业伤害期生活保障费差额，仲裁当日不予受理，法律援助三天指派律师。 */
const PERIOD = { per: 'month', monthDays: 30, from: civilDate('2022-08-21'), to: civilDate('2022-12-08') } as const;
const papers = (amount: string) => ({
  parties: [worker(1, { workerKind: 'food-delivery' }), firm('platform')], employment: work('undetermined', { job: '众包网约配送员' }),
  claims: [claim('c1', 'platform-injury', amount, { working: { ...PERIOD, rate: yuan('7,500'), paid: yuan('8,653.33') } })],
  events: [about('accident', '2022-08-21', 'day', '送餐途中交通事故'), about('report', '2022-09-22', 'day', '平台申请职业伤害确认'), about('grade', '2023-01-06', 'day', '鉴定为十级')],
});

const k01 = await replay({ today: '2023-08-21' }, papers('18,846.67'));
await k01.when(
  ['2023-08-08', 'claim.register', { ...SCANNED, knewOn: '2023-01-20' }],
  ['2023-08-08', 'claim.triage', TRIAGED('arbitration')],
  ['2023-08-08', 'claim.requestArbitration', { jurisdiction: 'performance-place' }],
  ['2023-08-08', 'arbitration-case.refuseAcceptance', { number: '不受字1号', ground: 'outside-scope', explanation: '职业伤害保障待遇不属于劳动争议' }],
  ['2023-08-08', 'claim.requestAid', { form: 'litigation' }],
  ['2023-08-10', 'aid-application.grant', { number: '援1号', means: { way: 'checked', source: '核查', withinStandard: true } }, 'outside-aid-scope'],
  ['2023-08-10', 'aid-application.grant', { number: '援1号', means: { way: 'checked', source: '核查', withinStandard: true }, localScope: '地方规定：新就业形态职业伤害' }],
  ['2023-08-11', 'aid-application.appoint', LAWYER],
  ['2023-08-15', 'aid-application.fileSuit', { cause: '新就业形态用工纠纷', ground: 'not-accepted' }],
  ['2023-08-16', 'court-filing.file', { number: '民初1号', claimants: ['w1'] }],
);

describe('K01 a crowd-sourced rider: refused by the commission, three days to a lawyer', () => {
  it('counts 110 days, first and last included, and comes to the sum that was claimed', async () => {
    expect(daysBetween(PERIOD.from, PERIOD.to) + 1).toBe(110);
    expect(k01.advised).not.toContain('amount-does-not-add-up');
    const wrong = k01.alongside(papers('18,846.00'));
    await wrong.when(['2023-08-08', 'claim.register', { ...SCANNED, knewOn: '2023-01-20' }]);
    expect(wrong.advice('amount-does-not-add-up')).toContain('7,500.00÷30×110 日－8,653.33＝18,846.67 元');
  });

  it('comes to the sum that the platform paid by the minimum wage', async () => {
    const paid = k01.alongside({ ...papers('0'), claims: [claim('c1', 'platform-injury', '8,653.33', { working: { ...PERIOD, rate: yuan('2,360') } })] });
    await paid.when(['2023-08-08', 'claim.register', { ...SCANNED, knewOn: '2023-01-20' }]);
    expect(paid.advised).not.toContain('amount-does-not-add-up');
  });

  it('was to be accepted or refused by 2023-08-15, and was refused on day 0', () => {
    expect(k01.clock('arbitration-case.acceptance')).toMatchObject({ lastDay: '2023-08-15', state: 'met', closedOn: '2023-08-08' });
  });

  it('opens a suit by its refusal, until 2023-08-23 as notices usually print it, and the notice reaches the court without being typed', () => {
    expect(k01.clock('arbitration-case.refusalSuit')).toMatchObject({ lastDay: '2023-08-23' });
    expect(getRule('arbitration.suit-on-refusal').mark).toBe('GK');
    expect(k01.file('court-filing').instruments).toContainEqual(expect.objectContaining({ kind: 'refusal-notice', number: '不受字1号' }));
    expect(k01.docket('court-filing').state).toBe('filed');
  });

  it('was to be decided on for aid by 2023-08-15, and was on day 2', () => {
    expect(k01.clock('aid-application.decision')).toMatchObject({ lastDay: '2023-08-15', state: 'met', closedOn: '2023-08-10' });
  });

  it('was to get a lawyer by Monday 2023-08-14, nominally Sunday, and did on day 1; the retainer was due on 2023-08-16', () => {
    expect(k01.clock('aid-application.appointment')).toMatchObject({ nominal: '2023-08-13', lastDay: '2023-08-14', state: 'met', closedOn: '2023-08-11' });
    expect(k01.clock('aid-application.retainer')).toMatchObject({ lastDay: '2023-08-16' });
  });

  it('could ask for a second appraisal until the make-up Saturday 2023-01-28, nominally in the Spring Festival', () => {
    expect(k01.law('work-injury.re-appraisal', '2023-01-06')).toMatchObject({ nominal: '2023-01-21', lastDay: '2023-01-28' });
  });

  it('was reported by the platform two days late, if its thirty days apply', () => {
    const due = k01.law('work-injury.employer-application', '2022-08-21').lastDay;
    const reported = k01.file('claim').events.find(event => event.id === 'report')!;
    expect([due, daysBetween(due, reported.on)]).toEqual(['2022-09-20', 2]);
  });

  it('shows its limitation twice, each with its assumption: until 2024-01-22 and until 2026-01-20 but for the interruption', () => {
    const lines = k01.limitation;
    expect(lines.map(line => [line.regime, line.runs[0]!.lastDay])).toEqual([['labour', '2024-01-22'], ['civil', '2026-01-20']]);
    expect(lines.map(line => line.assumption.zh)).toEqual([expect.stringContaining('按劳动关系'), expect.stringContaining('按民事关系')]);
    expect(lines).toMatchObject([{ interruptedOn: ['2023-08-08'], lastDay: '2024-08-08' }, { interruptedOn: ['2023-08-08'] }]);
  });
});
