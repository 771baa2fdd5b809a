import type { Logger } from 'pino';
import { SITE_WARNINGS, type SiteWarningCode } from './site-warnings.js';

/** Says at the start, each on a line of its own, what the administrator should change. */
export function announceWarnings(codes: readonly SiteWarningCode[], log: Logger): void {
  for (const code of codes) {
    const { message, remedy } = SITE_WARNINGS[code];
    log.warn({ warning: code, remedy }, `${message.zh} (${message.en})`);
  }
}
