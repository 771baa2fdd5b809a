import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@fengqiao/kernel';
import { revocationRefusal } from './reasons.js';
import { PROTOCOL, REFERRAL_STATES, REFERRAL_STEPS, hasEnded, holderOf, receiverHalf, senderHalf, type ReferralState, type ReferralStep } from './protocol.js';

const steps = REFERRAL_STEPS.filter((step): step is Exclude<ReferralStep, 'sent'> => step !== 'sent');

describe('the receiver’s half', () => {
  it.each(steps.flatMap(step => REFERRAL_STATES.map(state => [state, step] as const)))('in state %s takes %s exactly where the table says', (state, step) => {
    const next = receiverHalf(state, step);
    if (step === 'revoke-asked' || step === 'revoke-refused') expect(next).toBe(state);
    else if (PROTOCOL[step].from.includes(state)) expect(next).toBe(PROTOCOL[step].to);
    else expect(isRefusal(next) && next.code).toBe('referral-step-not-open');
  });

  it('lets nothing follow an end', () => {
    const acting = steps.filter(step => PROTOCOL[step].by === 'receiver' && step !== 'revoke-refused');
    for (const state of REFERRAL_STATES.filter(hasEnded)) for (const step of acting) expect(isRefusal(receiverHalf(state, step))).toBe(true);
  });
});

describe('the sender’s half', () => {
  const asked: ReferralState = 'revoke-asked';

  it('is settled by what the receiver decided when a revocation was under way', () => {
    expect(senderHalf(asked, 'accepted')).toBe('accepted');
    expect(senderHalf(asked, 'revoked')).toBe('revoked');
    expect(senderHalf(asked, 'revoke-refused')).toBe('received');
    expect(senderHalf('accepted', 'revoke-refused')).toBe('accepted');
  });

  it('may ask to revoke only what is not yet taken', () => {
    expect(senderHalf('sent', 'revoke-asked')).toBe('revoke-asked');
    expect(isRefusal(senderHalf('accepted', 'revoke-asked'))).toBe(true);
  });

  it('is not thrown back by a receipt that comes late', () => {
    expect(senderHalf('accepted', 'received')).toBe('accepted');
  });
});

describe('a revocation that comes too late', () => {
  it('is told by what: a code and a text of their own for everything that may have come first', () => {
    const told = (['received', 'accepted', 'return-asked', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const)
      .map(state => revocationRefusal({ state, reason: { text: '不属于本地管辖' }, onward: { to: 'court-bridge' } }));
    expect(new Set(told.map(reason => reason.code)).size).toBe(8);
    expect(new Set(told.map(reason => reason.text)).size).toBe(8);
    expect(revocationRefusal({ state: 'declined', reason: { text: '不属于本地管辖' } }).text).toContain('不属于本地管辖');
    expect(revocationRefusal({ state: 'sent-on', onward: { to: 'court-bridge' } }).text).toContain('court-bridge');
    expect(revocationRefusal({ state: 'accepted' })).toEqual({ code: 'already-taken', text: '对方已受理，不能撤回；可与承办人联系后申请退回' });
  });
});

describe('the duty', () => {
  it('is held by exactly one side in every state', () => {
    for (const state of REFERRAL_STATES) expect(['sender', 'receiver', 'onward']).toContain(holderOf(state));
  });

  it('stays with the sender while the referral is in flight', () => {
    expect([holderOf('sent'), holderOf('received')]).toEqual(['sender', 'receiver']);
  });
});
