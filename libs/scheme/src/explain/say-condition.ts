import type { Bilingual } from '@fengqiao/kernel';
import type { Condition } from '../condition.js';
import type { Scheme } from '../scheme.js';

const RELATIONS: Readonly<Record<string, Bilingual>> = {
  labour: { zh: '劳动关系', en: 'a labour relation' }, 'not-fully-labour': { zh: '不完全符合劳动关系', en: 'not fully a labour relation' },
  civil: { zh: '民事关系', en: 'a civil relation' }, undetermined: { zh: '关系未定', en: 'an undetermined relation' },
};
const OUTCOMES: Readonly<Record<string, Bilingual>> = { failed: { zh: '未成', en: 'failed' }, agreement: { zh: '达成协议', en: 'an agreement' } };
const APPLICANTS: Readonly<Record<string, Bilingual>> = { worker: { zh: '劳动者', en: 'the worker' }, employer: { zh: '用人单位', en: 'the employer' } };
const CLAIMS: Readonly<Record<string, string>> = {
  wages: '工资', overtime: '加班费', 'injury-medical': '工伤医疗', 'injury-benefit': '工伤待遇', 'economic-compensation': '经济补偿', 'unlawful-dismissal': '违法解除',
  'double-wage': '二倍工资', 'annual-leave': '年休假', 'social-insurance': '社会保险', welfare: '福利', 'labour-relation': '确认劳动关系', rest: '休息休假',
  'non-compete': '竞业限制', 'training-penalty': '培训违约金', 'deposit-return': '押金返还', 'separation-papers': '离职证明', 'collective-contract': '集体合同',
  'labour-dispatch': '劳务派遣', 'platform-penalty': '平台罚款', 'platform-commission': '平台报酬', 'platform-account': '平台账号', 'platform-injury': '职业伤害保障',
};

type Limits = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };

const count = (limits: Limits, zh: string, en: string): Bilingual => ({
  zh: `${zh}${limits.atLeast === undefined ? '' : `不少于${limits.atLeast}`}${limits.atMost === undefined ? '' : `不超过${limits.atMost}`}`,
  en: `${en} ${limits.atLeast === undefined ? '' : `at least ${limits.atLeast}`}${limits.atMost === undefined ? '' : ` at most ${limits.atMost}`}`.replaceAll('  ', ' '),
});

function some(ids: readonly string[], words: Readonly<Record<string, Bilingual>>): Bilingual {
  const said = ids.map(id => words[id] ?? { zh: id, en: id });
  return { zh: said.map(one => one.zh).join('或'), en: said.map(one => one.en).join(' or ') };
}

const claims = (kinds: readonly string[]): Bilingual => ({ zh: kinds.map(kind => CLAIMS[kind] ?? kind).join('或'), en: kinds.join(' or ') });

const around = (zh: string, en: string, inner: Bilingual): Bilingual => ({ zh: `${zh}${inner.zh}`, en: `${en} ${inner.en}` });

/** A condition in words: `劳动者人数不少于10，且标记为复杂案件`. */
export function sayCondition(scheme: Scheme, condition: Condition): Bilingual {
  const flags = Object.fromEntries(scheme.flags.map(flag => [flag.id, flag.title]));
  const parts: Bilingual[] = [
    ...(condition.claims ? [around('请求含', 'a claim of', claims(condition.claims))] : []),
    ...(condition.onlyClaims ? [around('请求仅为', 'claims only of', claims(condition.onlyClaims))] : []),
    ...(condition.relation ? [around('用工关系为', 'there is', some(condition.relation, RELATIONS))] : []),
    ...(condition.workers ? [{ zh: `劳动者为${condition.workers.join('或')}`, en: `workers are ${condition.workers.join(' or ')}` }] : []),
    ...(condition.headcount ? [count(condition.headcount, '劳动者人数', 'the number of workers is')] : []),
    ...(condition.amountYuan ? [count(condition.amountYuan, '请求金额（元）', 'the sum in yuan is')] : []),
    ...(condition.flags ? [around('标记为', 'flagged', some(condition.flags, flags))] : []),
    ...(condition.outcome ? [around('上一环节', 'the last leg:', some(condition.outcome, OUTCOMES))] : []),
    ...(condition.failures ? [count(condition.failures, '未成次数', 'legs that failed:')] : []),
    ...(condition.applicant ? [around('申请人为', 'the applicant is', some(condition.applicant, APPLICANTS))] : []),
  ];
  return { zh: parts.map(part => part.zh).join('，且'), en: parts.map(part => part.en).join(', and ') };
}
