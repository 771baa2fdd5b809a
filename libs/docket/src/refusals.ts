import type { Purpose } from '@fengqiao/contracts';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Route } from '@fengqiao/scheme';
import type { z } from 'zod';
import type { Kept } from './records.js';

const errorsOf = (error: z.ZodError) => error.issues.map(issue => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message }));

/** Somebody or something changed the row: nothing may be counted from it before that is cleared up. */
export const clockNotAsRecorded = (titles: readonly string[]): Refusal =>
  refuse('clock-not-as-recorded', 'closed',
    { zh: `期限“${titles.join('、')}”的现状与办理记录不符，系统不据此计算或办理`, en: `A clock is not as the chain recorded it and nothing is done upon it: ${titles.join(', ')}` },
    { zh: '请运行台账核验（fengqiao audit verify），查明是谁、何时改动', en: 'Run the audit (fengqiao audit verify) and find out who changed it, and when' });

export const unknownPurpose = (purpose: string): Refusal =>
  refuse('unknown-purpose', 'invalid',
    { zh: `没有名为 ${purpose} 的转办事项`, en: `There is no purpose "${purpose}"` },
    { zh: '请核对本机构的转办事项清单', en: 'See the purposes of this installation' });

export const particularsInvalid = (purpose: Purpose, error: z.ZodError): Refusal =>
  refuse('particulars-invalid', 'invalid',
    { zh: `转办“${purpose.title.zh}”所附事项填写有误`, en: `The particulars of "${purpose.id}" are not valid` },
    { zh: '请按所列各项更正', en: 'Correct the fields listed' }, { details: { errors: errorsOf(error) } });

export const partyNotInCase = (strangers: readonly string[]): Refusal =>
  refuse('party-not-in-case', 'invalid',
    { zh: '所选人员中有人不是本案劳动者，或者没有选择人员', en: 'Somebody chosen is not an applicant of this case, or nobody was chosen' },
    { zh: '请从本案劳动者名单中选择要转办的人员', en: 'Choose from the applicants of this case' }, { details: { parties: [...strangers] } });

export const resultInvalid = (purpose: string, error: z.ZodError): Refusal =>
  refuse('result-invalid', 'invalid',
    { zh: `对“${purpose}”的办理结果填写不完整`, en: `The result for "${purpose}" is not complete` },
    { zh: '请按所列各项补充后再办结', en: 'Complete the fields listed, then conclude' }, { details: { errors: errorsOf(error) } });

export const returnIncomplete = (purpose: string, lacking: readonly string[], clause: string): Refusal =>
  refuse('return-incomplete', 'invalid',
    { zh: `本机制要求对“${purpose}”的这种结果必须带回：${lacking.join('、')}`, en: `In this scheme such an outcome of "${purpose}" must bring back: ${lacking.join(', ')}` },
    { zh: '请补充所列内容后再办结', en: 'Add what is listed, then conclude' }, { basis: clause, details: { lacking: [...lacking] } });

export const reasonMissing = (answer: string): Refusal =>
  refuse('reason-missing', 'invalid',
    { zh: '不受案、退回必须说明理由', en: `An answer "${answer}" needs a coded reason` },
    { zh: '请选择理由代码并填写说明，理由将送达转出机构', en: 'Give a reason code and text; both travel back to the sender' });

export const consentMissing = (purpose: Purpose, route: Route, missing: readonly string[]): Refusal =>
  refuse('consent-missing', 'closed',
    { zh: `尚未取得${missing.includes('respondent') ? '双方当事人' : '劳动者'}对“${purpose.title.zh}”的同意，不能转出`, en: `No consent for "${purpose.id}" to ${route.to} by: ${missing.join(', ')}` },
    { zh: '请先向当事人说明接收机构和用途，登记其同意后再转办', en: 'Explain receiver and purpose, record the consent, then refer' },
    { basis: route.clause, details: { purpose: purpose.id, receiver: route.to, missing: [...missing] } });

