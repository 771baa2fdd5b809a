import { randomUUID } from 'node:crypto';
import { LogChain, type AgencyKeys } from '@fengqiao/trust';
import { pino, type DestinationStream, type Logger } from 'pino';
import { Loop } from './loops/loop.js';

/**
 * Standard output, each line linked to the one before, and sealed now and then by the agency: whoever keeps the log outside
 * this process cannot alter it unseen (`fengqiao audit logs`; OWASP ASVS 5.0, 16.4.2).
 */
export class SealedLog implements DestinationStream {
  readonly #chain = new LogChain(randomUUID());

  constructor(private readonly agency: string, private readonly out: DestinationStream = pino.destination({ fd: 1, sync: true }), private readonly now: () => number = Date.now) {}

  write(line: string): void {
    this.out.write(this.#chain.link(line));
  }

  /** Writes a seal over what was written since the last one. It passes no redaction: a signature that lost a digit proves nothing. */
  seal(keys: AgencyKeys): void {
    const at = this.now();
    const logSeal = this.#chain.seal(at, keys);
    if (logSeal) this.write(`${JSON.stringify({ level: pino.levels.values['info'], time: new Date(at).toISOString(), agency: this.agency, logSeal, msg: '日志已封签 (the log is sealed)' })}\n`);
  }

  loop(keys: AgencyKeys, everyMs: number, log: Logger): Loop {
    return new Loop('log seals', everyMs, async () => this.seal(keys), fault => log.warn({ err: fault }, '日志未能封签，稍后重试 (the log could not be sealed and will be tried again)'));
  }
}
