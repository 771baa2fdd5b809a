import { CaseFile } from '@fengqiao/case-file';
import { civilDate, makeCaseNumber } from '@fengqiao/kernel';
import type { PaperDefinition, PaperSource } from '@fengqiao/papers';

const caseNo = makeCaseNumber('NC', 2026, new Uint8Array(5));

/** A file that says hardly more than who stands against whom. */
export const bareFile = CaseFile.parse({
  caseNo, place: 'nanchang', openedOn: '2026-03-02', title: '劳动报酬争议',
  parties: [{ id: 'w1', role: 'applicant', kind: 'person', name: '甲小明' }, { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构建设有限公司' }],
  claims: [], evidence: [], instruments: [], events: [],
});

/** A file with everything that a paper may ask of it. All persons, firms and numbers are made up. */
export const fullFile = CaseFile.parse({
  ...bareFile,
  parties: [
    { id: 'w1', role: 'applicant', kind: 'person', name: '甲小明', gender: 'male', bornOn: '1990-01-01', idNumber: '000000199001010000', phone: '000-0000-0001', address: '示例市示例区示例路1号' },
    { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构建设有限公司', address: '示例市示例区建设路2号', legalRepresentative: '乙某某', phone: '000-0000-0002' },
  ],
  claims: [{ id: 'c1', kind: 'wages', title: '支付2026年1月至2月工资', amount: 1234560 }, { id: 'c2', kind: 'economic-compensation', title: '支付解除劳动合同经济补偿', amount: 800000 }],
  employment: { relation: 'labour', job: '木工', startedOn: '2025-06-01', endedOn: '2026-02-28', workplace: '示例市示例工地', region: '360100', writtenContract: false, monthlyPay: 617280 },
  narrative: '申请人于2025年6月1日到被申请人处从事木工工作，双方未签订书面劳动合同。被申请人自2026年1月起未支付工资，经多次催要未果。',
  evidence: [
    { id: 'e1', title: '考勤记录', mediaType: 'application/pdf', size: 1, digest: 'A'.repeat(43), origin: 'w1', fixedFacts: '证明出勤天数' },
    { id: 'e2', title: '微信聊天记录', mediaType: 'image/png', size: 1, digest: 'B'.repeat(43), origin: 'w1', fixedFacts: '证明用人单位承认欠薪' },
  ],
  instruments: [{
    id: 'i1', kind: 'mediation-agreement', number: '示调协〔2026〕1号', issuedBy: '示例调解中心', issuedOn: '2026-03-05', effectiveOn: '2026-03-05',
    summary: '用人单位分两期支付拖欠的工资和经济补偿，双方就劳动关系存续期间的其他事项再无争议。',
    obligations: [
      { id: 'o1', payer: 'firm', payee: 'w1', amount: 1234560, dueOn: '2026-03-20' }, { id: 'o2', payer: 'firm', payee: 'w1', amount: 800000, dueOn: '2026-04-20' },
    ],
  }],
});

/** Thirty workers with rare and long names. */
export const groupFile = CaseFile.parse({
  ...fullFile,
  parties: [
    ...Array.from({ length: 30 }, (_, index) => ({
      id: `w${index + 1}`, role: 'applicant', kind: 'person', gender: index % 2 ? 'female' : 'male', bornOn: '1990-01-01', idNumber: `0000001990010100${String(index).padStart(2, '0')}`,
      name: ['甲小明', '㛃某', '阿依古丽·买买提·示例', '䶮某'][index % 4], phone: `000-0000-00${String(index).padStart(2, '0')}`, address: `示例市示例区示例路${index + 1}号${index % 5 ? '' : '某某小区3栋2单元1801室'}`,
    })),
    { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构建设有限公司', address: '示例市示例区建设路2号', legalRepresentative: '乙某某', phone: '000-0000-0002' },
  ],
  claims: Array.from({ length: 30 }, (_, index) => ({ id: `c${index + 1}`, kind: 'wages', title: `支付第${index + 1}名劳动者2026年1月至2月工资`, amount: 1234560 + index * 1000 })),
  instruments: fullFile.instruments.map(one => ({
    ...one, obligations: Array.from({ length: 30 }, (_, index) => ({ id: `o${index + 1}`, payer: 'firm', payee: `w${index + 1}`, amount: 1234560 + index * 1000, dueOn: '2026-03-20' })),
  })),
});

/** A source for a paper; `more` takes the place of what stands here. */
export const sourceFor = (definition: Pick<PaperDefinition, 'agencies' | 'procedures'>, more: Partial<PaperSource> = {}): PaperSource => ({
  agency: { name: definition.agencies[0]!, body: '示例市劳动人事争议仲裁委员会' }, procedure: definition.procedures?.[0] ?? 'claim', action: 'issue',
  on: civilDate('2026-03-05'), file: bareFile, facts: {}, input: {}, adds: {}, receivers: [], lastDays: {}, ordinal: 1, given: {}, ...more,
});
