import { afterAll, describe, expect, it } from '@jest/globals';
import { livesOf } from '@fengqiao/testing/walks';
import { judicialProposal } from '../procedures/judicial-proposal.procedure.js';

const { life, untouched } = livesOf(judicialProposal);
const drafted = () => life().take('draft', '2024-07-01', { addressee: '某科技公司', problem: '以合作协议掩盖劳动关系', advice: '规范用工、及时足额支付劳动报酬' });
const sent = () => drafted().take('send', '2024-07-02', { number: '（2024）法建1号', replyBy: '2024-08-02' });
const COPY = { to: ['intake', 'analytics'], subject: '司法建议抄送', body: '某平台企业用工不规范，请工会关注' };

describe('a court’s advice letter (K10)', () => {
  it('sets the day of its reply itself, and keeps the reply', () => {
    expect(drafted().refusal('send', '2024-07-02', { number: '1号', replyBy: '2024-07-02' })).toBe('reply-day-passed');
    const walk = sent();
    expect(walk.lastDay('reply')).toBe('2024-08-02');
    walk.take('recordReply', '2024-07-20', { text: '已整改', adopted: true });
    expect(walk.clock('reply')).toMatchObject({ state: 'met' });
    expect(walk.take('close', '2024-07-21').docket).toMatchObject({ state: 'closed', facts: { reply: { adopted: true } } });
  });

  it('falls silent on its last day and may be answered still', () => {
    const walk = sent().take('fallSilent', '2024-08-03');
    expect(walk.take('recordReply', '2024-08-10', { text: '已整改', adopted: false }).clock('reply')).toMatchObject({ state: 'late' });
    expect(sent().take('fallSilent', '2024-08-03').take('close', '2024-09-01').state).toBe('closed');
  });

  it('is copied to the union and others, who owe nothing, and names nobody', () => {
    const walk = sent();
    expect(walk.refusal('copy', '2024-07-20', { ...COPY, body: '劳动者worker胜诉' })).toBe('notice-names-a-person');
    walk.take('copy', '2024-07-20', COPY);
    expect(walk.last.referrals).toMatchObject([{ purpose: 'copy', to: 'intake' }, { purpose: 'copy', to: 'analytics' }]);
    expect(walk.facts).toMatchObject({ copies: [{ to: 'intake' }, { to: 'analytics' }] });
  });

  it('need not be sent', () => expect(drafted().take('drop', '2024-07-02', { reason: '对方已整改' }).state).toBe('dropped'));
});

afterAll(() => expect(untouched()).toEqual([]));
