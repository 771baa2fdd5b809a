import type { EntityManager } from '@mikro-orm/postgresql';
import { CheckpointRow, WitnessProgressRow, WitnessedHeadRow, WitnessedRow } from './records/entities.js';

/** The end of a case's chain. */
export interface Head {
  readonly caseNo: string;
  readonly seq: number;
  readonly head: string;
}

/** A head, and the entries that were added since it was last fixed. */
export interface GrownChain extends Head {
  readonly added: readonly Body[];
}

/** A row's content, kept as it was signed. */
type Body = Record<string, unknown>;

/** Own checkpoints, how far the others hold them, and what this agency holds of the others. */
export class PostgresCheckpoints {
  constructor(private readonly em: EntityManager) {}

  /** The last own checkpoint. */
  async last(): Promise<{ number: number; body: Body } | undefined> {
    const [row] = await this.em.fork().find(CheckpointRow, {}, { orderBy: { number: 'desc' }, limit: 1 });
    return row && { number: row.number, body: row.body };
  }

  /** Chains that have grown since they were last fixed, and by what. */
  async openHeads(limit: number): Promise<GrownChain[]> {
    return this.em.getConnection().execute<GrownChain[]>(
      `select case_no as "caseNo", seq, head,
         (select json_agg(l.entry order by l.seq) from ledger l where l.case_no = c.case_no and l.seq > c.checkpointed and l.seq <= c.seq) as added
       from case_chain c where seq > checkpointed order by case_no limit ?`, [limit]);
  }

  /** Keeps a checkpoint and marks its heads as fixed, both or neither. */
  async keepOwn(number: number, body: Body, heads: readonly Head[]): Promise<void> {
    await this.em.fork().transactional(async em => {
      await em.insert(CheckpointRow, { number, body });
      await em.getConnection().execute(
        'update case_chain c set checkpointed = h.seq from jsonb_to_recordset(?::jsonb) as h("caseNo" text, seq int) where c.case_no = h."caseNo"',
        [JSON.stringify(heads)], 'run', em.getTransactionContext());
    });
  }

  /** Own checkpoints that a witness does not hold yet, oldest first. */
  async unwitnessed(witness: string, limit: number): Promise<Body[]> {
    const em = this.em.fork();
    const progress = await em.findOne(WitnessProgressRow, { witness });
    const rows = await em.find(CheckpointRow, { number: { $gt: progress?.number ?? 0 } }, { orderBy: { number: 'asc' }, limit });
    return rows.map(row => row.body);
  }

  /** A witness holds everything up to this number. */
  async witnessedUpTo(witness: string, number: number): Promise<void> {
    await this.em.getConnection().execute(
      `insert into witness_progress (witness, number) values (?, ?::int)
       on conflict (witness) do update set number = greatest(witness_progress.number, excluded.number)`, [witness, number]);
  }

  /** What this agency holds of another: its last checkpoint, and the last heads of some cases. */
  async held(agency: string, cases: readonly string[]): Promise<{ last: { number: number; body: Body } | undefined; heads: Head[] }> {
    const em = this.em.fork();
    const [row] = await em.find(WitnessedRow, { agency }, { orderBy: { number: 'desc' }, limit: 1 });
    const heads = await em.find(WitnessedHeadRow, { agency, caseNo: { $in: [...cases] } });
    return { last: row && { number: row.number, body: row.body }, heads: heads.map(({ caseNo, seq, head }) => ({ caseNo, seq, head })) };
  }

  /**
   * Keeps another agency's checkpoint with this agency's countersignature.
   * @returns false where another process of this agency has just kept one of that number: then nothing is written
   */
  async keepWitnessed(agency: string, number: number, body: Body, heads: readonly Head[]): Promise<boolean> {
    return this.em.fork().transactional(async em => {
      const kept = await em.getConnection().execute<unknown[]>(
        'insert into witnessed (agency, number, body) values (?, ?::int, ?::jsonb) on conflict do nothing returning number',
        [agency, number, JSON.stringify(body)], 'all', em.getTransactionContext());
      if (kept.length === 0) return false;
      if (heads.length) await em.upsertMany(WitnessedHeadRow, heads.map(head => ({ agency, ...head })));
      return true;
    });
  }
}