export const extensionNotAllowed = (title: string, basis: string, used: boolean): Refusal =>
  refuse('extension-not-allowed', 'closed',
    used ? { zh: `期限“${title}”已经延长过一次`, en: `The clock "${title}" has been extended before` }
      : { zh: `期限“${title}”依法不得延长`, en: `The clock "${title}" may not be extended` },
    { zh: '请在现有期限内办结，确有法定事由的可依法中止', en: 'Finish within it; suspend it where the law gives a ground' }, { basis });

export const localRuleMissing = (rule: string, place: string): Refusal =>
  refuse('local-rule-missing', 'closed',
    { zh: `期限 ${rule} 由地方规定，${place} 的机制文件尚未设定`, en: `The rule ${rule} is set locally; the scheme of ${place} does not set it` },
    { zh: '请管理员在机制文件中填写该期限及其依据', en: 'Ask the administrator to set it in the scheme, with its source' });

export const unknownDocket = (id: string): Refusal =>
  refuse('unknown-docket', 'not-found',
    { zh: '没有该案卷，或您无权查看', en: `There is no docket ${id} here, or not for you` },
    { zh: '请核对案卷编号，或向经办机构查询', en: 'Check the id, or ask the agency that holds it' });

export const unknownReferral = (id: string): Refusal =>
  refuse('unknown-referral', 'not-found',
    { zh: '没有该转办件', en: `There is no referral ${id} here` },
    { zh: '请核对转办编号', en: 'Check the id' });

export const unknownProcedure = (name: string, known: readonly string[]): Refusal =>
  refuse('unknown-procedure', 'not-found',
    { zh: `本机构没有“${name}”程序`, en: `This agency has no procedure "${name}"` },
    { zh: `本机构办理：${known.join('、')}`, en: `It has: ${known.join(', ')}` });

export const staleVersion = (expected: number | undefined, found: number | undefined): Refusal =>
  refuse('stale-version', 'stale',
    { zh: '案卷已被他人更新，您看到的不是最新内容', en: 'Somebody else has changed this docket since you looked' },
    { zh: '请刷新后核对最新状态再办理，您填写的内容没有被保存', en: 'Look again and decide on what you see; nothing of yours was saved' },
    { details: { expected, found } });

export const notYours = (): Refusal =>
  refuse('not-your-case', 'forbidden',
    { zh: '该案卷不属于您所在的机构或地区', en: 'This docket belongs to another agency or place' },
    { zh: '如需协助，请通过转办或协查办理', en: 'If you need something of it, send a referral or a request for assistance' });

export const fileInvalid = (error: z.ZodError): Refusal =>
  refuse('case-file-invalid', 'invalid',
    { zh: '案件材料填写有误', en: 'The case file is not valid' },
    { zh: '请按所列各项更正', en: 'Correct the fields listed' }, { details: { errors: errorsOf(error) } });

export const keyReused = (): Refusal =>
  refuse('idempotency-key-reused', 'stale',
    { zh: '同一请求编号已用于不同内容', en: 'This Idempotency-Key was used for another request' },
    { zh: '请更换请求编号后重试', en: 'Use a new key for a new request' });

export const consentUnknown = (id: string): Refusal =>
  refuse('unknown-consent', 'not-found',
    { zh: '没有该项同意记录', en: `There is no consent ${id} here` },
    { zh: '请核对同意记录编号', en: 'Check the id' });

export const sequenceReused = (message: { from: string; seq: number }): Refusal =>
  refuse('sequence-reused', 'stale',
    { zh: '对方发来的消息序号重复而内容不同', en: `Another message of ${message.from} about this case already had number ${message.seq}` },
    { zh: '请对方机构核对其数据库是否被回退', en: 'Ask the sender whether its database was set back' });

export const unknownMessage = (type: string): Refusal =>
  refuse('unknown-message', 'invalid',
    { zh: `不认识的消息类型或版本：${type}`, en: `Unknown message type or version: ${type}` },
    { zh: '请升级本机构服务后在“暂存区”重新处理', en: 'Upgrade this service, then apply it again from the parking lot' });

