import type { Procedure } from '@fengqiao/procedure';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Walk, aCaseNumber, untouched } from '@fengqiao/testing/walks';
import { consultation } from './procedures/consultation.procedure.js';
import { healthCheck } from './procedures/health-check.procedure.js';
import { psychologicalSupport } from './procedures/psychological-support.procedure.js';
import { reminderLetter } from './procedures/reminder-letter.procedure.js';
import { wish } from './procedures/wish.procedure.js';

const DAY = '2026-03-02';
const lives: Walk[] = [];
const life = (procedure: Procedure): Walk => {
  const started = new Walk(procedure);
  lives.push(started);
  return started;
};

describe('a consultation', () => {
  const asked = () => life(consultation).take('ask', DAY, { channel: 'remote-call', topic: '扣款', question: '平台罚款合法吗' });
  const reply = { by: '值班律师甲', role: 'lawyer', text: '先看公示的规则' };

  it('keeps the call, the answer and who gave it, and becomes a claim by the worker\'s wish', () => {
    const one = asked().take('recordCall', DAY, { lawyer: '值班律师甲', minutes: 12 }).take('answer', DAY, reply).take('becomeClaim', DAY, { claimCase: aCaseNumber(7) });
    expect(one.docket).toMatchObject({ state: 'claimed', facts: { call: { minutes: 12 }, answers: [{ by: '值班律师甲', on: DAY }], claimCase: aCaseNumber(7) } });
  });

  it('takes no answer of the assistant without a source', () => {
    const one = asked();
    expect(one.refusal('answer', DAY, { ...reply, role: 'assistant' })).toBe('answer-without-source');
    one.take('answer', DAY, { ...reply, role: 'assistant', sources: ['《劳动合同法》第4条'] }).take('askFurther', DAY, { question: '没有公示呢' })
      .take('answer', DAY, reply).take('close', DAY);
  });
});

describe('the ladder of union letters', () => {
  const draft = { addressee: '清溪建设有限公司', supervisors: [{ name: '监督员甲', certificate: '监字001' }], matter: '一百五十名工人工资拖欠' };
  const reminded = () => life(reminderLetter).take('draft', DAY, draft).take('sendReminder', DAY, { number: '提字1号', replyBy: '2026-03-17' });

  it('runs the clock that the letter sets, and climbs only when it has run out (K37)', () => {
    const one = reminded();
    expect(one.running).toEqual({ reminderReply: '2026-03-17' });
    expect(one.refusal('sendOpinion', '2026-03-17', { number: '意字1号', replyBy: '2026-05-15' })).toBe('reply-still-in-time');
    one.take('fallSilent', '2026-03-18').take('sendOpinion', '2026-03-18', { number: '意字1号', replyBy: '2026-05-15' }).take('fallSilent', '2026-05-16');
    one.take('sendProposal', '2026-05-18', { number: '建字1号', replyBy: '2026-07-17', overLinkage: true, violation: '拖欠工资' });
    expect(one.last.referrals).toEqual([{ purpose: 'violation-clue', particulars: { violation: '拖欠工资' } }]);
    one.take('hearAuthority', '2026-05-20', { purpose: 'violation-clue', answer: 'accepted' })
      .take('hearFeedback', '2026-06-20', { purpose: 'violation-clue', answer: 'concluded', result: { feedback: '已责令支付' } }).take('confirmRectified', '2026-06-21');
    expect(one.docket.state).toBe('rectified');
  });

  it('has no national reply time to fall back on', () => {
    const one = life(reminderLetter).take('draft', DAY, draft);
    expect(one.refusal('sendReminder', DAY, { number: '提字1号' })).toBe('reply-day-missing');
    expect(one.refusal('sendReminder', DAY, { number: '提字1号', replyBy: DAY })).toBe('reply-day-past');
    one.take('drop', DAY, { reason: '不属于监督范围' });
  });

  it('does not close on a reply that settles nothing, and goes to the government on paper', () => {
    const one = reminded().take('recordReply', '2026-03-04', { reply: '正在研究', satisfies: false });
    expect(one.refusal('confirmRectified', '2026-03-05')).toBe('reply-does-not-satisfy');
    one.take('sendOpinion', '2026-03-06', { number: '意字1号', replyBy: '2026-04-30' }).take('fallSilent', '2026-05-06')
      .take('sendProposal', '2026-05-06', { number: '建字1号', replyBy: '2026-06-30', overLinkage: false, violation: '拖欠工资' });
    expect(one.last.referrals).toEqual([]);
    one.take('fallSilent', '2026-07-01').take('escalate', '2026-07-02', { to: 'government', reason: '逾期未办理' });
  });
});

