import { describe, expect, it } from '@jest/globals';
import { reviewOnce, reviewable, type BreakGlass, type BreakGlassStore } from './break-glass.js';

const glass: BreakGlass = {
  id: 'g1', caseNo: 'NC26-1', place: 'nanchang', askedBy: 'nanchang.union-leader', reason: '当事人突发疾病，需要联系', at: '2026-03-02T09:00:00.000Z', until: '2026-03-02T11:00:00.000Z',
};
const review = { by: 'nanchang.other', at: '2026-03-02T12:00:00.000Z', verdict: 'justified', remark: '属实' } as const;
const storeThat = (counts: boolean) => ({ review: async () => counts }) as unknown as BreakGlassStore;

describe('a break-glass', () => {
  it('is reviewed by another person of the place', () => {
    expect(reviewable(glass, { id: 'nanchang.other', place: 'nanchang' })).toBe(glass);
    expect(reviewable(glass, { id: glass.askedBy, place: 'nanchang' })).toMatchObject({ code: 'own-break-glass', nature: 'forbidden' });
  });

  it('of another place is not found', () => {
    expect(reviewable(glass, { id: 'x', place: 'wenzhou' })).toMatchObject({ code: 'unknown-break-glass' });
    expect(reviewable(glass, { id: 'x' })).toMatchObject({ code: 'unknown-break-glass' });
    expect(reviewable(undefined, { id: 'x', place: 'nanchang' })).toMatchObject({ code: 'unknown-break-glass' });
  });

  it('is reviewed once, also where two do it in the same instant', async () => {
    expect(reviewable({ ...glass, review }, { id: 'x', place: 'nanchang' })).toMatchObject({ code: 'break-glass-reviewed' });
    expect(await reviewOnce(storeThat(true), glass, review)).toEqual({ ...glass, review });
    expect(await reviewOnce(storeThat(false), glass, review)).toMatchObject({ code: 'break-glass-reviewed' });
  });
});
