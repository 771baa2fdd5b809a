import { diffSchemes, schemeKey, type SchemeChange } from '@fengqiao/scheme';
import type { Answer } from '../session.js';
import { readScheme } from './read-folder.js';

const SIGN: Readonly<Record<SchemeChange['kind'], string>> = { added: '+', removed: '-', changed: '~' };

function changeLines({ kind, path, members, before, after }: SchemeChange): string[] {
  if (kind !== 'changed') return [`${SIGN[kind]} ${path}`];
  const of = (side: unknown, member: string) => JSON.stringify(members.length === 1 && member === path ? side : (side as Record<string, unknown> | undefined)?.[member]) ?? '–';
  return [`~ ${path}`, ...members.map(member => `    ${member}: ${of(before, member)} → ${of(after, member)}`)];
}

/** What changed between two schemes: lines that came, went or say something else. */
export async function diffFiles(before: string, after: string): Promise<Answer> {
  const [old, now] = [await readScheme(before), await readScheme(after)];
  const changes = diffSchemes(old, now);
  return {
    document: { before: schemeKey(old), after: schemeKey(now), changes },
    lines: [`${schemeKey(old)} → ${schemeKey(now)}: ${changes.length} 处不同 differences`, ...changes.flatMap(changeLines)],
  };
}
