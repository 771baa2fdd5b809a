import { refuse, type Refusal } from '@fengqiao/kernel';

/** One answer for a wrong key, another's draft, one that ended and one that never was: nobody learns which there are. */
export const draftUnknown = (): Refusal => refuse('draft-unknown', 'not-found',
  { zh: '没有找到这份草稿，或者已过保存期', en: 'There is no such draft, or it has ended' },
  { zh: '请重新扫码填写；已经提交的，请用案号和手机号查询', en: 'Scan the code and begin again; what was filed is followed by case number and telephone' });

export const draftChanged = (version: number): Refusal => refuse('draft-changed', 'stale',
  { zh: '这份草稿已在另一部手机或者另一个页面上修改', en: 'This draft was changed on another phone or page meanwhile' },
  { zh: '请先读取最新内容，再决定保留哪一份', en: 'Read what is there now, then choose which to keep' }, { details: { version } });

export const draftFiled = (caseNo: string): Refusal => refuse('draft-filed', 'closed',
  { zh: `这份诉求已经提交，案号 ${caseNo}`, en: `This was filed already, as case ${caseNo}` },
  { zh: '请用案号和手机号查询进度、补充材料', en: 'Follow the case, and add to it, by case number and telephone' }, { details: { caseNo } });

export const draftTooLarge = (most: number): Refusal => refuse('draft-too-large', 'invalid',
  { zh: '填写的内容过多，草稿放不下', en: `The answers are too large for a draft (${most} bytes)` },
  { zh: '请精简经过说明；材料只登记名称，不要把文件内容放进草稿', en: 'Shorten the story; of files the draft holds the name, never the content' }, { details: { most } });

export const stationUnknown = (station: string, known: readonly string[]): Refusal => refuse('station-unknown', 'invalid',
  { zh: `本地没有可以登记诉求的站点“${station}”`, en: `No station "${station}" of this place takes claims` },
  { zh: '请重新扫描站点的二维码，或者不选站点直接登记', en: 'Scan the station’s code again, or file without a station' }, { details: { stations: [...known] } });

export const phoneMissing = (): Refusal => refuse('phone-missing', 'invalid',
  { zh: '还没有填写可以接收短信的手机号', en: 'The draft has no mobile number that can receive a message' },
  { zh: '请填写本人手机号，保存后再获取验证码', en: 'Write your own mobile number, keep the draft, then ask for the code' });

export const codeNeeded = (): Refusal => refuse('code-needed', 'unauthenticated',
  { zh: '提交前需要验证您的手机', en: 'Your telephone has to be proven before this is filed' },
  { zh: '请获取短信验证码，填写后再提交', en: 'Ask for a code by short message and send it along' });

export const filingInvalid = (errors: readonly { readonly pointer: string; readonly detail: string }[]): Refusal => refuse('body-invalid', 'invalid',
  { zh: '提交的内容有误', en: 'What was filled in is not complete' },
  { zh: '请按所列各项更正', en: 'Correct the fields listed' }, { details: { errors: [...errors] } });
