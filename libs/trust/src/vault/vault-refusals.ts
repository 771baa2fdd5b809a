import { refuse, type Refusal } from '@fengqiao/kernel';

const REPLACE = {
  zh: '请从本机构密钥保管处取出正确的库密钥文件，更换后重新启动；不得另行生成，否则原有案件无法读取',
  en: 'Take the right vault file from where this agency keeps it and start again. Never make a new one: existing cases could not be read with it',
} as const;

/** Where in the file it is wrong; never what stands there. */
export const vaultMalformed = (paths: readonly string[]): Refusal =>
  refuse('vault-malformed', 'invalid', { zh: '库密钥文件格式有误', en: 'The vault file does not have the required form' }, REPLACE, { details: { paths } });

export const vaultOfAnother = (agency: string): Refusal =>
  refuse('vault-of-another-agency', 'invalid',
    { zh: `库密钥文件属于 ${agency}，不是本机构的`, en: `The vault file belongs to ${agency}, not to this agency` }, REPLACE, { details: { agency } });
