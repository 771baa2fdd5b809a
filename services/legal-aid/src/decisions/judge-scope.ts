import type { CaseFile, ClaimItem } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';

/** The labour matters among those that 法律援助法 art. 31 names: relation, pay, social insurance, work injury. */
const STATUTORY: readonly ClaimItem['kind'][] = ['labour-relation', 'wages', 'overtime', 'social-insurance', 'injury-medical', 'injury-benefit'];

/**
 * On what the matter falls under legal aid.
 * @param localScope the provincial rule that widens art. 31, if the officer relies on one
 * @returns the provision; refuses (`outside-aid-scope`) where neither the law nor a named local rule covers any claim
 */
export function judgeScope(file: CaseFile, localScope: string | undefined): string | Refusal {
  if (file.claims.some(claim => STATUTORY.includes(claim.kind))) return '《法律援助法》第31条';
  if (localScope) return localScope;
  return refuse('outside-aid-scope', 'closed',
    { zh: '本案请求均不属于法律援助法列明的劳动事项（确认劳动关系、劳动报酬、社会保险待遇、工伤赔偿）',
      en: 'None of the claims is a labour matter that the Legal Aid Law names (relation, pay, social insurance, work injury)' },
    { zh: '省级规定扩大了援助事项范围的，请填写该规定；否则提供法律咨询并作出不予援助决定',
      en: 'Where a provincial rule widens the scope, name it; otherwise give advice and refuse with reasons' },
    { basis: '《法律援助法》第31条' });
}
