/** A cell that begins with one of these is a formula to a spreadsheet, also behind blanks. */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠\t\r]/u;

/** A text as one cell of a CSV file that no spreadsheet takes for a formula (OWASP: CSV injection). */
export function csvCell(text: string): string {
  const flat = text.replace(/[\r\n\t]+/g, ' ');
  const inert = FORMULA.test(text) ? `'${flat}` : flat;
  return `"${inert.replaceAll('"', '""')}"`;
}

/** Rows as CSV with a byte-order mark, by which Chinese spreadsheets know the encoding. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** A name that is one file in one folder, whatever was typed: no separator, no dots that lead upwards, no control character. */
export function safeFileName(name: string): string {
  const plain = name.normalize('NFKC').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/\.{2,}/g, '.').replace(/^[.-]+|[.-]+$/g, '').slice(0, 100);
  return plain || 'export';
}

/** `Content-Disposition` for a download, in both spellings of RFC 6266. */
export function attachment(name: string): string {
  const safe = safeFileName(name);
  return `attachment; filename="${safe.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(safe)}`;
}
