import ts from 'typescript';
import { bare, bilingualOf, textOf, UNKNOWN, type Given, type Texts } from './syntax.js';

/** One "no" that the source can say, with the file that says it. */
export interface FoundRefusal {
  readonly code: string;
  readonly nature: string;
  readonly message: Texts;
  readonly nextStep: Texts;
  readonly path: string;
}

/** A function that passes one of its parameters on as the code of a refusal. */
interface Passing {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly inner: ts.CallExpression;
}

/** `services/intake/src/decisions/x.ts` → `services/intake`. */
export const projectOf = (path: string): string => path.split('/').slice(0, 2).join('/');

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

const callsOf = (file: ts.Node): ts.CallExpression[] => [...nodesOf(file)].filter(ts.isCallExpression);
const calleeOf = (call: ts.CallExpression): string => (ts.isIdentifier(call.expression) ? call.expression.text : '');

/** The named function around a node, and its parameters. */
function functionAround(node: ts.Node): { name: string; parameters: readonly string[] } | undefined {
  for (let outer = node.parent; outer && !ts.isSourceFile(outer); outer = outer.parent) {
    if (!ts.isFunctionDeclaration(outer) && !ts.isArrowFunction(outer)) continue;
    const name = ts.isFunctionDeclaration(outer) ? outer.name : ts.isVariableDeclaration(outer.parent) ? outer.parent.name : undefined;
    if (name) return { name: name.getText(), parameters: outer.parameters.map(parameter => parameter.name.getText()) };
  }
  return undefined;
}

/** `refuse(code, …)` inside a function that has `code` as a parameter. */
function passingOf(call: ts.CallExpression): Passing | undefined {
  const code = call.arguments[0] && bare(call.arguments[0]);
  const around = code && ts.isIdentifier(code) ? functionAround(call) : undefined;
  return around && around.parameters.includes(code!.getText()) ? { ...around, inner: call } : undefined;
}

/** Codes that an expression may stand for. */
function codesOf(expression: ts.Expression | undefined): string[] {
  const value = expression && bare(expression);
  if (!value) return [];
  if (ts.isStringLiteralLike(value)) return CODE.test(value.text) ? [value.text] : [];
  if (ts.isConditionalExpression(value)) return [...codesOf(value.whenTrue), ...codesOf(value.whenFalse)];
  if (ts.isBinaryExpression(value)) return [...codesOf(value.left), ...codesOf(value.right)];
  return [];
}

function refusalsOf(call: ts.CallExpression, codes: readonly string[], path: string, given: Given): FoundRefusal[] {
  const [, nature, message, nextStep] = call.arguments;
  return codes.map(code => ({
    code, nature: (nature && textOf(nature, given)) ?? UNKNOWN, message: bilingualOf(message, given), nextStep: bilingualOf(nextStep, given), path,
  }));
}

function throughPassing(call: ts.CallExpression, { parameters, inner }: Passing, path: string): FoundRefusal[] {
  const given: Given = new Map(parameters.flatMap((name, index) => (call.arguments[index] ? [[name, call.arguments[index]] as const] : [])));
  return refusalsOf(inner, codesOf(given.get(inner.arguments[0]!.getText())), path, given);
}

/** Tables `{ 'some-code': [nature, message, nextStep] }`. */
function fromTables(file: ts.SourceFile, path: string): FoundRefusal[] {
  return [...nodesOf(file)].filter(ts.isPropertyAssignment).flatMap(({ name, initializer }) => {
    const row = bare(initializer);
    if (!ts.isStringLiteral(name) || !ts.isArrayLiteralExpression(row) || row.elements.length !== 3) return [];
    const [nature, message, nextStep] = row.elements;
    return [{ code: name.text, nature: textOf(nature!) ?? UNKNOWN, message: bilingualOf(message), nextStep: bilingualOf(nextStep), path }];
  });
}

/** Functions that keep a code for a refusal which is made elsewhere: they take `code`, `zh` and `en`. */
function fromKeepers(calls: readonly ts.CallExpression[], keepers: ReadonlyMap<string, readonly string[]>, path: string): FoundRefusal[] {
  return calls.flatMap(call => {
    const parameters = keepers.get(calleeOf(call));
    if (!parameters) return [];
    const argument = (name: string) => call.arguments[parameters.indexOf(name)];
    const said = (name: string): string => (argument(name) && textOf(argument(name)!)) ?? UNKNOWN;
    return codesOf(argument('code')).map(code => (
      { code, nature: 'closed', message: { zh: said('zh'), en: said('en') }, nextStep: { zh: UNKNOWN, en: UNKNOWN }, path }));
  });
}

/** Only a project that somewhere refuses with a kept code (`refuse(way.code, …)`) has such functions. */
function keepersIn(files: readonly ts.SourceFile[], refusing: readonly ts.CallExpression[], passings: ReadonlyMap<string, Passing>): Map<string, readonly string[]> {
  const keeping = new Set(refusing.filter(call => /\.code\b/.test(call.arguments[0]?.getText() ?? '')).map(call => projectOf(call.getSourceFile().fileName)));
  const arrows = files.filter(file => keeping.has(projectOf(file.fileName))).flatMap(file => [...nodesOf(file)]).filter(ts.isArrowFunction);
  return new Map(arrows.flatMap(arrow => {
    if (!ts.isVariableDeclaration(arrow.parent)) return [];
    const [name, parameters] = [arrow.parent.name.getText(), arrow.parameters.map(parameter => parameter.name.getText())];
    return !passings.has(name) && ['code', 'zh', 'en'].every(wanted => parameters.includes(wanted)) ? [[name, parameters] as const] : [];
  }));
}

/**
 * Every refusal that the sources can say, found without running them: codes written out at `refuse`, at a function that
 * passes them on to it, in a table of refusals, or kept for later.
 * @param sources text by path
 */
export function findRefusals(sources: Readonly<Record<string, string>>): FoundRefusal[] {
  const files = Object.entries(sources).map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  const calls = new Map(files.map(file => [file, callsOf(file)]));
  const refusing = [...calls.values()].flat().filter(call => calleeOf(call) === 'refuse');
  const passings = new Map(refusing.flatMap(call => passingOf(call) ?? []).map(passing => [passing.name, passing]));
  const keepers = keepersIn(files, refusing, passings);
  return files.flatMap(file => {
    const path = file.fileName;
    const own = calls.get(file)!;
    return [
      ...own.filter(call => calleeOf(call) === 'refuse').flatMap(call => refusalsOf(call, codesOf(call.arguments[0]), path, new Map())),
      ...own.flatMap(call => { const passing = passings.get(calleeOf(call)); return passing ? throughPassing(call, passing, path) : []; }),
      ...fromTables(file, path),
      ...fromKeepers(own, keepers, path),
    ];
  });
}
