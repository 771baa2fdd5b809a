/** What a field of this name holds never reaches a log, however deep it stands: credentials, people, what they wrote. */
const PRIVATE: ReadonlySet<string> = new Set([
  'authorization', 'cookie', 'password', 'secret', 'token', 'accesstoken', 'code_verifier', 'privatekey',
  'name', 'fullname', 'idnumber', 'phone', 'mobile', 'email', 'address', 'account', 'birthday',
  'body', 'file', 'input', 'payload', 'narrative', 'text', 'parties', 'parameters', 'query', 'detail', 'row',
]);
const REMOVED = '[removed]';
const DEEPEST = 6;

/** Numbers of people wherever they stand: identity card, mobile phone, bank card; and addresses for mail. */
const NUMBERS = /(?<![\w-])(?:\d{17}[\dXx]|(?:\+?86[- ]?)?1[3-9]\d{9}|\d{16,19})(?![\w-])|[\w.+-]+@[\w-]+\.[\w.-]+/g;
/** Where an error quotes what it stumbled over: quotation marks, PostgreSQL's `(column)=(value)`, and any Chinese text. */
const QUOTED = /"[^"\n]*"?|'[^'\n]*'|“[^”\n]*”?|`[^`\n]*`|=\([^)\n]*\)?|\p{Script=Han}[\p{Script=Han}·，。、；：（）]*/gu;
const SQL_STATE = /^[0-9A-Z]{5}$/;

/** A text of ours, without the numbers that may have slipped into it. */
export const withoutNumbers = (text: string): string => text.replace(NUMBERS, REMOVED);

/** A text that somebody else's code made of data: what it quotes is gone, what kind of fault it is stays. */
export const withoutQuotes = (text: string): string => withoutNumbers(text.replace(QUOTED, '…'));

function messageOf(error: Error & { code?: unknown; constraint?: unknown; table?: unknown }): string {
  // A database's message carries the statement and the row.
  if (typeof error.code !== 'string' || !SQL_STATE.test(error.code) || error.code.startsWith('E')) return withoutQuotes(error.message);
  return ['the database refused', error.table, error.constraint].filter(part => typeof part === 'string').join(' ');
}

function errorForLog(error: Error & { code?: unknown }, depth: number): Record<string, unknown> {
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).join('\n');
  return {
    type: error.name, ...(typeof error.code === 'string' ? { code: error.code } : {}), message: messageOf(error), stack: frames,
    ...(error.cause === undefined ? {} : { cause: forLog(error.cause, depth + 1) }),
  };
}

/** The same, fit for a log: private fields removed, errors without what they quote. Its argument stays as it is. */
export function forLog(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutNumbers(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return REMOVED;
  if (value instanceof Error) return errorForLog(value, depth);
  if (Array.isArray(value)) return value.map(one => forLog(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, held]) => {
    if (PRIVATE.has(name.toLowerCase())) return [name, REMOVED];
    return [name, name === 'fault' && typeof held === 'string' ? withoutQuotes(held) : forLog(held, depth + 1)];
  }));
}
