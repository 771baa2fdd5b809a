import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '@fengqiao/kernel';
import { LAYOUTS, PAPERS, composePaper, lackingFields, type PaperDefinition, type PaperDocument, type PaperSource } from '@fengqiao/papers';
import JSZip from 'jszip';
import { fullFile, groupFile, sourceFor } from '../../papers/test/sources.js';
import { setDocx, setPdf } from './index.js';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function documentOf(paper: PaperDefinition, more: Partial<PaperSource> = {}): PaperDocument {
  const source = sourceFor(paper, { file: fullFile, adds: { instruments: fullFile.instruments }, ...more });
  const given = Object.fromEntries(lackingFields(paper, source).map(({ name }) => [name, '某某']));
  return orThrow(composePaper(paper, { ...source, given }));
}
const paperOf = (id: string): PaperDefinition => PAPERS.find(paper => paper.id === id)!;
const pdfOf = async (document: PaperDocument): Promise<Buffer> => Buffer.from(orThrow(await setPdf(document)));

/** What the streams of a PDF hold, each as text. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(match => {
    try {
      return [inflateSync(Buffer.from(match[1]!, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

/** The characters that a reader of the PDF can copy out of it, by the maps beside its fonts. */
function charactersOf(pdf: Buffer): Set<string> {
  const maps = streamsOf(pdf).filter(stream => stream.includes('begincmap'));
  const units = maps.flatMap(map => map.match(/begin(?:bfrange|bfchar)[\s\S]*?end/g) ?? []).flatMap(part => part.match(/<([0-9a-f ]{4,})>/gi) ?? []);
  return new Set(units.flatMap(unit => [...Buffer.from(unit.replace(/[^0-9a-f]/gi, ''), 'hex').swap16().toString('utf16le')]));
}
const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

const wordsOf = (document: PaperDocument): string => [document.title, ...document.blocks.map(block => ('text' in block ? block.text : ''))].join('');
const wordXml = async (docx: Uint8Array): Promise<string> => (await JSZip.loadAsync(docx)).file('word/document.xml')!.async('string');

describe.each(LAYOUTS)('the layout %s', layout => {
  let document: PaperDocument;
  let pdf: Buffer;
  beforeAll(async () => {
    document = documentOf(PAPERS.find(paper => paper.layout === layout)!);
    pdf = await pdfOf(document);
  });

  it('is set on A4 with both faces embedded, as far as they are used', () => {
    const text = pdf.toString('latin1');
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(text.match(/\/FontFile2/g)).toHaveLength(2);
    expect(pdf.length).toBeLessThan(150_000);
  });

  it('keeps every character of its words readable', () => {
    const readable = charactersOf(pdf);
    expect([...wordsOf(document)].filter(sign => !readable.has(sign))).toEqual([]);
  });

  it('is the same bytes however often it is set, as PDF and as DOCX', async () => {
    expect(digest(await pdfOf(document))).toBe(digest(pdf));
    expect(digest(await setDocx(document))).toBe(digest(await setDocx(document)));
  });
});

describe('a paper as DOCX', () => {
  it('names the official faces, 28 point lines and the margins of the standard', async () => {
    const xml = await wordXml(await setDocx(documentOf(paperOf('acceptance-notice'))));
    for (const face of ['仿宋', '方正小标宋简体']) expect(xml).toContain(`w:eastAsia="${face}"`);
    expect(xml).toContain('w:line="560" w:lineRule="exact"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it('keeps characters that few fonts have, and what looks like markup', async () => {
    const file = { ...fullFile, parties: fullFile.parties.map(party => (party.id === 'w1' ? { ...party, name: '𠮷𬍛䶮<w:t>&' } : party)) };
    const xml = await wordXml(await setDocx(documentOf(paperOf('arbitration-application'), { file })));
    expect(xml).toContain('𠮷𬍛䶮&lt;w:t&gt;&amp;');
  });
});

describe('a paper as PDF', () => {
  const named = (name: string) => ({ ...fullFile, parties: fullFile.parties.map(party => (party.id === 'w1' ? { ...party, name } : party)) });

  it('has the rare characters that its face has', async () => {
    const readable = charactersOf(await pdfOf(documentOf(paperOf('arbitration-application'), { file: named('𬍛䶮㛃') })));
    expect(['𬍛', '䶮', '㛃'].filter(sign => !readable.has(sign))).toEqual([]);
  });

  it('is refused rather than lose a character of a name', async () => {
    const refused = await setPdf(documentOf(paperOf('arbitration-application'), { file: named('𠮷某') }));
    expect(isRefusal(refused) && [refused.code, refused.details]).toEqual(['paper-character-unprintable', { characters: ['U+20BB7'] }]);
  });

  it('carries thirty workers over its pages', async () => {
    const pdf = await pdfOf(documentOf(paperOf('mediation-agreement'), { file: groupFile, adds: { instruments: groupFile.instruments } }));
    expect(pagesOf(pdf)).toBeGreaterThan(3);
    expect(pagesOf(pdf)).toBeLessThan(10);
  });
});
