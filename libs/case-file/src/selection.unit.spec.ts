import { describe, expect, it } from '@jest/globals';
import { makeCaseNumber } from '@fengqiao/kernel';
import { CaseFile, SECTIONS } from './case-file.js';
import { fieldsOf, selectFields } from './selection.js';

const file = CaseFile.parse({
  caseNo: makeCaseNumber('NC', 2026, new Uint8Array(5)), place: 'nanchang', openedOn: '2026-03-02', title: '工资争议',
  parties: [{ id: 'w', role: 'applicant', kind: 'person', name: '㛃某', idNumber: '虚构', phone: '00000000000' }],
  claims: [{ id: 'c', kind: 'wages', title: '工资', amount: 100, working: { rate: 10, per: 'day', days: 10, paid: 0 } }],
  employment: { relation: 'labour', region: '360100', job: '送餐' }, narrative: '经过',
  evidence: [{ id: 'e', title: '工资条', mediaType: 'image/png', size: 1, digest: 'A'.repeat(43), origin: 'w', fixedFacts: '应发一万元' }],
  instruments: [{ id: 'i', kind: 'award', number: '虚1号', issuedBy: 'x', issuedOn: '2026-03-01', summary: '支付工资',
    obligations: [{ id: 'o', payer: 'f', payee: 'w', amount: 100, dueOn: '2026-04-01', onBehalfOf: 'g', paidOn: '2026-04-02' }] }],
  events: [],
});

describe('a selection of fields', () => {
  it('holds what the purpose needs and nothing of the rest', () => {
    const selected = selectFields(file, { claims: [] });
    expect(selected.claims).toEqual([{ id: 'c', kind: 'wages', title: '工资' }]);
    expect(JSON.stringify(selected)).not.toMatch(/㛃某|工资条|经过|360100|rate/);
  });

  it('takes of an item what makes it one, and of the rest what is named', () => {
    const { parties, evidence, employment } = selectFields(file, { parties: ['phone'], evidence: [], employment: ['job'] });
    expect(parties).toEqual([{ id: 'w', role: 'applicant', kind: 'person', name: '㛃某', phone: '00000000000' }]);
    expect(evidence[0]).not.toHaveProperty('fixedFacts');
    expect(employment).toEqual(file.employment);
  });

  it('goes as deep as the path says', () => {
    const { claims, instruments } = selectFields(file, { claims: ['working.days'], instruments: ['obligations[].onBehalfOf'] });
    expect(claims[0]!.working).toEqual({ rate: 10, per: 'day', days: 10 });
    expect(instruments[0]!.obligations[0]).toEqual({ id: 'o', payer: 'f', payee: 'w', amount: 100, dueOn: '2026-04-01', onBehalfOf: 'g' });
    expect(instruments[0]).not.toHaveProperty('summary');
  });

  it('is still a case file, whatever is selected', () => {
    for (const section of SECTIONS) expect(CaseFile.safeParse(selectFields(file, { [section]: [] })).success).toBe(true);
  });

  it('leaves the file itself alone, and copies no section that goes whole', () => {
    const before = structuredClone(file);
    expect(selectFields(file, { narrative: [] }).narrative).toBe(file.narrative);
    const events = ['until', 'precision', 'source', 'interruptsLimitation'] as const;
    expect(selectFields(file, { events }).events).toBe(file.events);
    expect(file).toEqual(before);
  });

  it('names the fields that it carries, each by its path', () => {
    expect(fieldsOf({ parties: ['phone'], narrative: [] })).toEqual(['parties[].id', 'parties[].role', 'parties[].kind', 'parties[].name', 'parties[].phone', 'narrative']);
    expect(fieldsOf({ claims: ['working.paid'] })).toEqual(['claims[].id', 'claims[].kind', 'claims[].title', 'claims[].working.rate', 'claims[].working.per', 'claims[].working.paid']);
  });
});
