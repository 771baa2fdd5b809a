import { describe, expect, it } from '@jest/globals';
import { CLAIM_KINDS, CaseFile, WORKER_KINDS, claimsWithoutFacts } from '../index.js';
import { CLAIM_FORMS, PROOF_IDS, WORKER_TITLES } from './claim-forms.js';
import { Filing, fileOfFiling } from './filing.js';

const GIVEN = { amount: { amount: 100 }, months: { months: ['2026-09'] }, facts: { facts: '口头约定' } } as const;
const filing = (more: object = {}) => ({
  worker: { name: '㛃测', phone: '13900000001', kind: 'courier' }, employers: [{ name: '虚构配送公司' }, { name: '虚构劳务公司' }],
  claims: [{ kind: 'wages', ...GIVEN.amount }, { kind: 'rest', ...GIVEN.facts }], ...more,
});
const fileOf = (more: object = {}) => fileOfFiling(Filing.parse(filing(more)), '330300');
const whole = (more: object = {}) => CaseFile.safeParse({ ...fileOf(more), instruments: [], events: [], caseNo: 'WZ26-00000000-0', place: 'wenzhou', openedOn: '2026-11-22' });

describe('the form of a filing', () => {
  it('knows every kind of claim and of worker by a name in both languages', () => {
    expect(CLAIM_FORMS.map(({ id }) => id).sort()).toEqual([...CLAIM_KINDS].sort());
    expect(Object.keys(WORKER_TITLES).sort()).toEqual([...WORKER_KINDS].sort());
    for (const { title } of CLAIM_FORMS) expect([title.zh !== '', title.en !== '']).toEqual([true, true]);
  });

  it.each(CLAIM_FORMS)('asks for $id what makes the claim say what it rests on', ({ id, asks }) => {
    for (const asked of asks) expect(claimsWithoutFacts({ ...fileOf({ claims: [{ kind: id, ...GIVEN[asked] }] }), events: [] })).toBeUndefined();
  });

  it('lists for every claim what can show it, each line once, and no line that no claim uses', () => {
    for (const { checklist } of CLAIM_FORMS) expect(new Set(checklist.map(({ id }) => id)).size).toBe(checklist.length);
    expect(new Set(CLAIM_FORMS.flatMap(({ checklist }) => checklist.map(({ id }) => id)))).toEqual(new Set(PROOF_IDS));
  });
});

describe('a filing', () => {
  it('becomes a case file of one worker and the units named, whose title names nobody', () => {
    const file = fileOf({ narrative: '经过', lacking: ['contract'], evidence: [{ title: '截图.jpg', mediaType: 'image/jpeg', size: 9, digest: 'A'.repeat(43), item: 'pay' }] });
    expect(file.parties.map(({ id, role, kind }) => [id, role, kind])).toEqual([['worker', 'applicant', 'person'], ['firm', 'respondent', 'firm'], ['firm-2', 'respondent', 'firm']]);
    expect(file).toMatchObject({
      title: '拖欠工资、报酬等2项', employment: { relation: 'undetermined', region: '330300' },
      narrative: '经过（劳动者表示暂时没有：劳动合同、合作协议或者聘用通知）',
      evidence: [{ id: 'proof-1', origin: 'worker', title: '工资条、银行或者微信支付宝收款记录：截图.jpg' }],
    });
    expect(whole().error?.issues.map(({ path }) => path[0]) ?? []).toEqual(['caseNo']);
  });

  it.each([
    ['a second applicant', { parties: [] }], ['an instrument', { instruments: [] }], ['an event that interrupts a period', { events: [] }],
    ['a flag of the mechanism', { linkage: {} }], ['a finding on the relation', { employment: { relation: 'labour' } }], ['a representative of others', { worker: { ...filing().worker, representative: true } }],
    ['a working that nobody can check', { claims: [{ kind: 'wages', working: {} }] }], ['an owner of the evidence', { evidence: [{ title: 'a', mediaType: 'image/jpeg', size: 1, digest: 'A'.repeat(43), origin: 'court' }] }],
    ['no employer', { employers: [] }], ['no claim', { claims: [] }], ['a file that runs', { evidence: [{ title: 'a', mediaType: 'text/html', size: 1, digest: 'A'.repeat(43) }] }],
  ])('does not hold %s', (_what, more) => {
    expect(Filing.safeParse(filing(more)).success).toBe(false);
  });
});
