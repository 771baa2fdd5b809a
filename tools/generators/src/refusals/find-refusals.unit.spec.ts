import { describe, expect, it } from '@jest/globals';
import { findRefusals } from './find-refusals.js';

const found = (text: string, more: Record<string, string> = {}) => findRefusals({ 'services/a/src/one.ts': text, ...more });

describe('refusals in the sources', () => {
  it('are found where they are said, with what is only known then as an ellipsis', () => {
    expect(found("refuse('too-late', 'closed', { zh: `应在 ${day} 前`, en: `due by ${day}` }, { zh: '下一步', en: 'next' });")).toEqual([{
      code: 'too-late', nature: 'closed', message: { zh: '应在 … 前', en: 'due by …' }, nextStep: { zh: '下一步', en: 'next' }, path: 'services/a/src/one.ts',
    }]);
  });

  it('are found behind a function that passes the code on, with the texts of each call', () => {
    const text = "const late = (code: string, zh: string, en: string) => refuse(code, 'closed', { zh, en }, NEXT);\n"
      + "const NEXT = { zh: '另行申请', en: 'apply anew' };\nlate('claims-too-late', '请求已过期', 'too late');";
    expect(found(text)).toMatchObject([{ code: 'claims-too-late', message: { zh: '请求已过期', en: 'too late' }, nextStep: { en: 'apply anew' } }]);
  });

  it('are found in a table of refusals', () => {
    const text = "const ALL = { 'bus-away': ['unavailable', { zh: '总线不可用', en: 'The bus is away' }, { zh: '等待', en: 'wait' }] };";
    expect(found(text)).toMatchObject([{ code: 'bus-away', nature: 'unavailable', nextStep: { zh: '等待' } }]);
  });

  it('are found where a code is kept for later, but advice with a code is none', () => {
    const keeping = "const closed = (code: string, zh: string, en: string) => ({ code, why: { zh, en } });\nclosed('not-due', '尚未到期', 'not due yet');";
    expect(found(keeping).map(({ code }) => code)).toEqual([]);
    const refusing = { 'services/a/src/two.ts': "refuse(way.code ?? 'way-closed', 'closed', way.why, next);" };
    expect(found(keeping, refusing).map(({ code }) => code).sort()).toEqual(['not-due', 'way-closed']);
  });
});
