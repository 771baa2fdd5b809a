/** What this library says while it works, in the form of a pino logger. No personal data, no content of letters. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What to log of whatever was thrown. A stack would be noise where the cause is the network; Nest throws bare objects. */
export function faultText(fault: unknown): string {
  if (fault instanceof Error) return `${fault.name}: ${fault.message}`;
  const { message } = (fault ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : String(fault);
}
