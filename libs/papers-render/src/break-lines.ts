/** A line with the space that sets it flush: points to add between its characters, negative to draw them together. */
export interface Line {
  readonly text: string;
  readonly spacing: number;
}

/** 避头: may not begin a line. */
const NOT_FIRST = /^[，。、；：？！）〕》」』】”’…·％%,.;:!?)\]}]/;
/** 避尾: may not end a line. */
const NOT_LAST = /[（〔《「『【“‘([{]$/;
/** What belongs together: numbers with their points and dashes, words of letters, one character of anything else. */
const TOKEN = /[0-9A-Za-z][0-9A-Za-z.,:/@_-]*|——|……|[^]/gu;

/** Together this much of a character may be saved in a line, or, where nothing else fits, be added to it. */
const SQUEEZE = 0.6;
const STRETCH = 2.5;

interface Token {
  readonly text: string;
  readonly width: number;
}

export interface Measure {
  /** Points. */
  readonly width: number;
  /** Points of the blank before the first line. */
  readonly indent: number;
  readonly size: number;
  /** Space between characters where nothing has to be made flush. */
  readonly pitch: number;
  emsOf(character: string): number;
}

const count = (text: string): number => [...text].length;

function tokensOf(text: string, { size, pitch, emsOf, width }: Measure): Token[] {
  const widthOf = (part: string): number => [...part].reduce((sum, sign) => sum + emsOf(sign) * size + pitch, 0);
  const whole = (text.match(TOKEN) ?? []).map(part => ({ text: part, width: widthOf(part) }));
  // What is longer than a line is broken anywhere.
  return whole.flatMap(token => (token.width <= width ? [token] : [...token.text].map(sign => ({ text: sign, width: widthOf(sign) }))));
}

/** Where the line that begins at `from` ends: the index after its last token. */
function endOf(tokens: readonly Token[], from: number, room: number, size: number): number {
  let [end, used] = [from, 0];
  while (end < tokens.length && used + tokens[end]!.width <= room) used += tokens[end++]!.width;
  if (end === tokens.length) return end;
  // A closing mark that just does not fit is drawn in; otherwise its character goes with it to the next line.
  if (NOT_FIRST.test(tokens[end]!.text) && used + tokens[end]!.width <= room + SQUEEZE * size && !NOT_FIRST.test(tokens[end + 1]?.text ?? '')) return end + 1;
  let back = Math.max(end, from + 1);
  while (back > from + 1 && (NOT_FIRST.test(tokens[back]!.text) || NOT_LAST.test(tokens[back - 1]!.text))) back -= 1;
  return back;
}

/**
 * Breaks a paragraph into lines as official papers have them: full lines flush on both sides, no closing mark at the
 * beginning and no opening one at the end of a line, numbers whole. Pure: widths come in.
 */
export function breakLines(text: string, measure: Measure): Line[] {
  const tokens = tokensOf(text, measure);
  const lines: Line[] = [];
  for (let from = 0; from < tokens.length;) {
    const room = measure.width - (lines.length === 0 ? measure.indent : 0);
    const end = endOf(tokens, from, room, measure.size);
    const line = tokens.slice(from, end);
    const slack = room - line.reduce((sum, token) => sum + token.width, 0);
    const words = line.map(token => token.text).join('');
    const gaps = count(words) - 1;
    const flush = gaps > 0 && (end < tokens.length || slack < 0) && slack < STRETCH * measure.size;
    lines.push({ text: words, spacing: measure.pitch + (flush ? slack / gaps : 0) });
    from = end;
  }
  return lines;
}
