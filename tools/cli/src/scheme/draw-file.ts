import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { drawScheme, schemeKey } from '@fengqiao/scheme';
import type { Answer } from '../session.js';
import { readScheme } from './read-folder.js';

/** A scheme as a Mermaid drawing with the Chinese titles of the purposes. */
export async function drawFile(path: string): Promise<Answer> {
  const scheme = await readScheme(path);
  const mermaid = drawScheme(scheme, STANDARD_PURPOSES);
  return { document: { scheme: schemeKey(scheme), mermaid }, lines: mermaid.trimEnd().split('\n') };
}
