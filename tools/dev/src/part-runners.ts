import { startNats, type Nats, type NatsOptions } from './nats.js';
import { startPostgres, type Postgres, type PostgresOptions } from './postgres.js';
import type { StackFolder } from './stack-folder.js';

/**
 * Who runs PostgreSQL and NATS for a stack. Both keep what they store in the stack's folder, so that a part killed and
 * started again finds it, and log to the stack's folder.
 */
export interface PartRunners {
  postgres(folder: StackFolder, options?: PostgresOptions): Promise<Postgres>;
  nats(folder: StackFolder, options: NatsOptions): Promise<Nats>;
}

/** The programs of this machine: PostgreSQL from npm, nats-server from PATH or Debian. */
export const programs: PartRunners = { postgres: startPostgres, nats: startNats };
