import { canonicalJson } from '@fengqiao/kernel';
import type { Answers } from './answers.js';

/** What two telephones made of one draft. */
export interface Merged {
  /** With the own answer wherever both changed the same one. */
  readonly answers: Answers;
  /** Paths that both changed, each in its own way: the worker is asked about these. */
  readonly disputed: readonly string[];
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);

function mergeAt(path: string, base: unknown, mine: unknown, theirs: unknown, disputed: string[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isTree(mine) && isTree(theirs)) return mergeTrees(path, isTree(base) ? base : {}, mine, theirs, disputed);
  disputed.push(path);
  return mine;
}

function mergeTrees(path: string, base: Tree, mine: Tree, theirs: Tree, disputed: string[]): Tree {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = keys.map(key => [key, mergeAt(path ? `${path}.${key}` : key, base[key], mine[key], theirs[key], disputed)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * Brings together what this telephone and another one wrote since both had the same draft. What only one of them changed is
 * taken from there; lists (claims, firms, files) are one answer each, because half of one list and half of another is neither.
 * @param base the draft as both last had it
 */
export function mergeDrafts(base: Answers, mine: Answers, theirs: Answers): Merged {
  const disputed: string[] = [];
  const answers = mergeTrees('', base as Tree, mine as Tree, theirs as Tree, disputed) as Answers;
  return { answers, disputed };
}

/** Whether two drafts say the same. */
export const sameAnswers = (a: Answers, b: Answers): boolean => same(a, b);
