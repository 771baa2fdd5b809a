import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachment, csvCell, csvOf, safeFileName } from './safe-export.js';

describe('a cell of an export', () => {
  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '  =HYPERLINK("http://x")', '＝1', '\r=1', `'=1`, '"=1'])('%j is no formula', text => {
    expect(csvCell(text)).toMatch(/^"'/);
  });

  it('keeps plain texts, quotes and line ends inside one cell', () => {
    expect(csvCell('张*、李*')).toBe('"张*、李*"');
    expect(csvCell('他说"好"\n然后')).toBe('"他说""好"" 然后"');
    expect(csvOf([['a', 'b'], ['=1', 'c,d']])).toBe('\uFEFF"a","b"\r\n"\'=1","c,d"\r\n');
  });

  it('never begins with what a spreadsheet would run', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !/^"[=+\-@\t\r]/.test(csvCell(text))));
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'etc-passwd'], ['..\\..\\boot.ini', 'boot.ini'], ['/etc/passwd', 'etc-passwd'], ['a\u0000b', 'a-b'], ['...', 'export'], ['', 'export'],
    ['受理中心-nanchang.csv', '受理中心-nanchang.csv'], ['．．／x', 'x'], ['a"; filename="b', 'a-filename-b'], ['x\r\nSet-Cookie: a', 'x-Set-Cookie-a'],
  ])('%j becomes %j', (typed, safe) => {
    expect(safeFileName(typed)).toBe(safe);
  });

  it('leads nowhere and breaks no header', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), name => {
      const safe = safeFileName(name);
      expect(safe).not.toMatch(/[/\\\u0000-\u001f]|\.\.|^\./);
      expect(attachment(name)).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w.%~!'()*-]+$/);
    }));
  });
});
