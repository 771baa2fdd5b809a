import { offeredActions } from '@fengqiao/procedure';
import { describe, expect, it } from '@jest/globals';
import { intake } from '@fengqiao/intake';
import { claim, firm, work, workers } from './cast.js';
import { replay } from './replay.js';

/** 淮北，2025：一百五十名工人、四百八十万，市工会提示函逾期未复，逐级发函。函件日期未公布，为演示所填；一天一天地过。 */
const DRAFT = { addressee: '虚构项目公司', supervisors: [{ name: '虚构监督员', certificate: '监字001' }], matter: '一百五十名工人工资' };
const within = (days: number) => ({ length: days, unit: 'calendar' });
const papers = { parties: [...workers(150), firm()], claims: [claim('c1', 'wages', '4,800,000')], employment: work('labour') };

const k37 = await replay({ livedFrom: '2025-08-25' }, papers);
await k37.when(
  ['2025-08-25', 'reminder-letter.draft', DRAFT],
  ['2025-08-25', 'reminder-letter.sendReminder', { number: '提1号', replyWithin: within(15) }],
);
const willing = k37.alongside(papers);
await willing.when(
  ['2025-08-25', 'reminder-letter.draft', DRAFT],
  ['2025-08-25', 'reminder-letter.sendReminder', { number: '提2号', replyWithin: within(15) }],
  ['2025-08-27', 'reminder-letter.recordReply', { reply: '到工会协商，同意支付', satisfies: true }],
  ['2025-09-01', 'reminder-letter.confirmRectified'],
);
await k37.when(['2025-09-09', 'reminder-letter.sendOpinion', { number: '意1号', replyWithin: within(30) }, 'reply-still-in-time']);
const reminder = k37.clock('reminder-letter.reminderReply');
await k37.daysPassTo('2025-09-10');
const page = intake.procedures.find(procedure => procedure.name === 'reminder-letter')!;
const silent = k37.docket('reminder-letter').state;
const proposed = offeredActions(page, silent, { id: 'leader', roles: ['union-leader'] }).filter(offer => offer.open).map(offer => offer.action);
await k37.when(
  ['2025-09-10', 'reminder-letter.sendOpinion', { number: '意1号', replyWithin: within(30) }],
  ['2025-10-13', 'reminder-letter.sendProposal', { number: '建1号', replyWithin: within(30), overLinkage: true, violation: '拖欠一百五十名工人工资' }],
);

describe('K37 a letter unanswered', () => {
  it('runs for the fifteen days that the letter itself sets', () => {
    expect(reminder).toMatchObject({ state: 'running', lastDay: '2025-09-09', basis: '回复提示函' });
    expect(k37.blocked('reply-still-in-time')).toMatchObject({ details: { replyBy: '2025-09-09' } });
  });

  it('falls silent by itself on the day after, and proposes the next rung', () => {
    expect(silent).toBe('unanswered');
    expect(proposed).toEqual(expect.arrayContaining(['sendOpinion', 'sendProposal', 'escalate']));
  });

  it('climbs from reminder to opinion to proposal, which reaches the labour authority as a clue', () => {
    expect(k37.list<{ kind: string; replyBy: string }>('reminder-letter', 'letters').map(letter => [letter.kind, letter.replyBy]))
      .toEqual([['reminder', '2025-09-09'], ['opinion', '2025-10-10'], ['proposal', '2025-11-12']]);
    expect(k37.docket('clue')).toMatchObject({ state: 'received', facts: { violation: '拖欠一百五十名工人工资' } });
    expect(k37.papers('intake')).toEqual(['reminder-letter', 'opinion-letter', 'proposal-letter']);
  });

  it('took a week where the employer came two days after the letter', () => {
    expect(willing.docket('reminder-letter')).toMatchObject({ state: 'rectified', openedOn: '2025-08-25', lastStepOn: '2025-09-01' });
    expect(willing.clock('reminder-letter.reminderReply')).toMatchObject({ state: 'met', closedOn: '2025-08-27' });
  });
});
