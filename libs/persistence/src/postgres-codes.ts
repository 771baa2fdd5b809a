import type { CodeStore, FoundParty, KeptCode, KeptSession } from '@fengqiao/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';

/** Sweeps what is a day old on the way, so that the table stays as small as a day. */
const TRY = `with swept as (delete from code_try where at < $2::timestamptz - interval '1 day')
  insert into code_try (key, at) values ($1, $2)`;
/** Counted after it was written: of two at the same time each sees the other. */
const COUNT = `select count(*)::int as count from code_try where key = $1 and at > $2`;
const KEEP = `with gone as (delete from one_time_code where key = $2 or expires_at < now() - interval '1 day')
  insert into one_time_code (id, key, hash, case_no, place, party, party_role, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const GUESS = `update one_time_code set guesses = guesses + 1
  where key = $1 and expires_at > $2 and guesses < $3
  returning id, key, hash, case_no as "caseNo", place, party, party_role as "partyRole", expires_at as "expiresAt"`;
const USE = `update one_time_code set used_at = $2 where id = $1 and used_at is null returning id`;
const VISIT = `with gone as (delete from party_visit where expires_at < now() - interval '1 day')
  insert into party_visit (hash, case_no, place, party, party_role, expires_at) values ($1, $2, $3, $4, $5, $6)`;
const VISITOR = `select case_no as "caseNo", place, party, party_role as "partyRole" from party_visit where hash = $1 and expires_at > $2`;

/** Codes, visits and tries on PostgreSQL. A guess and a use are one statement each, so that no two count as one. */
export class PostgresCodes implements CodeStore {
  constructor(private readonly em: EntityManager) {}

  async countTry(key: string, at: Date, since: Date): Promise<number> {
    await executeBound(this.em, { text: TRY }, [key, at]);
    const [row] = await executeBound<{ count: number }>(this.em, { text: COUNT }, [key, since]);
    return row!.count;
  }

  async keepCode({ id, key, hash, caseNo, place, party, partyRole, expiresAt }: KeptCode): Promise<void> {
    await executeBound(this.em, { text: KEEP }, [id, key, hash, caseNo, place, party, partyRole, expiresAt]);
  }

  async guess(key: string, at: Date, most: number): Promise<KeptCode | undefined> {
    const [row] = await executeBound<KeptCode>(this.em, { text: GUESS }, [key, at, most]);
    return row;
  }

  async useUp(id: string, at: Date): Promise<boolean> {
    return (await executeBound(this.em, { text: USE }, [id, at])).length === 1;
  }

  async keepSession({ hash, caseNo, place, party, partyRole, expiresAt }: KeptSession): Promise<void> {
    await executeBound(this.em, { text: VISIT }, [hash, caseNo, place, party, partyRole, expiresAt]);
  }

  async session(hash: string, at: Date): Promise<FoundParty | undefined> {
    const [row] = await executeBound<FoundParty>(this.em, { text: VISITOR }, [hash, at]);
    return row;
  }

  async endSession(hash: string): Promise<void> {
    await executeBound(this.em, { text: 'delete from party_visit where hash = $1' }, [hash]);
  }
}
