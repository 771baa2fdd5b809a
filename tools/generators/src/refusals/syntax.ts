import ts from 'typescript';

/** Names that stand for an expression where a text is read: parameters of the function that is being called. */
export type Given = ReadonlyMap<string, ts.Expression>;

const NOTHING: Given = new Map();

/** Stands for what is only known when it is said. */
export const UNKNOWN = '…';

/** Takes off what does not change the value: parentheses, `as const`, `satisfies`, `!`. */
export function bare(expression: ts.Expression): ts.Expression {
  const wrapped = ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression) || ts.isNonNullExpression(expression);
  return wrapped ? bare(expression.expression) : expression;
}

function constantOf(name: ts.Identifier): ts.Expression | undefined {
  const declared = name.getSourceFile().statements.filter(ts.isVariableStatement).flatMap(statement => [...statement.declarationList.declarations]);
  return declared.find(declaration => ts.isIdentifier(declaration.name) && declaration.name.text === name.text)?.initializer;
}

/** What a name stands for: an argument, or a constant of the same file. An argument knows nothing of the callee's names. */
function follow<T>(name: ts.Identifier, given: Given, read: (expression: ts.Expression, given: Given) => T): T | undefined {
  const argument = given.get(name.text);
  if (argument) return read(argument, NOTHING);
  const constant = constantOf(name);
  return constant && read(constant, given);
}

const both = (one: string | undefined, other: string | undefined): string | undefined => (one && other && one !== other ? `${one}／${other}` : one ?? other);

/** A text as the source has it; with `…` for what is only known when it is said. */
export function textOf(expression: ts.Expression, given: Given = NOTHING): string | undefined {
  const value = bare(expression);
  if (ts.isStringLiteralLike(value)) return value.text;
  if (ts.isTemplateExpression(value)) {
    return value.templateSpans.reduce((text, span) => `${text}${textOf(span.expression, given) ?? UNKNOWN}${span.literal.text}`, value.head.text);
  }
  if (ts.isConditionalExpression(value)) return both(textOf(value.whenTrue, given), textOf(value.whenFalse, given));
  if (ts.isIdentifier(value)) return follow(value, given, textOf);
  if (ts.isPropertyAccessExpression(value)) {
    const member = memberOf(value.expression, value.name.text, given);
    return member && textOf(member, given);
  }
  return undefined;
}

/** The initializer of a member of an object that is written out in the source. */
export function memberOf(expression: ts.Expression, name: string, given: Given): ts.Expression | undefined {
  const value = bare(expression);
  if (ts.isIdentifier(value)) return follow(value, given, (found, inner) => memberOf(found, name, inner));
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  for (const property of value.properties) {
    if (!property.name || property.name.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** A text in both languages. */
export interface Texts {
  readonly zh: string;
  readonly en: string;
}

/** Both languages of a message or a remedy; `…` where the source does not tell. */
export function bilingualOf(expression: ts.Expression | undefined, given: Given = NOTHING): Texts {
  const value = expression && bare(expression);
  if (!value) return { zh: UNKNOWN, en: UNKNOWN };
  if (ts.isConditionalExpression(value)) {
    const [one, other] = [bilingualOf(value.whenTrue, given), bilingualOf(value.whenFalse, given)];
    return { zh: both(one.zh, other.zh) ?? UNKNOWN, en: both(one.en, other.en) ?? UNKNOWN };
  }
  const language = (name: string): string => {
    const member = memberOf(value, name, given);
    return (member && textOf(member, given)) ?? UNKNOWN;
  };
  return { zh: language('zh'), en: language('en') };
}
