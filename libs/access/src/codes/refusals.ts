import { refuse, type Refusal } from '@fengqiao/kernel';

/** One answer for a wrong code, an old one, one used before and one that never was: a guesser learns nothing. */
export const codeRefused = (): Refusal =>
  refuse('code-refused', 'unauthenticated',
    { zh: '案号（草稿）、手机号或者验证码不对，或者验证码已失效', en: 'Case number or draft, telephone or code is wrong, or the code has ended' },
    { zh: '请核对后重试；验证码五分钟内有效，只能使用一次，输错五次作废，可以重新获取', en: 'Check and try again. A code lives five minutes, works once and dies after five wrong guesses; you may ask for another' });

export const tooManyTries = (): Refusal =>
  refuse('too-many-requests', 'unavailable',
    { zh: '操作过于频繁，请稍后再试', en: 'Too many tries in a short time' },
    { zh: '请一小时后再试，或到受理窗口凭身份证件查询', en: 'Try again in an hour, or ask at the window with your identity card' });

export const sessionEnded = (): Refusal =>
  refuse('session-ended', 'unauthenticated',
    { zh: '查询时间已结束，或者尚未验证', en: 'Your visit has ended, or has not begun' },
    { zh: '请用案号和手机号重新获取验证码', en: 'Ask for a new code with case number and telephone' });
