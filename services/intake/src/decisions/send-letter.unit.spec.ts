import { livesOf } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { reminderLetter } from '../procedures/reminder-letter.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(reminderLetter);

describe('the ladder of union letters', () => {
  const draft = { addressee: '清溪建设有限公司', supervisors: [{ name: '监督员甲', certificate: '监字001' }], matter: '一百五十名工人工资拖欠' };
  const reminded = () => life().take('draft', DAY, draft).take('sendReminder', DAY, { number: '提字1号', replyBy: '2026-03-17' });

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
    const one = life().take('draft', DAY, draft);
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

afterAll(() => expect(untouched()).toEqual([]));