export const messageInvalid = (type: string, error: z.ZodError): Refusal =>
  refuse('message-invalid', 'invalid',
    { zh: `消息 ${type} 的内容不符合约定`, en: `The message ${type} does not fit its contract` },
    { zh: '请与发送机构核对双方版本', en: 'Compare versions with the sender' }, { details: { errors: errorsOf(error) } });

export const effectFailed = (fault: string): Refusal =>
  refuse('effect-failed', 'unavailable',
    { zh: '消息处理时发生内部错误，已暂存', en: `Applying the message failed inside: ${fault}` },
    { zh: '请运维查看原因，修复后在“暂存区”重新处理', en: 'Find the cause, then apply it again from the parking lot' });

export const caseErased = (caseNo: string): Refusal =>
  refuse('case-erased', 'closed',
    { zh: `案件 ${caseNo} 的个人信息已依法删除，不能再办理`, en: `The personal data of case ${caseNo} have been erased; nothing more can be done with it` },
    { zh: '确有新的争议，请另行登记', en: 'Register a new case where there is a new dispute' }, { basis: '个人信息保护法第47条' });

export const caseStillOpen = (caseNo: string, states: readonly string[], waiting: number): Refusal =>
  refuse('case-still-open', 'closed',
    { zh: `案件 ${caseNo} 尚未办结或者仍有消息未送达，不能删除`, en: `Case ${caseNo} is not closed here, or messages about it are still under way` },
    { zh: '请在全部案卷办结、消息均有回执后再删除', en: 'Close every docket and wait for the receipts, then erase' }, { details: { states, waiting } });

export const retentionRunning = (caseNo: string, { keepUntil, erasableFrom, basis, rule, docketId }: Kept): Refusal =>
  refuse('retention-running', 'closed',
    { zh: `案件 ${caseNo} 的案卷应当保存至 ${keepUntil}，自 ${erasableFrom} 起方可删除`, en: `The file of case ${caseNo} is to be kept until ${keepUntil}; it may be erased from ${erasableFrom}` },
    { zh: '本人要求删除的，以“person-asks”登记，保存期届满前只存储、不处理（个人信息保护法第47条第2款）；依法决定提前删除的，以“ordered”办理并写明决定文号', en: 'Where the person asks for it, record it as "person-asks": until then the case is stored and not processed (个人信息保护法 art. 47(2)); where a court or authority has decided otherwise, erase as "ordered" and name the decision' },
    { basis, details: { keepUntil, erasableFrom, rule, docketId } });

export const notStorageOnly = (caseNo: string): Refusal =>
  refuse('not-storage-only', 'closed',
    { zh: `案件 ${caseNo} 没有处于仅存储状态`, en: `Case ${caseNo} is not stored only; nothing is to be lifted` },
    { zh: '请核对案号；可查看已登记的删除请求', en: 'Check the number; see the requests for erasure that are recorded' }, { basis: '个人信息保护法第47条第2款' });

export const liftNotGrounded = (): Refusal =>
  refuse('lift-not-grounded', 'invalid',
    { zh: '依法院裁判、调查令解除的，应当写明文号；其他事由不写文号', en: 'A lifting that a court orders names the decision; no other does' },
    { zh: '请核对解除事由和文号', en: 'Check the ground, and the number of the decision' }, { basis: '个人信息保护法第47条第2款' });

export const orderNotNamed = (): Refusal =>
  refuse('order-not-named', 'invalid',
    { zh: '依决定提前删除的，应当写明作出决定的文号；其他事由不写文号', en: 'An erasure that was ordered names the decision; no other does' },
    { zh: '请填写法院裁判或者主管机关决定的文号', en: 'Give the number of the judgment or decision' }, { basis: '个人信息保护法第47条' });

export const personNotNamed = (): Refusal =>
  refuse('person-not-named', 'invalid',
    { zh: '请填写证件号码、电话，或者同时填写姓名和用人单位', en: 'Give an id number, a phone number, or a name together with an employer' },
    { zh: '补充后重新查询', en: 'Complete it and search again' });
