import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { PaperDocument } from '@fengqiao/papers';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);
const folder = '@expo-google-fonts/noto-serif-sc';

/** Where the two faces lie: 宋体 for the text, its bold for titles and headings. */
export const FACES = {
  normal: require.resolve(`${folder}/400Regular/NotoSerifSC_400Regular.ttf`),
  bold: require.resolve(`${folder}/700Bold/NotoSerifSC_700Bold.ttf`),
} as const;

let opened: Font | undefined;
/** The face of the text, read once when the first paper is set. */
export const textFont = (): Font => (opened ??= create(readFileSync(FACES.normal)));

/** Line height of the face in ems, from its own ascent and descent (1151 + 286 of 1000). */
export const FACE_HEIGHT = 1.437;

/** How wide a character is in ems. */
export function emsOf(character: string): number {
  const font = textFont();
  return font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm;
}

function* wordsOf(document: PaperDocument): Generator<string> {
  yield* [document.title, document.issuer, document.number ?? '', document.addressee ?? '', ...document.attachments, ...document.slots.map(slot => slot.whose)];
  for (const block of document.blocks) {
    if (block.kind === 'table') yield* [...block.head, ...block.rows.flat()];
    else if (block.kind === 'form') yield* block.rows.flat();
    else yield block.kind === 'room' ? block.label : block.text;
  }
}

/** Characters of some words that the face has no glyph for. */
export function withoutGlyph(words: Iterable<string>): string[] {
  const font = textFont();
  const signs = new Set([...words].flatMap(text => [...text]));
  return [...signs].filter(sign => sign >= ' ' && !font.hasGlyphForCodePoint(sign.codePointAt(0)!));
}

/** Characters of a paper that the face has no glyph for. They must not vanish from a person's name. */
export const unprintable = (document: PaperDocument): string[] => withoutGlyph(wordsOf(document));

/** `U+4DAE`: a character by its number, where no face may have it. */
export const codePoint = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase()}`;

/** The refusal of a PDF that would lose a character. */
export function cannotPrint(signs: readonly string[]): Refusal {
  const codes = signs.map(codePoint);
  return refuse('paper-character-unprintable', 'closed',
    { zh: `字库中没有下列字符，不能制作 PDF：${codes.join('、')}`, en: `The font has no glyph for ${codes.join(', ')}, so no PDF can be made` },
    { zh: '请下载 DOCX，用装有该字（GB 18030）的字体打印', en: 'Take the DOCX and print it with a font that has the character (GB 18030)' },
    { details: { characters: codes } });
}
