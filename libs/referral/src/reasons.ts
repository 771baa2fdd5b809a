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
