import type { ReferralState } from './protocol.js';

/** Coded reasons of an answer that does not take the duty. Codes travel with free text; receivers act on the code. */
export const ANSWER_REASONS = {
  'outside-mandate': '不属于本机构职责范围',
  'outside-area': '不属于本地管辖',
  'papers-missing': '材料不齐且未按期补正',
  'not-eligible': '不符合受理条件',
  'party-refuses': '当事人一方明确拒绝',
  'party-unreachable': '当事人无法联系',
  'already-pending': '同一事项已由其他机构办理',
  'already-decided': '同一事项已有生效文书',
  'time-barred': '已超过法定期限',
  'withdrawn': '当事人撤回',
  'conflict-of-interest': '存在应当回避的情形',
  'wrong-desk': '转办对象有误',
  'purpose-not-accepted': '本机构不接收此类转办',
  'other': '其他',
} as const;

export type AnswerReason = keyof typeof ANSWER_REASONS;

/**
 * Why a revocation comes too late, by where the receiver's half stands; it travels back and says what is open instead.
 * @param referral the receiver's half: its state, and what it answered
 */
export function revocationRefusal({ state, reason, onward }: {
  readonly state: ReferralState; readonly reason?: { readonly text: string }; readonly onward?: { readonly to: string };
}): { readonly code: string; readonly text: string } {
  switch (state) {
    case 'concluded': return { code: 'already-concluded', text: '对方已办结，不能撤回；办理结果已经反馈' };
    case 'declined': return { code: 'already-declined', text: `对方已答复不受案，无需撤回${reason ? `；理由：${reason.text}` : ''}` };
    case 'return-asked': return { code: 'return-asked', text: '对方已申请退回，不能撤回；请答复是否收回' };
    case 'returned': return { code: 'already-returned', text: '对方已退回，无需撤回' };
    case 'sent-on': return { code: 'already-sent-on', text: `对方已再转${onward ? ` ${onward.to} ` : '其他机构'}办理，不能撤回；请向现办理机构提出` };
    case 'revoked': return { code: 'already-revoked', text: '该转办此前已经撤回' };
    case 'received': return { code: 'already-underway', text: '对方已着手办理，不能撤回；可与承办人联系后申请退回' };
    case 'sent': case 'parked': case 'revoke-asked':
    case 'accepted': return { code: 'already-taken', text: '对方已受理，不能撤回；可与承办人联系后申请退回' };
    default: return state satisfies never;
  }
}
