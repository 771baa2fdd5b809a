import { refuse, type Refusal } from '@fengqiao/kernel';

/**
 * Where a referral stands. Both sides use the same words, each for its own half.
 * `revoke-asked` is the sender's alone: it has asked and does not yet know which step the receiver took first.
 */
export const REFERRAL_STATES = [
  'sent', 'received', 'accepted', 'return-asked', 'revoke-asked',
  'declined', 'returned', 'sent-on', 'revoked', 'concluded', 'parked',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** The steps of the protocol, each a signed message. */
export const REFERRAL_STEPS = [
  'sent', 'received', 'accepted', 'declined', 'return-asked', 'taken-back', 'return-refused',
  'sent-on', 'revoke-asked', 'revoked', 'revoke-refused', 'concluded', 'parked',
] as const;
export type ReferralStep = (typeof REFERRAL_STEPS)[number];

interface StepRule {
  readonly by: 'sender' | 'receiver';
  readonly from: readonly ReferralState[];
  readonly to: ReferralState;
}

/**
 * The table of the protocol. The receiver alone decides between a revocation and an acceptance, by which of the two its
 * own half meets first; its answer settles the sender's half. So exactly one wins and both know which.
 */
export const PROTOCOL: Readonly<Record<Exclude<ReferralStep, 'sent'>, StepRule>> = {
  received: { by: 'receiver', from: ['sent'], to: 'received' },
  accepted: { by: 'receiver', from: ['received'], to: 'accepted' },
  declined: { by: 'receiver', from: ['received'], to: 'declined' },
  'return-asked': { by: 'receiver', from: ['received', 'accepted'], to: 'return-asked' },
  'taken-back': { by: 'sender', from: ['return-asked'], to: 'returned' },
  'return-refused': { by: 'sender', from: ['return-asked'], to: 'accepted' },
  'sent-on': { by: 'receiver', from: ['received', 'accepted'], to: 'sent-on' },
  'revoke-asked': { by: 'sender', from: ['sent', 'received'], to: 'revoke-asked' },
  revoked: { by: 'receiver', from: ['received'], to: 'revoked' },
  'revoke-refused': { by: 'receiver', from: ['received', 'accepted', 'return-asked', 'declined', 'sent-on', 'concluded'], to: 'received' },
  concluded: { by: 'receiver', from: ['accepted'], to: 'concluded' },
  parked: { by: 'receiver', from: ['sent'], to: 'parked' },
};

const ENDED: readonly ReferralState[] = ['declined', 'returned', 'sent-on', 'revoked', 'concluded'];

/** Whether nobody owes an answer any more. */
export const hasEnded = (state: ReferralState): boolean => ENDED.includes(state);

const notNow = (step: ReferralStep, state: ReferralState): Refusal =>
  refuse('referral-step-not-open', 'closed',
    { zh: `转办件现为“${REFERRAL_STATE_TITLES[state]}”，不能再作“${step}”处理`, en: `The referral is "${state}"; the step "${step}" is not open` },
    hasEnded(state)
      ? { zh: '该转办已有结果，如需继续请另行发起转办', en: 'It has been answered; open a new referral if something is still needed' }
      : { zh: '请刷新后按当前状态办理', en: 'Refresh and act on where it stands now' },
    { details: { state, step } });

/** 中文 for each state, as desks show it. */
export const REFERRAL_STATE_TITLES: Readonly<Record<ReferralState, string>> = {
  sent: '已发出', received: '已收到', accepted: '已受案', 'return-asked': '申请退回', 'revoke-asked': '申请撤回',
  declined: '不受案', returned: '已退回', 'sent-on': '已再转', revoked: '已撤回', concluded: '已办结', parked: '对方暂存待处理',
};

/**
 * The receiver's half after a step, or a refusal. Also says what the sender's steps do to it.
 * A revocation that comes too late changes nothing: the half stays, and the answer is `revoke-refused`.
 */
export function receiverHalf(state: ReferralState, step: Exclude<ReferralStep, 'sent'>): ReferralState | Refusal {
  if (step === 'revoke-asked') return state;
  if (step === 'revoke-refused') return state;
  const rule = PROTOCOL[step];
  return rule.from.includes(state) ? rule.to : notNow(step, state);
}

/**
 * The sender's half after a step, or a refusal. What the receiver says is taken as it comes, in the receiver's order:
 * an acceptance that crosses a revocation wins here because it already won there.
 */
export function senderHalf(state: ReferralState, step: Exclude<ReferralStep, 'sent'>): ReferralState | Refusal {
  if (step === 'received') return state === 'sent' || state === 'parked' ? 'received' : state;
  if (step === 'parked') return state === 'sent' ? 'parked' : state;
  // Whatever the receiver had answered before came first, in its order; who still waits learns that it lies there and will be answered.
  if (step === 'revoke-refused') return state === 'revoke-asked' ? 'received' : state;
  const rule = PROTOCOL[step];
  const settles = rule.by === 'receiver' && (state === 'sent' || state === 'revoke-asked');
  return rule.from.includes(state) || settles ? rule.to : notNow(step, state);
}

/** Which side holds the duty (I2): the sender until the receipt, the receiver from then until its half has ended. */
export function holderOf(state: ReferralState): 'sender' | 'receiver' | 'onward' {
  switch (state) {
    case 'sent': case 'parked': case 'declined': case 'returned': case 'revoked': case 'concluded': return 'sender';
    case 'received': case 'accepted': case 'return-asked': case 'revoke-asked': return 'receiver';
    case 'sent-on': return 'onward';
    default: return state satisfies never;
  }
}
