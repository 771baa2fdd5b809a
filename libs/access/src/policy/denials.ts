import { refuse, type Refusal } from '@fengqiao/kernel';
import { tokenMissing } from '../refusals.js';
import type { DenialCode } from './decide-access.js';

const askAdministrator = { zh: '请联系本机构管理员', en: 'Ask the administrator of this agency' };

/** Until when and why a case is stored only, as whoever would read it is told. */
export interface StoredUntil {
  readonly caseNo: string;
  readonly erasableFrom: string;
  readonly keepUntil: string;
  /** The article or schedule that has the file kept. */
  readonly keptBy: string;
}

/** A case is stored only. @param stored absent where the policy alone was asked, of no certain case */
export const storageOnlyDenied = (stored?: StoredUntil): Refusal => refuse('storage-only', 'closed',
  stored
    ? { zh: `本人已要求删除案件 ${stored.caseNo}；依${stored.keptBy}应当保存至 ${stored.keepUntil}，此前只存储，不得查阅，自 ${stored.erasableFrom} 起删除`,
      en: `The erasure of case ${stored.caseNo} was asked for; it is to be kept until ${stored.keepUntil} (${stored.keptBy}), is stored and not read until then, and may be erased from ${stored.erasableFrom}` }
    : { zh: '本人已要求删除该案，保存期届满前只存储，不得查阅', en: 'The erasure of this case was asked for; until it may be erased it is stored and not read' },
  { zh: '确因本人撤回请求、法院调查取证、履行法定职责或者登记有误需要查阅的，由本台负责人写明理由解除（POST /v1/erasures/lift）', en: 'Where the person takes the request back, a court orders it, a duty of the law needs it or it was recorded by mistake, the head of the desk lifts this with a reason (POST /v1/erasures/lift)' },
  { basis: '个人信息保护法第47条第2款', ...(stored ? { details: { ...stored } } : {}) });

const DENIALS: Readonly<Record<DenialCode, () => Refusal>> = {
  'token-missing': tokenMissing,
  'staff-only': () => refuse('staff-only', 'forbidden',
    { zh: '该功能只供本机构工作人员使用', en: 'This is for the staff of this agency' },
    { zh: '当事人请用查询码进入本人页面；审计员、系统管理员请使用各自的接口', en: 'Parties have their own page, by code; auditors and administrators have paths of their own' }),
  'party-only': () => refuse('party-only', 'forbidden',
    { zh: '该功能只供案件当事人本人使用', en: 'This is for the parties of the case themselves' },
    { zh: '工作人员请使用工作台的相应功能', en: 'Staff use the desk instead' }),
  'wrong-agency': () => refuse('wrong-agency', 'forbidden',
    { zh: '您的账号不属于本机构', en: 'Your account does not belong to this agency' },
    { zh: '请使用本机构账号登录，或通过转办联系该机构', en: 'Use an account of this agency, or reach it by a referral' }),
  'desk-unknown': () => refuse('desk-unknown', 'forbidden',
    { zh: '您的账号没有登记所在地区和窗口', en: 'Your account names no place and desk' }, askAdministrator),
  'role-not-allowed': () => refuse('role-not-allowed', 'forbidden',
    { zh: '您的岗位无权使用该功能', en: 'Your role may not use this' }, askAdministrator),
  'unknown-docket': () => refuse('unknown-docket', 'not-found',
    { zh: '没有该案卷，或您无权查看', en: 'There is no such docket here, or not for you' },
    { zh: '请核对编号，或向经办机构查询', en: 'Check the number, or ask the agency that holds it' }),
  'no-part-in-case': () => refuse('no-part-in-case', 'forbidden',
    { zh: '您的岗位没有参与办理该案，不能查看', en: 'Your role takes no part in this case' },
    { zh: '请向经办人了解；情况紧急的，可以写明理由申请紧急查阅，事后由他人复核', en: 'Ask those who handle it; in an emergency break the glass with a reason, which somebody else reviews' }),
  'takes-part-already': () => refuse('takes-part-already', 'closed',
    { zh: '您已参与办理该案，无需紧急查阅', en: 'You take part in this case already' },
    { zh: '请直接打开案卷', en: 'Open the docket as usual' }),
  'purpose-missing': () => refuse('purpose-missing', 'forbidden',
    { zh: '该案卷没有登记办理目的，不能查看', en: 'No purpose is recorded for this docket' },
    { zh: '请管理员核对案卷来源', en: 'Ask the administrator where the docket came from' }),
  'storage-only': () => storageOnlyDenied(),
  'behind-wall': () => refuse('behind-wall', 'forbidden',
    { zh: '该文书可能载有调解中的陈述，裁判、执行、执法人员不能查看', en: 'This paper may hold what was said in mediation; whoever decides disputes does not see it' },
    { zh: '当事人可以自行提交；需要事实依据的，请依职权另行调查', en: 'A party may hand it in; otherwise find the facts by your own inquiry' },
    { basis: '最高人民法院关于人民法院特邀调解的规定 第22条' }),
  'action-not-open': () => refuse('action-not-open', 'closed',
    { zh: '案卷当前状态不能办理该事项', en: 'The state of the docket does not leave this action open' },
    { zh: '请查看现可办理的动作', en: 'See which actions are open' }),
};

/** A denial as the asker hears it. */
export const refusalOfDenial = (code: DenialCode): Refusal => DENIALS[code]();
