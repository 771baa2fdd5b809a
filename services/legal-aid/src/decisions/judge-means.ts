import type { CaseFile, ClaimItem } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { MeansStatement } from '../procedures/aid-application.inputs.js';
import type { AidFacts } from '../procedures/aid-application.head.js';

type Means = AidFacts['means'];
type Exempt = Extract<MeansStatement, { way: 'exempt' }>;

const WAGES: readonly ClaimItem['kind'][] = ['wages', 'overtime'];
const INJURY: readonly ClaimItem['kind'][] = ['injury-medical', 'injury-benefit'];

const claims = (file: CaseFile, kinds: readonly ClaimItem['kind'][]): boolean => file.claims.some(claim => kinds.includes(claim.kind));

function exempt(file: CaseFile, { ground }: Exempt): Means | Refusal {
  const fits = ground === 'migrant-wages' ? claims(file, WAGES) : ground === 'migrant-injury' ? claims(file, INJURY) : true;
  if (fits) return { finding: 'exempt', ground, basis: '《法律援助法》第42条' };
  return refuse('waiver-does-not-fit', 'invalid',
    { zh: '进城务工人员免予核查经济困难状况，限于申请支付劳动报酬或者请求工伤事故人身损害赔偿，本案请求与所选事由不符',
      en: 'Migrant workers are exempt from the means check for wages or for work-injury damages only; the claims of this case do not fit the ground chosen' },
    { zh: '请改选相符的免予核查事由；没有相符事由的，可由申请人作出个人诚信承诺或者通过信息共享查询核查',
      en: 'Choose the ground that fits; where none does, take a pledge of the applicant or check by shared information' },
    { basis: '《法律援助法》第41、42条' });
}

const overStandard = (): Refusal =>
  refuse('means-over-standard', 'closed',
    { zh: '经核查，申请人不符合经济困难标准，不能据此给予法律援助', en: 'The check found the applicant above the means standard; aid cannot be granted on it' },
    { zh: '核对是否属于免予核查或者不受经济困难条件限制的情形；均不属于的，作出不予援助决定并说明理由',
      en: 'See whether a ground of exemption or of non-application fits; if none does, refuse with reasons' },
    { basis: '《法律援助法》第32、34、42条' });

/**
 * Whether the means condition is satisfied, and in which of four different ways. Exemption from *checking* (art. 42)
 * leaves the condition in force; for a ground of art. 32 the condition does not apply: only the first can be lost when means change.
 * @returns the finding with its article; refuses a waiver that the claims do not bear out, or means above the standard
 */
export function judgeMeans(file: CaseFile, statement: MeansStatement): Means | Refusal {
  switch (statement.way) {
    case 'exempt': return exempt(file, statement);
    case 'not-subject': return { finding: 'not-subject', ground: statement.ground, basis: '《法律援助法》第32条' };
    case 'pledged': return { finding: 'pledged', ground: `个人诚信承诺（${statement.signedOn}）`, basis: '《法律援助法》第41条' };
    case 'checked': return statement.withinStandard
      ? { finding: 'checked', ground: statement.source, basis: '《法律援助法》第34、41条' }
      : overStandard();
  }
}
