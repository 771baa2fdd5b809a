import { trace } from '@opentelemetry/api';
import { pino, type Logger } from 'pino';
import type { ServiceConfig } from './config.js';

/** Fields that never reach a log, wherever they stand in what is logged. */
const SECRET_PATHS = ['req.headers.authorization', '*.password', '*.token', '*.name', '*.idNumber', '*.phone', '*.address', '*.body', '*.file', '*.input'];

/** One JSON line per event, with the trace it belongs to. */
export function makeLogger(config: Pick<ServiceConfig, 'AGENCY' | 'LOG_LEVEL'>): Logger {
  return pino({
    level: config.LOG_LEVEL,
    base: { agency: config.AGENCY },
    redact: { paths: SECRET_PATHS, censor: '[removed]' },
    mixin: () => {
      const span = trace.getActiveSpan()?.spanContext();
      return span ? { traceId: span.traceId } : {};
    },
  });
}
