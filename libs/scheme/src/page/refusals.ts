import { refuse, type Bilingual, type Refusal } from '@fengqiao/kernel';

interface Line { readonly title: Bilingual; readonly clause: string }

export const flagSetAlready = (flag: Line): Refusal =>
  refuse('flag-set-already', 'closed',
    { zh: `案件已有标记“${flag.title.zh}”`, en: `The case carries the flag "${flag.title.en}" already` },
    { zh: '无需重复加标记', en: 'Nothing needs to be done' }, { basis: flag.clause });

export const flagNotSet = (flag: Line): Refusal =>
  refuse('flag-not-set', 'closed',
    { zh: `案件没有标记“${flag.title.zh}”`, en: `The case does not carry the flag "${flag.title.en}"` },
    { zh: '请核对案件现有标记', en: 'Look at the flags of the case' }, { basis: flag.clause });

export const approvesOwnRequest = (approver: string, clause: string): Refusal =>
  refuse('approver-is-applicant', 'forbidden',
    { zh: '申请延长的人不能自己批准', en: 'Who asks for more time cannot approve it' },
    { zh: `请由${approver}批准后再登记`, en: `Have it approved by: ${approver}` }, { basis: clause });

export const aftercareDone = (line: Line): Refusal =>
  refuse('aftercare-done', 'closed',
    { zh: `“${line.title.zh}”规定的次数已经办满`, en: `"${line.title.en}" has been done as often as the scheme asks` },
    { zh: '无需再登记；如有新情况请另行登记', en: 'Nothing more is owed; register anew if something new has happened' }, { basis: line.clause });
