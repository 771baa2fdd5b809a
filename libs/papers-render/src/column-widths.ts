import { emsOf } from './font.js';

const widthOf = (text: string, size: number): number => [...text].reduce((sum, sign) => sum + emsOf(sign) * size, 0);
/** Numbers, days of figures, telephone numbers: not to be broken. */
const WHOLE = /[0-9A-Za-z][0-9A-Za-z.,:/@_-]*/g;
/** Columns up to this many characters are not made narrower. */
const SHORT = 4;

function needOf(cells: readonly string[], size: number): { readonly least: number; readonly all: number } {
  const all = Math.max(2 * size, ...cells.map(cell => widthOf(cell, size))) + 1;
  const whole = Math.max(0, ...cells.flatMap(cell => cell.match(WHOLE) ?? []).map(token => widthOf(token, size) + 1));
  return { all, least: Math.max(whole, Math.min(all, SHORT * size)) };
}

/**
 * Widths of a table's columns in points, `room` together. Each gets what keeps its numbers whole, the rest goes to those
 * that have more to say.
 */
export function columnWidths(rows: readonly (readonly string[])[], room: number, size: number): number[] {
  const needs = (rows[0] ?? []).map((_, column) => needOf(rows.map(row => row[column] ?? ''), size));
  const [least, all] = [needs.reduce((sum, need) => sum + need.least, 0), needs.reduce((sum, need) => sum + need.all, 0)];
  if (all <= room) return needs.map(need => (need.all * room) / all);
  if (least >= room) return needs.map(need => (need.least * room) / least);
  return needs.map(need => need.least + ((room - least) * (need.all - need.least)) / (all - least));
}
