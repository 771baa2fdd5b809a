import { describe, expect, it } from '@jest/globals';
import { en } from './en.js';
import { zh } from './zh.js';

const leaves = (tree: object, at = ''): (readonly [string, unknown])[] => Object.entries(tree).flatMap(([key, value]) => {
  const path = at ? `${at}.${key}` : key;
  return typeof value === 'object' && value !== null ? leaves(value as object, path) : [[path, value] as const];
});
/** Said in the other language on purpose: the way out of this one. */
const OF_THE_OTHER = ['settings.language', 'settings.languageLabel'];

describe('the words of the pages', () => {
  const both = new Map(leaves(en));

  it('are there in both languages, none empty but where nothing is to be said', () => {
    expect(leaves(zh).map(([path]) => path)).toEqual([...both.keys()]);
    expect(leaves(zh).filter(([path, text]) => text === '' && path !== 'keeping.empty')).toEqual([]);
  });

  it('hold no Chinese in the English, and no English sentence in the Chinese', () => {
    const texts = (words: object) => leaves(words).filter(([path, value]) => typeof value === 'string' && !OF_THE_OTHER.includes(path)) as [string, string][];
    expect(texts(en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(texts(zh).filter(([, text]) => /[a-z]{4,}/.test(text))).toEqual([]);
  });
});
