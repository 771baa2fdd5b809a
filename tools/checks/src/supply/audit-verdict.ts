/** What an audit says: nothing found, something found, or that nobody could be asked. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'found'; readonly findings: readonly string[] }
  | { readonly kind: 'unreachable'; readonly why: string };

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range?: string; readonly fixAvailable?: unknown }>>;
  readonly invalid?: readonly Signed[];
  readonly missing?: readonly Signed[];
  readonly error?: { readonly summary?: string };
  readonly message?: string;
}
interface Signed {
  readonly name: string;
  readonly version: string;
}

const GRAVE: ReadonlySet<string> = new Set(['high', 'critical']);

function read(output: string): Report {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Report;
  } catch {
    return { message: `npm answered no JSON: ${output.trim().split('\n')[0]}` };
  }
}

const verdict = (findings: readonly string[]): Verdict => (findings.length ? { kind: 'found', findings } : { kind: 'clean' });
const unreachable = ({ error, message }: Report): Verdict => ({ kind: 'unreachable', why: error?.summary || message || 'an empty answer' });

/** Reads `npm audit --json`: grave advisories about what runs in production. */
export function advisoriesOf(output: string): Verdict {
  const report = read(output);
  if (!report.vulnerabilities) return unreachable(report);
  return verdict(Object.entries(report.vulnerabilities).filter(([, { severity }]) => GRAVE.has(severity))
    .map(([name, { severity, range, fixAvailable }]) => `${name} ${range ?? ''}: ${severity}${fixAvailable ? ', a fix is there' : ''}`));
}

/** Reads `npm audit signatures --json`: packages whose signature is wrong, or that came without one. */
export function signaturesOf(output: string): Verdict {
  const report = read(output);
  if (!report.invalid || !report.missing) return unreachable(report);
  const named = (why: string) => ({ name, version }: Signed) => `${name}@${version}: ${why}`;
  return verdict([...report.invalid.map(named('the signature is wrong')), ...report.missing.map(named('not signed'))]);
}
