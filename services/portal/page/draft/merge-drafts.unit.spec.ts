import { describe, expect, it } from '@jest/globals';
import type { Answers } from './answers.js';
import { mergeDrafts } from './merge-drafts.js';

const base: Answers = { worker: { name: '钱小燕', phone: '13900000001' }, narrative: '六月起没有发工资', claims: [{ kind: 'wages', amount: 320_000 }] };

describe('two telephones with one draft', () => {
  it('keeps what each of them added', () => {
    const mine = { ...base, narrative: '六月起没有发工资，说好每月十五日发' };
    const theirs = { ...base, worker: { ...base.worker, kind: 'courier' }, lacking: ['contract'] };
    expect(mergeDrafts(base, mine, theirs)).toEqual({ answers: { ...mine, worker: theirs.worker, lacking: ['contract'] }, disputed: [] });
  });

  it('asks about what both changed, and keeps its own until the worker has chosen', () => {
    const mine = { ...base, worker: { ...base.worker, phone: '13900000002' } };
    const theirs = { ...base, worker: { ...base.worker, phone: '13900000003', kind: 'courier' } };
    expect(mergeDrafts(base, mine, theirs)).toEqual({ answers: { ...mine, worker: { ...mine.worker, kind: 'courier' } }, disputed: ['worker.phone'] });
  });

  it('asks about nothing where both came to the same', () => {
    const same = { ...base, narrative: '欠薪三个月' };
    expect(mergeDrafts(base, same, { ...same })).toEqual({ answers: same, disputed: [] });
  });

  it('takes a list as one answer: half of one and half of another is neither', () => {
    const mine = { ...base, claims: [...base.claims!, { kind: 'overtime' }] };
    const theirs = { ...base, claims: [{ kind: 'wages', amount: 330_000 }] };
    expect(mergeDrafts(base, mine, theirs)).toMatchObject({ answers: { claims: mine.claims }, disputed: ['claims'] });
  });

  it('lets an answer be taken back by the one that gave it', () => {
    const { narrative: _, ...without } = base;
    expect(mergeDrafts(base, base, without).answers).toEqual(without);
    expect(mergeDrafts(base, without, base).answers).toEqual(without);
  });
});
