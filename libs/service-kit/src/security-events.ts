import type { Logger } from 'pino';

/** Notes that something happened which those who guard the system want to count; codes only, never a person or a case. */
export type NoteSecurity = (event: string) => void;

/** A line in the log and one more in the figures. */
export const securityEvents = (log: Logger, count: (event: string) => void): NoteSecurity => event => {
  log.warn({ security: event }, 'security event');
  count(event);
};
