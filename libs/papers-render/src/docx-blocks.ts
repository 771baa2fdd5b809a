import type { DocumentBlock } from '@fengqiao/papers';
import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType, type IParagraphOptions } from 'docx';
import { columnWidths } from './column-widths.js';
import { LINE, PAGE, SIZE } from './page.js';

/** Twentieths of a point, as Word counts. */
export const twips = (points: number): number => Math.round(points * 20);

/** 字体: names of the official faces; a machine without them takes its own face of the kind, and no character is lost. */
export const FACE = {
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: '仿宋' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体', cs: '方正小标宋简体' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体', cs: '黑体' },
} as const;

interface Words {
  readonly face?: keyof typeof FACE;
  readonly size?: number;
  readonly color?: string;
  readonly line?: number;
  readonly indent?: boolean;
}

/** One paragraph with one run; the line has a fixed height, as 固定值 28 磅. */
export function words(text: string, { face = 'text', size = SIZE.text, color, line = LINE, indent = false }: Words = {}, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    // 避头尾: Word's own rule for East Asian text.
    kinsoku: true, overflowPunctuation: true, alignment: AlignmentType.BOTH,
    spacing: { line: twips(line), lineRule: LineRuleType.EXACT },
    ...(indent ? { indent: { firstLine: twips(2 * size), firstLineChars: 200 } } : {}),
    ...more,
    children: [new TextRun({ text, font: FACE[face], size: size * 2, ...(color ? { color } : {}) })],
  } as IParagraphOptions);
}

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly size: number;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly face?: keyof typeof FACE;
}

const cell = ({ text, width, size, alignment = AlignmentType.LEFT, face = 'text' }: Cell): TableCell => new TableCell({
  width: { size: twips(width), type: WidthType.DXA }, borders: BORDERS, verticalAlign: VerticalAlign.CENTER,
  margins: { left: 80, right: 80, top: 40, bottom: 40 },
  children: text.split('\n').map(line => words(line, { face, size, line: size * 1.5 }, { alignment })),
});

const grid = (columns: readonly number[], rows: readonly TableRow[]): Table => new Table({
  columnWidths: columns.map(twips), width: { size: twips(PAGE.areaWidth), type: WidthType.DXA }, rows: [...rows],
});

function table({ head, rows, amounts }: Extract<DocumentBlock, { kind: 'table' }>): Table {
  const columns = columnWidths([head, ...rows], PAGE.areaWidth - head.length * 8, SIZE.table).map(width => width + 8);
  const alignmentOf = (column: number) => (amounts.includes(column) ? AlignmentType.RIGHT : column === 0 ? AlignmentType.CENTER : AlignmentType.LEFT);
  return grid(columns, [
    new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, column) => cell({ text, width: columns[column]!, size: SIZE.table, alignment: AlignmentType.CENTER, face: 'heading' })) }),
    ...rows.map(row => new TableRow({ cantSplit: true, children: row.map((text, column) => cell({ text, width: columns[column]!, size: SIZE.table, alignment: alignmentOf(column) })) })),
  ]);
}

function form(rows: readonly (readonly [string, string])[]): Table {
  const columns = [8 * SIZE.form, PAGE.areaWidth - 8 * SIZE.form];
  return grid(columns, rows.map(([title, text]) => new TableRow({
    children: [cell({ text: title, width: columns[0]!, size: SIZE.form, alignment: AlignmentType.CENTER }), cell({ text, width: columns[1]!, size: SIZE.form })],
  })));
}

const room = (label: string): Table => grid([PAGE.areaWidth], [new TableRow({
  height: { value: twips(200), rule: HeightRule.ATLEAST }, children: [cell({ text: `${label}：`, width: PAGE.areaWidth, size: SIZE.form })],
})]);

/** A block of the body as Word has it. */
export function docxBlock(block: DocumentBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph': return [words(block.text, { indent: block.indent })];
    case 'heading': return [words(block.text, { face: 'heading', indent: true }, { keepNext: true })];
    case 'table': return [table(block)];
    case 'form': return [form(block.rows)];
    case 'room': return [room(block.label)];
  }
}
