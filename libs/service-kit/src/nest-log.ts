import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words in the service's log: its start-up chatter at debug level. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}

  log(message: unknown): void { this.sink.debug(String(message)); }
  error(message: unknown): void { this.sink.error({ fault: String(message) }, 'the framework reports a fault'); }
  warn(message: unknown): void { this.sink.warn({ fault: String(message) }, 'the framework warns'); }
  debug(message: unknown): void { this.sink.debug(String(message)); }
}
