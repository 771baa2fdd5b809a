import { STANDARD_PURPOSES, type Agency } from '@fengqiao/contracts';
import { Refused, isRefusal } from '@fengqiao/kernel';
import { connectedCounters } from '@fengqiao/partner-counter';
import { checkSchemeFile, lawWorld, resolveScheme, type SchemeFinding, type SchemeReport, type SchemeSources } from '@fengqiao/scheme';
import { agencies } from '../agencies.js';
import { problemOf } from '../problem.js';
import type { Answer } from '../session.js';
import { shippedCalendar } from '../shipped.js';
import { readFolder } from './read-folder.js';

interface CheckedFile extends SchemeReport {
  /** As it was given. */
  readonly path: string;
}

/** A file that is not even YAML is reported like any other finding, so that the others are still checked. */
function unreadable(path: string, error: unknown): CheckedFile {
  if (!(error instanceof Refused)) throw error;
  const { code, message, nextStep } = problemOf(error);
  const line = error.refusal.details?.['line'];
  return { path, ok: false, proved: [], findings: [{ level: 'refusal', code, file: path, path: '', message, remedy: nextStep, ...(typeof line === 'number' ? { line } : {}) }] };
}

/** A partner whose counter is connected has the one description that all of them have. */
function countersIn(files: SchemeSources, name: string): readonly Agency[] {
  const scheme = resolveScheme(Object.fromEntries(Object.entries(files).map(([stem, { data }]) => [stem, data])), name);
  return isRefusal(scheme) ? [] : connectedCounters([scheme]);
}

async function checkOne(path: string): Promise<CheckedFile> {
  try {
    const { name, files } = await readFolder(path);
    const world = { purposes: STANDARD_PURPOSES, ...lawWorld(await shippedCalendar()) };
    return { path, ...checkSchemeFile(files, name, [...agencies, ...countersIn(files, name)], world) };
  } catch (error) {
    return unreadable(path, error);
  }
}

function findingLines({ level, code, file, line, path, message, remedy }: SchemeFinding): string[] {
  const where = `${file}${line === undefined ? '' : `:${line}`}${path ? ` ${path}` : ''}`;
  return [`  ${level === 'refusal' ? '✗' : '!'} ${where}  ${message.zh} (${code})`, `      ${message.en}`, `      → ${remedy.zh}`, `        ${remedy.en}`];
}

const fileLines = ({ path, ok, proved, findings }: CheckedFile): string[] => [
  `${ok ? '✓' : '✗'} ${path}`,
  ...findings.flatMap(findingLines),
  ...proved.map(line => `  ✓ ${line}`),
  '',
];

/** Checks scheme files against the agencies' pages, the law and the calendar; the answer fails where one may not run. */
export async function checkFiles(paths: readonly string[]): Promise<Answer> {
  const checked: CheckedFile[] = [];
  for (const path of paths) checked.push(await checkOne(path));
  const ok = checked.every(file => file.ok);
  return { document: { ok, files: checked }, lines: checked.flatMap(fileLines), ok };
}
