import type { Bilingual } from '@fengqiao/kernel';
import { bi, rule, versions } from '../rule.js';
import { arbitrationRules, arbitrationRules2009, customOf } from '../statute.js';

/*
 * How long a file (案卷) is kept after it was closed. Only labour arbitration has a length of its own; elsewhere the law asks
 * for a file and leaves the length to the schedule of the agency's archive (档案保管期限表). There the shortest class in
 * use stands here, marked `practice`, and a place puts its schedule in its place.
 */

const closed = bi('结案', 'file closed');
const onExpiry = bi('可以依规销毁', 'the file may be destroyed by rule');

const arbitrationFile = [{ ...arbitrationRules2009('27'), mark: 'V2' }, { ...arbitrationRules('24'), mark: 'V2' }] as const;

/** Schedules of archives are older than any file that may come in here; the day is that of the first Archives Law. */
const schedule = customOf('本机构档案保管期限表', '1988-01-01');

/** What nobody has handed in yet is kept no longer than somebody needs to finish it (个人信息保护法 arts 6, 19). */
const draft = {
  id: 'desk.keep-draft', ref: 'R9', title: bi('保存未提交的自助登记草稿', 'Keep a draft that was not filed'),
  length: 30, unit: 'calendar', roll: false,
  trigger: bi('最后一次保存草稿', 'draft last kept'), onExpiry: bi('草稿自动删除', 'the draft is deleted by itself'),
  note: bi('《个人信息保护法》第十九条要求保存期限为实现处理目的所必要的最短时间，未规定天数，由本地设定', 'The Personal Information Protection Law, art. 19, asks for the shortest time that is needed and names no days: a place sets its own'),
} as const;

interface Practice {
  readonly ref: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  /** Years; by default the ten that are the shortest term in the schedules of state organs. */
  readonly length?: number;
}

const byPractice = <const Id extends string>(id: Id, { length = 10, ...spec }: Practice) =>
  rule({ ...schedule, mark: 'practice' }, { id, ...spec, length, unit: 'year', roll: false, trigger: closed, onExpiry });

const noLength = (zh: string, en: string) => bi(`${zh}，未规定保存年限，以本地档案保管期限表为准`, `${en}, and names no length: the schedule of the local archive decides`);

/** Periods of retention; each is counted from the last step of the file. */
export const retention = [
  ...versions(arbitrationFile, {
    id: 'arbitration.keep-award-file', ref: 'R1', title: bi('保存裁决案卷', 'Keep the file of an award'),
    length: 10, unit: 'year', roll: false, trigger: closed, onExpiry,
  }),
  ...versions(arbitrationFile, {
    id: 'arbitration.keep-other-file', ref: 'R2', title: bi('保存调解和其他方式结案的案卷', 'Keep the file of a case closed otherwise'),
    length: 5, unit: 'year', roll: false, trigger: closed, onExpiry,
  }),
  byPractice('mediation.keep-file', {
    ref: 'R3', title: bi('保存调解案卷', 'Keep the file of a mediation'),
    note: noLength('《人民调解法》第二十七条要求立卷归档', 'The People\'s Mediation Law, art. 27, asks for a file'),
  }),
  byPractice('legal-aid.keep-file', {
    ref: 'R4', title: bi('保存法律援助案卷', 'Keep the file of legal aid'),
    note: noLength('法律援助案卷应当立卷归档', 'The file of legal aid is to be archived'),
  }),
  byPractice('inspection.keep-file', {
    ref: 'R5', title: bi('保存劳动保障监察案卷', 'Keep the file of an inspection'),
    note: noLength('劳动保障监察案件应当立卷归档', 'The file of an inspection is to be archived'),
  }),
  byPractice('court.keep-file', {
    ref: 'R6', title: bi('保存法院案件的联动案卷', 'Keep the linked file of a court case'),
    length: 30,
    note: bi('诉讼档案由人民法院按其保管期限表保存，最短一档通常为三十年；联动案卷与其一致', 'The court keeps its own archive by its own schedule, whose shortest class is usually thirty years; the linked file follows it'),
  }),
  byPractice('accounts.keep-voucher', {
    ref: 'R7', title: bi('保存补贴发放凭证', 'Keep the vouchers of a payment'),
    length: 30,
    note: bi('会计凭证通常保存三十年，以财务档案保管期限表为准', 'Vouchers are usually kept for thirty years; the schedule of the accounts decides'),
  }),
  byPractice('desk.keep-file', {
    ref: 'R8', title: bi('保存其他案卷', 'Keep any other file'),
    note: noLength('没有专门规定', 'No provision speaks of it'),
  }),
  // From the day of the Personal Information Protection Law, of which it is the consequence.
  rule({ ...customOf('本机构自助登记草稿保存规则', '2021-11-01'), mark: 'practice' }, draft),
];
