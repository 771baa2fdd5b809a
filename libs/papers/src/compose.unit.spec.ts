import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '@fengqiao/kernel';
import { bareFile, fullFile, groupFile, sourceFor } from '../test/sources.js';
import { PAPERS, composePaper, findPaper, lackingFields, type LackingField, type PaperDefinition } from './index.js';

const keyOf = (paper: PaperDefinition) => `${paper.title.zh}（${paper.agencies.join('、')} ${paper.procedures?.join('、') ?? ''}）`;
const nobody = { ...bareFile, title: '无', parties: [] };

/** The source with everything given that it lacks, as somebody does who fills in what the list says. */
function completed(paper: PaperDefinition) {
  const bare = sourceFor(paper);
  const given = Object.fromEntries(lackingFields(paper, bare).map(({ name }) => [name, '某某']));
  return { ...bare, given };
}
const lackingOf = (value: unknown) => (isRefusal(value) ? value.details?.lacking as LackingField[] : []);

describe.each(PAPERS.map(paper => [keyOf(paper), paper] as const))('%s', (_, paper) => {
  it('is composed when everything it asks for is there', () => {
    const document = composePaper(paper, completed(paper));
    expect(isRefusal(document)).toBe(false);
    expect(JSON.stringify(document)).not.toMatch(/\{\{|undefined|\[object/);
  });

  it('is refused without any one thing that it asks for, and names it with its article in both languages', () => {
    const full = completed(paper);
    for (const name of Object.keys(full.given)) {
      const { [name]: _without, ...given } = full.given;
      const refusal = composePaper(paper, { ...full, given });
      expect(lackingOf(refusal).map(field => field.name)).toEqual([name]);
      expect(refusal).toMatchObject({ code: 'paper-incomplete' });
      const [field] = lackingOf(refusal);
      expect(field!.title.zh && field!.title.en && field!.basis).toBeTruthy();
    }
  });
});

describe('the refusal of a paper', () => {
  const paper = findPaper('arbitration-application', 'intake', 'claim')!;

  it('lists the worker’s and the employer’s particulars that art. 28 asks for', () => {
    const refusal = composePaper(paper, sourceFor(paper));
    expect(lackingOf(refusal).map(field => field.name)).toEqual(expect.arrayContaining(
      ['gender@w1', 'bornOn@w1', 'idNumber@w1', 'address@w1', 'address@firm', 'legalRepresentative@firm', 'post@firm', 'job', 'narrative', 'claims', 'evidence', 'receiver']));
    expect(isRefusal(refusal) && refusal.message.zh).toContain('职业（《劳动争议调解仲裁法》第28条）');
  });

  it('names no person: which of several parties is said by its place', () => {
    const refusal = composePaper(paper, sourceFor(paper, { file: { ...groupFile, parties: groupFile.parties.map(({ phone: _phone, ...party }) => party) } }));
    expect(JSON.stringify(refusal)).not.toMatch(/小明|㛃/);
    expect(lackingOf(refusal).map(field => field.title.zh)).toContain('申请人（第30位）联系电话');
  });

  it('asks for the party itself where there is none', () =>
    expect(lackingOf(composePaper(paper, sourceFor(paper, { file: nobody }))).map(field => field.name)).toEqual(expect.arrayContaining(['applicant', 'respondent'])));
});

describe('a paper', () => {
  const agreement = findPaper('mediation-agreement', 'mediation', 'mediation')!;
  const full = sourceFor(agreement, {
    file: fullFile, facts: { mediator: { name: '丙调解员' } }, adds: { instruments: fullFile.instruments }, input: { number: '示调协〔2026〕1号' },
  });

  it('says sums in figures and capitals, days in figures, and signs off in characters', () => {
    const text = JSON.stringify(composePaper(agreement, full));
    expect(text).toContain('虚构建设有限公司于2026年3月20日前向甲小明支付12,345.60元（人民币壹万贰仟叁佰肆拾伍元陆角整）');
    expect(text).toContain('以上合计20,345.60元');
  });

  it('about an agreement speaks of that, also where the file holds what came after it', () => {
    const { to: _to, about, ...record } = findPaper('follow-up-record', 'mediation', 'mediation')!;
    const short = { ...record, parties: [], fields: record.fields.filter(({ name }) => name === 'instrumentNumber'), body: ['{{instrumentNumber}}'] };
    const [made] = fullFile.instruments;
    const file = { ...fullFile, instruments: [{ ...made!, id: 'a', kind: 'mediation-agreement' as const, number: '协议一号' }, { ...made!, id: 'b', kind: 'award' as const, number: '裁决二号' }] };
    const text = (paper: PaperDefinition) => JSON.stringify(composePaper(paper, sourceFor(paper, { file })));
    expect(text({ ...short, ...(about ? { about } : {}) })).toContain('协议一号');
    expect(text(short)).toContain('裁决二号');
  });

  it('leaves a sentence out whose optional word is missing, and the heading over nothing', () => {
    const text = JSON.stringify(composePaper(agreement, full));
    expect(text).not.toContain('各方责任');
    expect(text).not.toContain('履行方式：');
  });

  it('puts many workers and their sums into tables', () => {
    const document = orThrow(composePaper(agreement, { ...full, file: groupFile, adds: { instruments: groupFile.instruments } }));
    const tables = document.blocks.filter(block => block.kind === 'table');
    expect(tables.map(table => table.rows.length)).toEqual([30, 30, 30]);
    expect(JSON.stringify(document)).toContain('甲方（劳动者）：甲小明等30人');
  });

  it('prefers what the docket says to what somebody gave', () => {
    const document = composePaper(agreement, { ...full, given: { mediator: '另一人', responsibility: '双方各负其责' } });
    expect(JSON.stringify(document)).toContain('由丙调解员主持');
    expect(JSON.stringify(document)).toContain('各方责任：双方各负其责。');
  });

  it('says what was given where the docket has nothing to list', () => {
    const application = findPaper('arbitration-application', 'intake', 'claim')!;
    const full = completed(application);
    expect(JSON.stringify(composePaper(application, { ...full, given: { ...full.given, evidence: '考勤表，本人保存\n证人甲某', claims: '支付工资' } }))).toMatch(/1\.支付工资。.*1\.考勤表，本人保存；.*2\.证人甲某。/);
  });

  it('does not take a name for a field of the paper', () => {
    const named = { ...fullFile, parties: fullFile.parties.map(party => (party.id === 'w1' ? { ...party, name: '{{number}}' } : party)) };
    expect(JSON.stringify(composePaper(agreement, { ...full, file: named }))).toContain('{{number}}');
  });

  it('has its own number by agency, year and kind where no step gives one', () => {
    const receipt = findPaper('claim-receipt', 'intake', 'claim')!;
    const { agency } = sourceFor(receipt);
    expect(composePaper(receipt, sourceFor(receipt, { agency: { ...agency, word: '示窗' }, ordinal: 7 }))).toMatchObject({ number: '示窗登〔2026〕7号' });
    expect(composePaper(receipt, sourceFor(receipt, { ordinal: 7 }))).toMatchObject({ number: '枫登〔2026〕7号' });
    expect(composePaper(agreement, full)).toMatchObject({ number: '示调协〔2026〕1号' });
  });

  it('names the places where seals and signatures go', () => {
    expect(composePaper(agreement, full)).toMatchObject({ slots: [
      { kind: 'signature', whose: '甲方（签名）' }, { kind: 'signature', whose: '乙方（签名或者盖章）' }, { kind: 'signature', whose: '调解员（签名）' }, { kind: 'seal' }] });
  });
});
