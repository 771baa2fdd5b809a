import { daysBetween, type Bilingual, type CaseNumber, type CivilDate } from '@fengqiao/kernel';
import type { Kept } from './records.js';

/**
 * 停止除存储和采取必要的安全保护措施之外的处理 (个人信息保护法 art. 47(2)): the person asked for the erasure of a case
 * whose file the law still has kept. Until the day on which it may be erased its personal fields are stored and not read.
 */
export interface StorageOnly {
  readonly caseNo: CaseNumber;
  readonly place: string;
  /** ISO instant at which the request was recorded. */
  readonly since: string;
  /** Who recorded it; who asked, and in which words, lies sealed in the chain. */
  readonly recordedBy: string;
  /** Of the files of the case the one that is kept longest: until when, and why. */
  readonly kept: Kept;
}

/** A case that is stored only, with the dockets that this agency has of it. */
export interface StoredCase extends StorageOnly {
  readonly dockets: readonly { readonly procedure: string; readonly state: string }[];
}

/** How it ended: with the erasure, or lifted on one of the grounds. */
export interface StorageOnlyEnd {
  readonly at: string;
  readonly by: string;
  readonly as: 'erased' | LiftGround;
}

/** What a unit changes of it. */
export type StorageOnlyChange = { readonly begins: StorageOnly } | { readonly caseNo: CaseNumber; readonly ends: StorageOnlyEnd };

interface Exception {
  readonly title: Bilingual;
  readonly basis: string;
}

/** Who reads on although the case is stored only, without anybody's leave. */
export const STANDING_EXCEPTIONS = {
  'duty-under-way': { title: { zh: '本机构就该案另有案卷尚未办结，法定职责仍在履行', en: 'A docket of the case is open here: a duty of the law is under way' }, basis: '个人信息保护法第13条第1款第3项' },
  'data-subject': { title: { zh: '当事人查阅本人的信息', en: 'A party reads what concerns themselves' }, basis: '个人信息保护法第45条' },
  'compliance-audit': { title: { zh: '审计员核对台账（只有摘要，没有内容）', en: 'The auditor compares ledgers, which hold digests and no content' }, basis: '个人信息保护法第54条' },
} as const satisfies Readonly<Record<string, Exception>>;

/** On what the supervising role lifts it, with a reason; `order`: the number of the decision is named. */
export const LIFT_GROUNDS = {
  'person-withdraws': { title: { zh: '本人撤回删除请求', en: 'The person takes the request back' }, basis: '个人信息保护法第44条', order: false },
  'court-order': { title: { zh: '人民法院依法调查取证', en: 'A court orders that it be shown' }, basis: '民事诉讼法第70条', order: true },
  'statutory-duty': { title: { zh: '履行法定职责或者法定义务所必需', en: 'A duty of the law needs it' }, basis: '个人信息保护法第13条第1款第3项', order: false },
  'recorded-in-error': { title: { zh: '登记有误，没有人提出该请求', en: 'It was recorded by mistake: nobody had asked' }, basis: '个人信息保护法第8条', order: false },
} as const satisfies Readonly<Record<string, Exception & { readonly order: boolean }>>;
export type LiftGround = keyof typeof LIFT_GROUNDS;
export const liftGrounds = Object.keys(LIFT_GROUNDS) as LiftGround[];

/** A desk that looks once a week still sees the day coming. */
const WARNING_DAYS = 7;

/**
 * The warning of a promised erasure: `due` it may be done, and was asked for · `soon` within a week · `in-time`.
 * @returns with the calendar days until the first day on which it may be done; negative where that has passed
 */
export function erasureAlert({ kept }: Pick<StorageOnly, 'kept'>, today: CivilDate): { readonly alert: 'due' | 'soon' | 'in-time'; readonly daysLeft: number } {
  const daysLeft = daysBetween(today, kept.erasableFrom);
  if (daysLeft <= 0) return { alert: 'due', daysLeft };
  return { alert: daysLeft <= WARNING_DAYS ? 'soon' : 'in-time', daysLeft };
}
