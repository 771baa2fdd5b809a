import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency } from '@fengqiao/contracts';
import ts from 'typescript';

/** Libraries that are no engine: the catalogue of the law, whose rules are called after what they are for, and the tests'. */
const NO_ENGINE = ['law', 'testing'];

interface Exception {
  /** A file, or a folder with `/` at its end. */
  readonly at: string;
  readonly names: readonly string[] | 'all';
  readonly why: string;
}

const OFFERS = ['intake', 'consultation', 'mediation', 'legal-aid'];

/** A word that is a name as well may mean something else, or be data in its own right. */
export const EXCEPTIONS: readonly Exception[] = [
  { at: 'libs/contracts/src/purposes/', names: 'all', why: 'purposes of hand-overs, which are data' },
  { at: 'libs/papers/src/catalogue/', names: 'all', why: 'the catalogue is data: it says which steps issue which paper' },
  { at: 'libs/papers/src/model.ts', names: ['mediation', 'legal-aid'], why: 'stages of a dispute, by which papers are filed' },
  { at: 'libs/papers/src/derived.ts', names: ['payment-order'], why: 'a kind of instrument' },
  { at: 'libs/papers/src/vocabulary.ts', names: [...OFFERS.slice(1)], why: 'words of forms, with what they are called' },
  { at: 'libs/case-file/src/case-file.ts', names: ['payment-order'], why: 'a kind of instrument' },
  { at: 'libs/scheme/src/scheme-file.ts', names: OFFERS, why: 'what a station offers' },
  { at: 'libs/scheme/src/check/check-ladder.ts', names: ['mediation'], why: 'what a station offers' },
  { at: 'libs/scheme/src/stations/', names: OFFERS, why: 'what a station offers, in words' },
  { at: 'libs/scheme/src/check/check-ways-on.ts', names: ['mediation', 'court-filing'], why: 'purposes of the routes' },
  { at: 'libs/messaging/src/relay.ts', names: ['claim'], why: 'a verb: the relay claims what waits' },
];

/** A name in a source, and where. */
export interface NameFound {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/** Names of the agencies, and of all their procedures. */
export const namesOf = (agencies: readonly Agency[]): ReadonlySet<string> =>
  new Set(agencies.flatMap(({ name, procedures }) => [name, ...procedures.map(procedure => procedure.name)]));

const isAllowed = (file: string, name: string): boolean => EXCEPTIONS.some(({ at, names }) =>
  (at.endsWith('/') ? file.startsWith(at) : file === at) && (names === 'all' || names.includes(name)));

/** A text, `mediation` also of `mediation.agreed`; or the key of a table. */
function wordOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text.split('.')[0];
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

/** The names that a source holds as texts or as keys of a table, but for the exceptions. */
export function namesIn(file: string, source: string, names: ReadonlySet<string>): NameFound[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const found: NameFound[] = [];
  const visit = (node: ts.Node): void => {
    const word = wordOf(node);
    if (word !== undefined && names.has(word) && !isAllowed(file, word)) {
      found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, name: word });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * Sources of the engine, without tests, from the root of the repository: the libraries, in which no agency and no procedure
 * is known by name. What a library must know of one, the description of the agency says.
 */
export const engineFiles = (root: string): string[] => readdirSync(join(root, 'libs')).filter(library => !NO_ENGINE.includes(library)).flatMap(library =>
  (readdirSync(join(root, 'libs', library, 'src'), { recursive: true }) as string[])
    .filter(file => file.endsWith('.ts') && !file.endsWith('.spec.ts')).map(file => `libs/${library}/src/${file}`));

/** Every name in the engine that should not stand there. */
export const namesInEngine = (root: string, agencies: readonly Agency[]): NameFound[] =>
  engineFiles(root).flatMap(file => namesIn(file, readFileSync(join(root, file), 'utf8'), namesOf(agencies)));
