import { describe, expect, it } from '@jest/globals';
import { choosePaper, formatOf, type ListedPaper } from './choose-paper.js';

const paper = (id: string, kind: string): ListedPaper => ({ id, paper: kind, title: '开庭通知书', issuedOn: '2026-03-05', state: 'complete', lacking: [] });
const papers = [paper('p1', 'hearing-notice'), paper('p2', 'award'), paper('p3', 'hearing-notice')];

describe('a paper', () => {
  it('is found by its id, or as the latest of its kind', () => {
    expect(choosePaper(papers, 'p1')).toBe(papers[0]);
    expect(choosePaper(papers, 'hearing-notice')).toBe(papers[2]);
  });

  it('that is not there is refused with those that are', () =>
    expect(choosePaper(papers, 'judgment')).toMatchObject({ code: 'unknown-paper', nextStep: { zh: '现有文书：hearing-notice, award' } }));

  it.each([[undefined, 'pdf'], ['a', 'pdf'], ['a.PDF', 'pdf'], ['a.docx', 'docx']])('for the file %s is set as %s', (out, format) => expect(formatOf(out)).toBe(format));
  it('is not set as anything else', () => expect(formatOf('a.exe')).toMatchObject({ code: 'paper-format-unknown' }));
});
