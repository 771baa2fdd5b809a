/** Columns that a text takes on a terminal: Chinese characters and full-width signs take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** `text` filled up with blanks to a number of columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Rows set in columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, columnsOf(cell))));
  return rows.map(row => row.map((cell, index) => padTo(cell, widths[index]!)).join('  ').trimEnd());
}

/** Sections under each other in one frame. */
export function box(sections: readonly (readonly string[])[]): string {
  const width = Math.max(...sections.flat().map(columnsOf));
  const rule = (left: string, right: string) => `${left}${'─'.repeat(width + 2)}${right}`;
  const body = sections.map(lines => lines.map(line => `│ ${padTo(line, width)} │`).join('\n'));
  return [rule('┌', '┐'), body.join(`\n${rule('├', '┤')}\n`), rule('└', '┘')].join('\n');
}
