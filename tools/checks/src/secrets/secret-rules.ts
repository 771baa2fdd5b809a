/** A way in which a secret gives itself away in a text. */
interface SecretRule {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Where a secret would stand, a sentence or a variable stands: `${…}`, `<…>`, `{{…}}`, `***`. */
const PLACEHOLDER = /[${}<>*…]|%[sdo]/;

const RULES: readonly SecretRule[] = [
  { name: 'private key', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{16}/g },
  { name: 'private key as JWK', pattern: /"d"\s*:\s*"[\w-]{40,}"/g },
  { name: 'token', pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g },
  { name: 'key of a platform', pattern: /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|npm_\w{36}|glpat-[\w-]{20}|xox[abpr]-[\w-]{20,}|LTAI[0-9A-Za-z]{20})\b/g },
  { name: 'password in an address', pattern: /\b[a-z][a-z+]*:\/\/[^\s:/@'"`]+:[^\s:/@'"`]{3,}@[^\s'"`]+/g },
  { name: 'password in a literal', pattern: /\b\w*(?:password|passwd|secret|api_?key|access_?token)["']?\s*[:=]\s*(["'`])(?:(?!["'`])[!-~]){8,}\1/gi },
];

export interface SecretFinding {
  readonly rule: string;
  readonly line: number;
}

/** Every line that looks as if it held a secret. */
export function secretsIn(text: string): readonly SecretFinding[] {
  return RULES.flatMap(({ name, pattern }) => [...text.matchAll(pattern)]
    .filter(([found]) => !PLACEHOLDER.test(found))
    .map(({ index }) => ({ rule: name, line: text.slice(0, index).split('\n').length })));
}