describe('a health check', () => {
  const planned = () => life(healthCheck).take('plan', DAY, {
    employer: '清溪速运有限公司', visitOn: '2026-03-10', team: [{ name: '专家甲', office: '律师' }, { name: '专家乙', office: '仲裁员' }],
  });
  const finding = { area: 'platform-rules', risk: 'high', finding: '罚款规则未公示', advice: '公示并取消以罚代管' };

  it('ends only when what was planned is done', () => {
    const one = planned().take('visit', '2026-03-10', { visitedOn: '2026-03-10', findings: [finding] }).take('report', '2026-03-12', { reportNumber: '体检1号' });
    expect(one.last.papers).toEqual(['health-report']);
    expect(one.refusal('finish', '2026-03-13')).toBe('improvement-unfinished');
    one.take('agreePlan', '2026-03-13', { items: [{ what: '公示规则', who: '人力资源部', dueOn: '2026-04-15' }, { what: '修订规则', who: '运营部', dueOn: '2026-04-30' }] });
    expect(one.running).toEqual({ improvement: '2026-04-30' });
    const [first, second] = one.docket.facts['plan'] as { id: string }[];
    one.take('markDone', '2026-04-10', { item: first!.id });
    expect(one.refusal('finish', '2026-04-11')).toBe('improvement-unfinished');
    one.take('markDone', '2026-04-29', { item: second!.id }).take('finish', '2026-04-30');
  });

  it('needs the employer\'s welcome', () => {
    expect(planned().take('notAdmitted', '2026-03-10', { note: '企业婉拒' }).docket.state).toBe('refused');
  });
});

describe('psychological support', () => {
  const ask = { source: 'mediation', ownWish: true };
  const note = { note: '来访者谈到家中负债', state: 'strained' };

  it('begins by the worker\'s own wish alone', () => {
    expect(life(psychologicalSupport).refusal('ask', DAY, { ...ask, ownWish: false })).toBe('input-invalid');
    life(psychologicalSupport).take('ask', DAY, ask).take('leave', DAY);
  });

  it('calls for help without a word of what was said', () => {
    const one = life(psychologicalSupport).take('ask', DAY, ask).take('take', DAY, { counsellor: '咨询师甲' }).take('recordSession', DAY, note)
      .take('alert', DAY, { to: 'analytics', helpNeeded: 'accompany' });
    expect(JSON.stringify(one.steps.map(step => [step.referrals, step.adds, step.answers]))).not.toContain('负债');
    expect(one.docket.facts).toMatchObject({ sessions: [note], alerts: [{ to: 'analytics' }] });
    one.take('end', DAY);
  });

  it('marks its notes for the counsellors', () => {
    expect(psychologicalSupport.facts.shape['sessions']?.meta()).toMatchObject({ restrictedTo: ['counsellor'] });
  });
});

describe('a wish', () => {
  it('is collected, given to somebody, answered and told back', () => {
    const collected = () => life(wish).take('collect', DAY, { topic: 'rest-place', wish: '商圈增设骑手休息点', shared: 30 });
    const one = collected().take('assign', DAY, { handler: '街道总工会' }).take('answer', '2026-03-20', { feedback: '四月增设两处' }).take('tell', '2026-03-21');
    expect(one.docket).toMatchObject({ state: 'told', facts: { toldOn: '2026-03-21' } });
    collected().take('keep', DAY, { feedback: '留作立法建议参考' });
  });
});

afterAll(() => {
  for (const procedure of [consultation, reminderLetter, healthCheck, psychologicalSupport, wish]) expect(untouched(procedure, lives)).toEqual([]);
});
