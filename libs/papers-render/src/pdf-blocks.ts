import type { DocumentBlock } from '@fengqiao/papers';
import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.js';
import { breakLines, type Measure } from './break-lines.js';
import { columnWidths } from './column-widths.js';
import { FACE_HEIGHT, emsOf } from './font.js';
import { CHARACTERS_A_LINE, LINE, PAGE, SIZE } from './page.js';

/** 28 characters of 16 points are a little wider than 156 mm; they stand so much closer. */
const PITCH = PAGE.areaWidth / CHARACTERS_A_LINE - SIZE.text;
const INDENT = 2 * (SIZE.text + PITCH);

/** The factor that makes lines of a size `line` points high. */
export const lineHeight = (size: number, line = LINE): number => line / (size * FACE_HEIGHT);

interface Setting {
  readonly indent?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly width?: number;
}

/** A paragraph, line by line, so that the lines are where they are meant to be. */
export function paragraph(text: string, { indent = INDENT, size = SIZE.text, bold = false, width = PAGE.areaWidth }: Setting = {}): ContentText[] {
  const measure: Measure = { width, indent, size, pitch: PITCH, emsOf };
  return breakLines(text, measure).map((line, index) => ({
    text: line.text, fontSize: size, bold, lineHeight: lineHeight(size), characterSpacing: line.spacing, noWrap: true, preserveLeadingSpaces: true,
    margin: [index === 0 ? indent : 0, 0, 0, 0],
  }));
}

const THIN = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 3, paddingBottom: () => 3, paddingLeft: () => 4, paddingRight: () => 4 };
/** Cell paddings and lines take this much of the width for each column. */
const CELL_FRAME = 8.5;

/** Cells break after any character that the rules allow, as paragraphs do. */
function cell(text: string, width: number, size: number, more: { readonly alignment?: 'center' | 'right' | 'left'; readonly bold?: boolean } = {}): TableCell {
  const lines = text.split('\n').flatMap(part => breakLines(part, { width, indent: 0, size, pitch: 0, emsOf }));
  const { alignment = 'left', bold = false } = more;
  return { stack: lines.map(line => ({ text: line.text, fontSize: size, bold, alignment, lineHeight: lineHeight(size, size * 1.5), noWrap: true })) };
}

const roomOf = (columns: number): number => PAGE.areaWidth - columns * CELL_FRAME - 0.5;

function table({ head, rows, amounts }: Extract<DocumentBlock, { kind: 'table' }>): Content {
  const columns = columnWidths([head, ...rows], roomOf(head.length), SIZE.table);
  const alignmentOf = (column: number): 'right' | 'center' | 'left' => (amounts.includes(column) ? 'right' : column === 0 ? 'center' : 'left');
  return {
    layout: THIN, margin: [0, 6, 0, 6],
    table: {
      headerRows: 1, dontBreakRows: true, widths: columns,
      body: [
        head.map((text, column) => cell(text, columns[column]!, SIZE.table, { alignment: 'center', bold: true })),
        ...rows.map(row => row.map((text, column) => cell(text, columns[column]!, SIZE.table, { alignment: alignmentOf(column) }))),
      ],
    },
  };
}

function form(rows: readonly (readonly [string, string])[]): Content {
  const label = 7 * SIZE.form;
  const columns = [label, roomOf(2) - label];
  return {
    layout: { ...THIN, paddingTop: () => 3, paddingBottom: () => 5 }, margin: [0, 6, 0, 6],
    table: { widths: columns, body: rows.map(([title, text]) => [cell(title, columns[0]!, SIZE.form, { alignment: 'center' }), cell(text, columns[1]!, SIZE.form)]) },
  };
}

/** Blank room for what is written by hand. */
function room(label: string): Content {
  const width = PAGE.areaWidth - CELL_FRAME;
  return { layout: THIN, margin: [0, 6, 0, 6], table: { widths: [width], heights: [200], body: [[cell(`${label}：`, width, SIZE.form)]] } };
}

/** A block of the body as pdfmake sets it. */
export function pdfBlock(block: DocumentBlock): Content[] {
  switch (block.kind) {
    case 'paragraph': return paragraph(block.text, block.indent ? {} : { indent: 0 });
    case 'heading': return paragraph(block.text, { bold: true }).map(line => ({ ...line, headlineLevel: 1 }));
    case 'table': return [table(block)];
    case 'form': return [form(block.rows)];
    case 'room': return [room(block.label)];
  }
}
