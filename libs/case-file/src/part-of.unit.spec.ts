import { describe, expect, it } from '@jest/globals';
import { civilDate, fen, makeCaseNumber } from '@fengqiao/kernel';
import { CaseFile, partOf } from './index.js';

const duty = (payee: string) => ({ id: `o-${payee}`, payer: 'firm', payee, amount: fen(100), dueOn: civilDate('2026-04-01') });
const paper = (id: string, ...payees: string[]) =>
  ({ id, kind: 'mediation-agreement', number: id, issuedBy: 'mediation', issuedOn: '2026-03-01', obligations: payees.map(duty) });
const file = CaseFile.parse({
  caseNo: makeCaseNumber('TT', 2026, new Uint8Array([1, 2, 3, 4, 5])), place: 'test', openedOn: '2026-03-02', title: '三人欠薪',
  parties: [
    ...['w1', 'w2', 'w3'].map(id => ({ id, role: 'applicant', kind: 'person', name: id })),
    { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构公司' }, { id: 'payer', role: 'third-party', kind: 'firm', name: '虚构总包' },
  ],
  claims: [{ id: 'all', kind: 'wages', title: '工资' }, { id: 'c1', kind: 'overtime', title: '加班费', claimant: 'w1' }, { id: 'c3', kind: 'overtime', title: '加班费', claimant: 'w3' }],
  evidence: [['e1', 'w1'], ['e3', 'w3'], ['ef', 'firm']].map(([id, origin]) => ({ id, title: id, mediaType: 'application/pdf', size: 1, digest: 'A'.repeat(43), origin })),
  instruments: [paper('mine', 'w1'), paper('theirs', 'w3'), paper('ours', 'w1', 'w3')],
  events: [['v1', 'w1'], ['v3', 'w3']].map(([id, by]) => ({ id, by, on: '2026-03-01', what: '投诉' })),
});
const idsOf = (items: readonly { readonly id: string }[]) => items.map(item => item.id);

describe('the file of a part of a group', () => {
  it('leaves the other workers out, with everything that is theirs alone', () => {
    const part = partOf(file, ['w1', 'w2']);
    expect(idsOf(part.parties)).toEqual(['w1', 'w2', 'firm', 'payer']);
    expect([part.claims, part.evidence, part.events].map(idsOf)).toEqual([['all', 'c1'], ['e1', 'ef'], ['v1']]);
  });

  it('keeps a paper whole that orders something for both', () => {
    expect(partOf(file, ['w1', 'w2']).instruments).toEqual([file.instruments[0], file.instruments[2]]);
  });

  it('is the very file where nobody is left out', () => {
    expect(partOf(file, ['w1', 'w2', 'w3'])).toBe(file);
  });
});
