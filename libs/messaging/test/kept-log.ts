import type { Log } from '../src/log.js';

/** A log that keeps its lines for the test to read. */
export class KeptLog implements Log {
  readonly lines: { readonly level: 'info' | 'warn' | 'error'; readonly fields: Readonly<Record<string, unknown>>; readonly message: string }[] = [];

  info = (fields: Readonly<Record<string, unknown>>, message: string): void => void this.lines.push({ level: 'info', fields, message });
  warn = (fields: Readonly<Record<string, unknown>>, message: string): void => void this.lines.push({ level: 'warn', fields, message });
  error = (fields: Readonly<Record<string, unknown>>, message: string): void => void this.lines.push({ level: 'error', fields, message });

  codes(): unknown[] {
    return this.lines.map(({ fields }) => fields['code']).filter(code => code !== undefined);
  }
}
