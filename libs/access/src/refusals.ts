import { refuse, type Refusal } from '@fengqiao/kernel';

export const tokenMissing = (): Refusal =>
  refuse('token-missing', 'unauthenticated',
    { zh: '请求没有携带登录凭证', en: 'The request carries no bearer token' },
    { zh: '请先登录', en: 'Log in first and send the access token' });

export const tokenInvalid = (why: string): Refusal =>
  refuse('token-invalid', 'unauthenticated',
    { zh: '登录凭证无效或已过期', en: `The access token is not valid: ${why}` },
    { zh: '请重新登录后再试', en: 'Log in again' }, { details: { why } });

export const wrongAgency = (agency: string): Refusal =>
  refuse('wrong-agency', 'forbidden',
    { zh: '您的账号不属于本机构', en: `Your account does not belong to ${agency}` },
    { zh: '请使用本机构账号登录，或通过转办联系该机构', en: 'Use an account of this agency, or reach it by a referral' });

export const loginEnded = (): Refusal =>
  refuse('login-ended', 'unauthenticated',
    { zh: '本次登录已经退出或被终止，或者账号已停用', en: 'This login has ended: logged out, ended by an administrator, or the account is disabled' },
    { zh: '请重新登录；账号停用的，请联系本机构管理员', en: 'Log in again; where the account is disabled, ask the administrator of this agency' });

export const issuerAway = (): Refusal =>
  refuse('issuer-unavailable', 'unavailable',
    { zh: '统一身份认证暂时无法连接，无法核验登录凭证', en: 'The identity issuer cannot be reached, so the token cannot be checked' },
    { zh: '请稍后重试', en: 'Try again in a moment' });
