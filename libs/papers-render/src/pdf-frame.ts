import { dayInCharacters, type PaperDocument, type SealSlot } from '@fengqiao/papers';
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { breakLines } from './break-lines.js';
import { emsOf } from './font.js';
import { PAGE, RED, SIZE, mm } from './page.js';
import { lineHeight, paragraph } from './pdf-blocks.js';

const widthOf = (text: string, size: number): number => [...text].reduce((sum, sign) => sum + emsOf(sign) * size, 0);

/** A heading in the middle; a long one is broken into lines of about the same length. */
export function centred(text: string, size: number, more: { readonly color?: string; readonly line?: number; readonly margin?: [number, number, number, number] } = {}): Content {
  const { color = 'black', line = size * 1.6, margin = [0, 0, 0, 0] } = more;
  const parts = Math.ceil(widthOf(text, size) / PAGE.areaWidth);
  const lines = breakLines(text, { width: widthOf(text, size) / parts + (parts > 1 ? size : 0.01), indent: 0, size, pitch: 0, emsOf });
  return { margin, stack: lines.map(({ text: words }) => ({ text: words, fontSize: size, bold: true, alignment: 'center', color, lineHeight: lineHeight(size, line), noWrap: true })) };
}

const plain = (text: string, alignment: 'left' | 'center' | 'right', margin: [number, number, number, number] = [0, 0, 0, 0]): ContentText =>
  ({ text, fontSize: SIZE.text, alignment, lineHeight: lineHeight(SIZE.text), margin });

/** 发文机关标志、发文字号、红色分隔线 (GB/T 9704 arts. 7.2.4–7.2.7). */
function letterHead({ issuer, number }: PaperDocument): Content[] {
  const size = Math.min(34, PAGE.areaWidth / ([...issuer].length + 0.5));
  return [
    { text: issuer, fontSize: size, bold: true, color: RED, alignment: 'center', noWrap: true, lineHeight: lineHeight(size, size * 1.5) },
    ...(number ? [plain(number, 'center', [0, 18, 0, 0])] : []),
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: PAGE.areaWidth, y2: 0, lineWidth: 1.5, lineColor: RED }], margin: [0, mm(2), 0, 24] },
  ];
}

/** What stands above the body, by layout. */
export function head(document: PaperDocument): Content[] {
  const { layout, issuer, title, number } = document;
  const numbered = number ? [plain(number, 'right', [0, 0, 0, 10])] : [];
  const addressed = document.addressee && layout !== 'application' ? paragraph(`${document.addressee}：`, { indent: 0 }) : [];
  switch (layout) {
    case 'official-letter': return [...letterHead(document), centred(title, SIZE.title, { margin: [0, 0, 0, 18] }), ...addressed];
    case 'instrument': return [centred(issuer, SIZE.title), centred([...title].join(' '), 24, { margin: [0, 6, 0, 12] }), ...numbered, ...addressed];
    case 'form': return [centred(title, SIZE.title, { margin: [0, 0, 0, 8] }), ...numbered, ...addressed];
    case 'record': return [centred(issuer, SIZE.text), centred(title, SIZE.title, { margin: [0, 6, 0, 14] }), ...numbered];
    case 'agreement': return [centred(title, SIZE.title, { margin: [0, 0, 0, 12] }), ...numbered];
    case 'application': return [centred(title, SIZE.title, { margin: [0, 0, 0, 18] })];
  }
}

/** 附件说明: one under the other, numbered (GB/T 9704 art. 7.3.4). */
export function attachments({ attachments: titles }: PaperDocument): Content[] {
  if (titles.length === 0) return [];
  const label = '附件：';
  const left = (SIZE.text) * (2 + label.length);
  return [{
    margin: [0, 14, 0, 0], unbreakable: true,
    stack: titles.map((title, index) => plain(`${index === 0 ? label : ''}${titles.length > 1 ? `${index + 1}.` : ''}${title}`, 'left', [index === 0 ? 2 * SIZE.text : left, 0, 0, 0])),
  }];
}

/** 落款: the seal over the name of the body, which stands over the middle of the date, four characters from the right (art. 7.3.5). */
function sealedBy({ issuer, signedOn }: PaperDocument, { keyword }: SealSlot): Content {
  const day = dayInCharacters(signedOn);
  const [name, date] = [widthOf(issuer, SIZE.text), widthOf(day, SIZE.text)];
  const width = Math.min(Math.max(name, date) + 1, PAGE.areaWidth);
  const right = Math.max(4 * SIZE.text - Math.max(0, name - date) / 2, 0);
  const line = (text: string, more: object = {}): Content => ({ text, fontSize: SIZE.text, alignment: 'center', lineHeight: lineHeight(SIZE.text), ...more });
  return { margin: [Math.max(PAGE.areaWidth - right - width, 0), 28, 0, 0], stack: [line(issuer), line(keyword, { fontSize: SIZE.table, color: '#888888', lineHeight: lineHeight(SIZE.table, 18) }), line(day)], unbreakable: true };
}

/** A line to sign on, the day beside it; on what a party hands in, below it. */
function signatures(slots: readonly SealSlot[], applied: boolean): Content[] {
  const day = '年    月    日';
  return slots.map(({ keyword }) => (applied
    ? { margin: [PAGE.areaWidth / 2 - 32, 14, 0, 0], unbreakable: true, stack: [plain(keyword, 'left'), plain(day, 'right')] }
    : { margin: [2 * SIZE.text, 14, 0, 0], unbreakable: true, columns: [{ ...plain(keyword, 'left'), width: '*' }, { ...plain(day, 'right'), width: 140 }] }));
}

/** What stands below the body: to whom it is handed in, who signs, whose seal, and when. */
export function foot(document: PaperDocument): Content[] {
  const seal = document.slots.find(slot => slot.kind === 'seal');
  const signed = document.slots.filter(slot => slot.kind === 'signature');
  const handedIn = document.layout === 'application' && document.addressee
    ? [plain('此致', 'left', [2 * SIZE.text, 14, 0, 0]), ...paragraph(document.addressee, { indent: 0 })] : [];
  return [...handedIn, ...attachments(document), ...signatures(signed, document.layout === 'application'), ...(seal ? [sealedBy(document, seal)] : [])];
}

/** —1—, in 四号, outside: at the right on odd pages, at the left on even ones, 7 mm below the type area (art. 7.5). */
export function pageNumber(page: number): Content {
  const odd = page % 2 === 1;
  return { text: `—${page}—`, fontSize: SIZE.pageNumber, alignment: odd ? 'right' : 'left', margin: [PAGE.left + (odd ? 0 : SIZE.pageNumber), mm(7) - 4, PAGE.right + (odd ? SIZE.pageNumber : 0), 0] };
}
