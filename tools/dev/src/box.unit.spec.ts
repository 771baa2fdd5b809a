import { describe, expect, it } from '@jest/globals';
import { box, columnsOf, table } from './box.js';

describe('text on a terminal', () => {
  it('counts two columns for a Chinese character or full-width sign, one for the rest', () => {
    expect(columnsOf('仲裁员 judge，1')).toBe(6 + 1 + 5 + 2 + 1);
    expect(columnsOf('“·”—')).toBe(4);
  });

  it('sets rows in columns that line up', () => {
    expect(table([['法官', 'a'], ['x', 'bb']])).toEqual(['法官  a', 'x     bb']);
  });

  it('draws a frame whose sides line up', () => {
    expect(box([['枫桥'], ['up', 'and running']])).toBe(
      ['┌─────────────┐', '│ 枫桥        │', '├─────────────┤', '│ up          │', '│ and running │', '└─────────────┘'].join('\n'),
    );
  });
});
