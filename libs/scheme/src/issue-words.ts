import type { Bilingual } from '@fengqiao/kernel';
import type { z } from 'zod';

/** One mistake of form, for an administrator who has never seen a schema. */
export interface FormMistake {
  readonly path: readonly string[];
  readonly message: Bilingual;
}

type Issue = z.core.$ZodIssue;

const missing = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && issue.input === undefined && /received undefined/.test(issue.message);

function sayIssue(issue: Issue): Bilingual {
  if (missing(issue)) return { zh: '缺少这一项', en: 'this member is missing' };
  switch (issue.code) {
    case 'unrecognized_keys': return { zh: `不认识的项：${issue.keys.join('、')}`, en: `unknown member: ${issue.keys.join(', ')}` };
    case 'invalid_value': return { zh: `只能是：${issue.values.join('、')}`, en: `must be one of: ${issue.values.join(', ')}` };
    case 'invalid_type': return { zh: `类型不对，应为 ${issue.expected}`, en: `wrong type, expected ${issue.expected}` };
    case 'invalid_union': return { zh: '写法不对，请对照说明中的例子', en: 'not written in any of the known ways; see the example in the guide' };
    case 'too_small': return { zh: '不能为空或过小', en: 'empty or too small' };
    case 'too_big': return { zh: '过长或过大', en: 'too long or too big' };
    default: return { zh: issue.message, en: issue.message };
  }
}

/** Every mistake that a schema found, each with its place and its words. */
export const formMistakes = (error: z.ZodError): FormMistake[] =>
  error.issues.map(issue => ({ path: issue.path.map(String), message: sayIssue(issue) }));
