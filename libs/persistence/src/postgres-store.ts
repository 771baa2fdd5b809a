import type { Changes, DocketRecord, KnownMessage, Snapshot, Store, Wanted } from '@fengqiao/docket';
import type { CivilDate } from '@fengqiao/kernel';
import type { Clock } from '@fengqiao/procedure';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import { AnswerRow, ClockRow } from './records/entities.js';
import { refusingWhenAway } from './unavailable.js';

interface Read {
  readonly dockets: (DocketRecord & { readonly openedBy: DocketRecord['openedBy'] | null; readonly clocks: Clock[] | null })[] | null;
  readonly referrals: Snapshot['referrals'] extends ReadonlyMap<string, infer R> ? R[] | null : never;
  readonly chains: Snapshot['chains'] extends ReadonlyMap<string, infer R> ? R[] | null : never;
  readonly consents: Snapshot['consents'] | null;
  readonly cursors: { readonly key: string; readonly next: number }[] | null;
  readonly held: Snapshot['held'] | null;
  readonly known: (KnownMessage & { readonly id: string })[] | null;
}

function docketOf(row: NonNullable<Read['dockets']>[number]): DocketRecord {
  const { openedBy, clocks, ...rest } = row;
  return { ...rest, clocks: clocks ?? [], ...(openedBy ? { openedBy } : {}) };
}

function snapshotOf(read: Read): Snapshot {
  return {
    dockets: new Map((read.dockets ?? []).map(row => [row.id, docketOf(row)])),
    referrals: new Map((read.referrals ?? []).map(row => [row.id, row])),
    chains: new Map((read.chains ?? []).map(row => [row.caseNo, row])),
    consents: read.consents ?? [],
    cursors: new Map((read.cursors ?? []).map(row => [row.key, row.next])),
    held: read.held ?? [],
    known: new Map((read.known ?? []).map(({ id, ...known }) => [id, known])),
  };
}

/** What `fq_write` takes: only the parts that change anything. */
function packed(changes: Changes): Record<string, unknown> {
  const parts: Record<string, unknown> = {
    dockets: changes.dockets.map(({ docket, expected, fileChanged }) => {
      const { clocks: _rowsOfTheirOwn, file, gathered = [], ...columns } = docket;
      return { ...columns, gathered, expected, ...(fileChanged ? { file } : {}) };
    }),
    chains: changes.chains.map(({ chain, expected }) => ({ ...chain, expected })),
    clocks: changes.clocks, referrals: changes.referrals, consents: changes.consents, ledger: changes.ledger, outbox: changes.outbox,
    inbox: changes.inbox, cursors: changes.cursors, journey: changes.journey.map((step, nr) => ({ ...step, nr })), papers: changes.papers,
  };
  for (const [name, rows] of Object.entries(parts)) if (Array.isArray(rows) && rows.length === 0) delete parts[name];
  if (changes.idempotency) parts.idempotency = changes.idempotency;
  return parts;
}

const READ = { name: 'fq_read', text: 'select fq_read($1::jsonb) as read' };
const WRITE = { name: 'fq_write', text: 'select fq_write($1::jsonb) as written' };

const UNIQUE_VIOLATION = '23505';
const isUniqueViolation = (error: unknown): boolean => {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code === UNIQUE_VIOLATION || cause?.code === UNIQUE_VIOLATION;
};

/** An agency's store on PostgreSQL. Each unit of work is one statement, so it is written whole or not at all. */
export class PostgresStore implements Store {
  constructor(private readonly em: EntityManager) {}

  async read(wanted: Wanted): Promise<Snapshot> {
    return refusingWhenAway(async () => {
      const [row] = await executeBound<{ read: Read }>(this.em, READ, [JSON.stringify(wanted)]);
      return snapshotOf(row!.read);
    });
  }

  async write(changes: Changes): Promise<'done' | 'stale'> {
    return refusingWhenAway(async () => {
      try {
        const [row] = await executeBound<{ written: boolean }>(this.em, WRITE, [JSON.stringify(packed(changes))]);
        return row!.written ? 'done' : 'stale';
      } catch (error) {
        // Somebody inserted the same case, docket or key a moment before: read again and decide on that.
        if (isUniqueViolation(error)) return 'stale';
        throw error;
      }
    });
  }

  async answered(key: string): Promise<{ fingerprint: string; answer: string } | undefined> {
    return refusingWhenAway(async () => {
      const row = await this.em.fork().findOne(AnswerRow, { key });
      return row ? { fingerprint: row.fingerprint, answer: row.answer } : undefined;
    });
  }

  async overdue(today: CivilDate, limit: number): Promise<readonly { clock: Clock; docketId: string }[]> {
    const rows = await this.em.fork().find(ClockRow, { state: 'running', wakeOn: { $lt: today } }, { limit, orderBy: { wakeOn: 'asc' } });
    return rows.map(row => ({ clock: row.body as unknown as Clock, docketId: row.docketId }));
  }
}
