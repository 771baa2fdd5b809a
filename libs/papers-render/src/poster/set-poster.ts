import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Content } from 'pdfmake/interfaces.js';
import { codePoint, withoutGlyph } from '../font.js';
import { PAGE, RED, SIZE, mm } from '../page.js';
import { pdfBlock } from '../pdf-blocks.js';
import { centred } from '../pdf-frame.js';
import { makePdf } from '../pdf-maker.js';
import { qrRuns } from './qr-code.js';

/** What hangs on a wall beside a door: a name, a code, and what to know before one scans it. */
export interface Poster {
  /** Over the name: whose service it is. */
  readonly above: string;
  readonly title: string;
  /** Over the code: what scanning is for. */
  readonly invitation: string;
  /** What the code leads to; printed below it, for whoever cannot scan. */
  readonly address: string;
  readonly rows: readonly (readonly [string, string])[];
  /** The last line. */
  readonly below: string;
  /** The day that the file says it was made. */
  readonly on: CivilDate;
}

const CODE = mm(82);
/** Rows of modules lie over each other by so much of one, or a screen shows hairs of white between them. */
const OVERLAP = 0.04;

function drawnCode(address: string): Content {
  const { size, runs } = qrRuns(address);
  const module = CODE / size;
  return {
    margin: [(PAGE.areaWidth - CODE) / 2, 14, 0, 10],
    canvas: runs.map(({ x, y, length }) => ({ type: 'rect' as const, x: x * module, y: y * module, w: length * module, h: module * (1 + OVERLAP), color: 'black', lineWidth: 0 })),
  };
}

const cannotPrint = (signs: readonly string[]): Refusal => {
  const codes = signs.map(codePoint);
  return refuse('poster-character-unprintable', 'closed',
    { zh: `字库中没有下列字符，不能制作张贴页：${codes.join('、')}`, en: `The font has no glyph for ${codes.join(', ')}, so no poster can be made` },
    { zh: '请先只取二维码（svg 或 png），用装有该字的软件排版', en: 'Take the code alone (svg or png) and set it with a font that has the character' }, { details: { characters: codes } });
};

/**
 * Sets a poster of one page A4 as PDF, the code drawn as vectors and the face embedded as far as it is used.
 * @returns the bytes, the same for the same poster, or the refusal `poster-character-unprintable`
 */
export async function setPoster(poster: Poster): Promise<Uint8Array | Refusal> {
  const { above, title, invitation, address, rows, below, on } = poster;
  const lacking = withoutGlyph([above, title, invitation, address, below, ...rows.flat()]);
  if (lacking.length > 0) return cannotPrint(lacking);
  return makePdf({
    pageSize: 'A4', pageMargins: [PAGE.left, mm(22), PAGE.right, mm(15)],
    info: { title, subject: address, creator: 'Fengqiao', producer: 'Fengqiao', creationDate: new Date(`${on}T00:00:00Z`) },
    content: [
      centred(above, SIZE.text, { color: RED }), centred(title, 28, { margin: [0, 8, 0, 10] }), centred(invitation, SIZE.title),
      drawnCode(address), centred(address, SIZE.table, { margin: [0, 0, 0, 10] }),
      ...pdfBlock({ kind: 'form', rows }), centred(below, SIZE.table, { margin: [0, 8, 0, 0], color: '#555555' }),
    ],
  });
}
