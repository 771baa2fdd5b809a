/** 中止审理 grounds, 劳动人事争议仲裁办案规则 art. 47. */
export const SUSPENSION_GROUNDS = [
  'death-awaiting-heirs', 'loss-of-capacity', 'employer-ended', 'force-majeure', 'depends-on-other-case',
  'awaiting-injury-recognition', 'awaiting-appraisal', 'other',
] as const;

/** Why the simplified procedure is open, 办案规则 art. 56. */
export const SIMPLIFIED_GROUNDS = ['clear-facts', 'small-amount', 'both-agree'] as const;

/** Why it is not, whatever art. 56 says, 办案规则 art. 57. */
export const SIMPLIFIED_BARS = ['public-interest', 'social-impact', 'respondent-missing', 'unfit'] as const;

/** Why an application is not accepted, 办案规则 arts. 30–32. Time is no ground: it is a defence of the other side. */
export const REFUSAL_GROUNDS = [
  'outside-scope', 'no-clear-claim', 'no-direct-interest', 'no-clear-respondent', 'outside-area', 'already-decided', 'already-pending', 'papers-missing',
] as const;

/** What advance enforcement asks for, 劳动争议调解仲裁法 art. 44. */
export const ADVANCE_TESTS = ['kind-of-claim', 'applied-for', 'clear-rights', 'hardship'] as const;

/** How the case ended for one worker. */
export const OUTCOMES = ['withdrawn', 'settled', 'statement', 'award', 'default', 'reemployed'] as const;

/** Delays that the court does not count as an award overdue, 法释〔2020〕26号 art. 12. */
export const EXCUSED_DELAYS = ['transfer', 'service-in-progress', 'other-case-or-grading', 'awaiting-hearing', 'appraisal-or-inquiry', 'other'] as const;
