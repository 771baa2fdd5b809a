import { trace } from '@opentelemetry/api';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { ServiceConfig } from './config.js';
import { forLog, withoutNumbers } from './log-redaction.js';

/** An error by itself has a message of its own, which pino would print as it stands. */
const inTwo = (first: unknown, message: unknown): [unknown, unknown] =>
  first instanceof Error ? [{ err: first }, message ?? 'fault'] : [first, message];

/**
 * One JSON line per event, with the trace it belongs to. No personal data and no secret: see {@link forLog}.
 * @param destination standard output unless said
 */
export function makeLogger(config: Pick<ServiceConfig, 'AGENCY' | 'LOG_LEVEL'>, destination?: DestinationStream): Logger {
  return pino({
    level: config.LOG_LEVEL,
    base: { agency: config.AGENCY },
    // With its zone, UTC: a line is laid beside those of Keycloak, the ingress and the database.
    timestamp: stdTimeFunctions.isoTime,
    hooks: {
      logMethod([first, message, ...more], method) {
        if (typeof first === 'string') return method.call(this, withoutNumbers(first), ...[message, ...more].map(one => forLog(one)) as []);
        const [fields, text] = inTwo(first, message);
        return method.call(this, forLog(fields) as object, typeof text === 'string' ? withoutNumbers(text) : 'fault', ...more.map(one => forLog(one)) as []);
      },
    },
    mixin: () => {
      const span = trace.getActiveSpan()?.spanContext();
      return span ? { traceId: span.traceId } : {};
    },
  }, destination as DestinationStream);
}
