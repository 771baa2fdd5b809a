import { dayInCharacters, type PaperDocument, type SealSlot } from '@fengqiao/papers';
import { AlignmentType, BorderStyle, Footer, PageNumber, Paragraph, TabStopType, TextRun, type IParagraphOptions } from 'docx';
import { FACE, twips, words } from './docx-blocks.js';
import { PAGE, RED, SIZE } from './page.js';

const CENTRE = { alignment: AlignmentType.CENTER } as const;
const space = (before: number, after = 0): { readonly spacing: NonNullable<IParagraphOptions['spacing']> } => ({ spacing: { before: twips(before), after: twips(after) } });
const title = (text: string, size: number, before = 0, after = 0): Paragraph => words(text, { face: 'title', size, line: size * 1.6 }, { ...CENTRE, ...space(before, after) });
const plain = (text: string, alignment: NonNullable<IParagraphOptions['alignment']>): Paragraph => words(text, {}, { alignment });

function letterHead({ issuer, number }: PaperDocument): Paragraph[] {
  const size = Math.min(34, Math.floor(PAGE.areaWidth / ([...issuer].length + 0.5)));
  const rule = { border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED.slice(1), space: 6 } } };
  const name = words(issuer, { face: 'title', size, color: RED.slice(1), line: size * 1.5 }, { ...CENTRE, ...(number ? {} : rule) });
  return number ? [name, words(number, {}, { ...CENTRE, ...space(18), ...rule })] : [name];
}

/** What stands above the body, by layout. */
export function docxHead(document: PaperDocument): Paragraph[] {
  const { layout, issuer, number } = document;
  const numbered = number ? [plain(number, AlignmentType.RIGHT)] : [];
  const addressed = document.addressee && layout !== 'application' ? [words(`${document.addressee}：`)] : [];
  switch (layout) {
    case 'official-letter': return [...letterHead(document), title(document.title, SIZE.title, 24, 18), ...addressed];
    case 'instrument': return [title(issuer, SIZE.title), title([...document.title].join(' '), 24, 6, 12), ...numbered, ...addressed];
    case 'form': return [title(document.title, SIZE.title, 0, 8), ...numbered, ...addressed];
    case 'record': return [title(issuer, SIZE.text), title(document.title, SIZE.title, 6, 14), ...numbered];
    case 'agreement': return [title(document.title, SIZE.title, 0, 12), ...numbered];
    case 'application': return [title(document.title, SIZE.title, 0, 18)];
  }
}

function attachments({ attachments: titles }: PaperDocument): Paragraph[] {
  return titles.map((text, index) => words(`${index === 0 ? '附件：' : ''}${titles.length > 1 ? `${index + 1}.` : ''}${text}`, {}, {
    indent: { left: twips(SIZE.text * (index === 0 ? 2 : 5)) }, ...(index === 0 ? { spacing: { before: twips(14) } } : {}), keepNext: true,
  }));
}

/** The seal over the name of the body, the date under it, both in the middle of the right half. */
function sealedBy({ issuer, signedOn }: PaperDocument, { keyword }: SealSlot): Paragraph[] {
  const day = dayInCharacters(signedOn);
  const width = SIZE.text * Math.max([...issuer].length, day.length);
  const right = Math.max(4 * SIZE.text - Math.max(0, [...issuer].length - day.length) * SIZE.text / 2, 0);
  const middle = { ...CENTRE, indent: { left: twips(Math.max(PAGE.areaWidth - width - right, 0)), right: twips(right) }, keepNext: true } as const;
  return [words(issuer, {}, { ...middle, spacing: { before: twips(28) } }), words(keyword, { size: SIZE.table, color: '888888' }, middle), words(day, {}, { ...middle, keepNext: false })];
}

function signatures(slots: readonly SealSlot[], applied: boolean): Paragraph[] {
  const left = applied ? PAGE.areaWidth / 2 - 32 : 2 * SIZE.text;
  return slots.map(({ keyword }) => words(`${keyword}\t年    月    日`, {}, {
    alignment: AlignmentType.LEFT, indent: { left: twips(left) }, spacing: { before: twips(14) }, tabStops: [{ type: TabStopType.RIGHT, position: twips(PAGE.areaWidth) }],
  }));
}

/** What stands below the body. */
export function docxFoot(document: PaperDocument): Paragraph[] {
  const seal = document.slots.find(slot => slot.kind === 'seal');
  const signed = document.slots.filter(slot => slot.kind === 'signature');
  const handedIn = document.layout === 'application' && document.addressee ? [words('此致', { indent: true }, { spacing: { before: twips(14) } }), words(document.addressee)] : [];
  return [...handedIn, ...attachments(document), ...signatures(signed, document.layout === 'application'), ...(seal ? sealedBy(document, seal) : [])];
}

/** —1—, at the right on odd pages and at the left on even ones. */
export function docxPageNumber(page: 'odd' | 'even'): Footer {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]): TextRun => new TextRun({ children, font: { ...FACE.text, eastAsia: '宋体' }, size: SIZE.pageNumber * 2 });
  const odd = page === 'odd';
  return new Footer({ children: [new Paragraph({
    alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT, indent: odd ? { right: twips(SIZE.pageNumber) } : { left: twips(SIZE.pageNumber) }, children: [run(['—', PageNumber.CURRENT, '—'])],
  })] });
}
