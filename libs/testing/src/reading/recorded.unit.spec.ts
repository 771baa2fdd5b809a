import { describe, expect, it } from '@jest/globals';
import { recorded, unrecorded } from './recorded.js';

const file = Object.freeze({
  title: '工资争议',
  parties: Object.freeze([Object.freeze({ id: 'a', name: '甲' }), Object.freeze({ id: 'b', name: '乙', phone: '0' })]),
  papers: [{ id: 'p', duties: [{ amount: 1, payee: 'a' }] }],
}) as { title: string; parties: readonly { id: string; name: string; phone?: string }[]; papers: readonly { id: string; duties: readonly object[] }[] };

function readBy(look: (seen: typeof file) => unknown, passedOnWhole = false): string[] {
  const found = new Set<string>();
  const value = look(recorded(file, path => found.add(path), { passedOnWhole }));
  unrecorded(value);
  return [...found].sort();
}

describe('a recorded value', () => {
  it('tells which fields are looked at, through lists and their methods, frozen or not', () => {
    expect(readBy(seen => seen.parties.find(party => party.id === 'b')?.name)).toEqual(['parties[].id', 'parties[].name']);
  });

  it('tells of a field that is not there', () => {
    expect(readBy(seen => seen.parties[0]!.phone)).toEqual(['parties[].phone']);
  });

  it('says nothing of counting a list, nor of passing the whole on', () => {
    expect(readBy(seen => seen.parties.length)).toEqual([]);
    expect(readBy(seen => ({ ...seen }), true)).not.toContain('title');
  });

  it('counts what is restated: an item copied, and a part that is handed on as it is', () => {
    expect(readBy(seen => seen.papers.map(paper => ({ ...paper, duties: [] })))).toEqual(['papers[].id']);
    expect(readBy(seen => ({ made: seen.papers[0]!.duties }))).toEqual(['papers[].duties[].amount', 'papers[].duties[].payee']);
  });

  it('is given back as it was', () => {
    const seen = recorded(file, () => undefined);
    const back = unrecorded({ whole: seen, one: seen.parties[0], list: [seen.papers[0]] });
    expect(back.whole).toBe(file);
    expect(back.one).toBe(file.parties[0]);
    expect(structuredClone(back)).toEqual({ whole: file, one: file.parties[0], list: [file.papers[0]] });
  });
});
