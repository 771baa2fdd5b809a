import type { Draft, DraftProof, Drafts, DraftSaid, Filed } from '@fengqiao/docket';
import type { CivilDate } from '@fengqiao/kernel';
import type { Vault } from '@fengqiao/trust';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import { refusingWhenAway } from './unavailable.js';
import { openValue, place as placeOf } from './vault/places.js';

/** Bytes in hexadecimal. */
type Row = Omit<Draft, 'said' | 'proof' | 'filed'> & {
  readonly kek: string; readonly wrapped: string; readonly said: string | null; readonly proof: DraftProof | null; readonly filed: Filed | null;
};

const BEGIN = 'insert into filing_draft (id, key, place, version, keep_until, kek, wrapped, said) values ($1, $2, $3, $4, $5, $6, $7, $8)';
const FIND = `select id, place, version, keep_until as "keepUntil", kek, encode(wrapped, 'hex') as wrapped, encode(said, 'hex') as said, proof, filed
  from filing_draft where id = $1 and key = $2 and keep_until >= $3`;
const KEY = `select kek, encode(wrapped, 'hex') as wrapped from filing_draft where id = $1`;
const KEEP = `update filing_draft set said = $3, keep_until = $4, version = version + 1 where id = $1 and version = $2 and filed is null returning id`;
const FILE = 'update filing_draft set filed = $2::jsonb, said = null, proof = null where id = $1';

const SAID = (id: string): string => placeOf('filing_draft', 'said', id);
const NOTHING: DraftSaid = { answers: {} };

/** Drafts on PostgreSQL, what was said sealed. A version is compared and raised in one statement, so that no two phones both win. */
export class PostgresDrafts implements Drafts {
  constructor(private readonly em: EntityManager, private readonly vault: Vault) {}

  #run<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    return refusingWhenAway(() => executeBound<T>(this.em, { text }, values));
  }

  async begin({ id, place, version, keepUntil, said }: Draft, key: string): Promise<void> {
    const { kek, wrapped, key: own } = this.vault.newCaseKey(id);
    await this.#run(BEGIN, [id, key, place, version, keepUntil, kek, wrapped, own.seal(SAID(id), JSON.stringify(said))]);
  }

  async find(id: string, key: string, today: CivilDate): Promise<Draft | undefined> {
    const [row] = await this.#run<Row>(FIND, [id, key, today]);
    if (!row) return undefined;
    const { kek, wrapped, said, proof, filed, ...rest } = row;
    const own = this.vault.unwrap(id, { kek, wrapped: Buffer.from(wrapped, 'hex') });
    return { ...rest, said: said === null ? NOTHING : openValue<DraftSaid>(own, said, SAID(id)), ...(proof ? { proof } : {}), ...(filed ? { filed } : {}) };
  }

  async keep({ id, version, said, keepUntil }: Pick<Draft, 'id' | 'version' | 'said' | 'keepUntil'>): Promise<boolean> {
    const [row] = await this.#run<{ kek: string; wrapped: string }>(KEY, [id]);
    const own = row && this.vault.unwrap(id, { kek: row.kek, wrapped: Buffer.from(row.wrapped, 'hex') });
    if (!own) return false;
    return (await this.#run(KEEP, [id, version, own.seal(SAID(id), JSON.stringify(said)), keepUntil])).length === 1;
  }

  async prove(id: string, proof: DraftProof): Promise<void> {
    await this.#run('update filing_draft set proof = $2::jsonb where id = $1 and filed is null', [id, JSON.stringify(proof)]);
  }

  async file(id: string, filed: Filed): Promise<void> {
    await this.#run(FILE, [id, JSON.stringify(filed)]);
  }

  async drop(id: string): Promise<boolean> {
    return (await this.#run('delete from filing_draft where id = $1 and filed is null returning id', [id])).length === 1;
  }

  async sweep(today: CivilDate): Promise<number> {
    return (await this.#run('delete from filing_draft where keep_until < $1 returning id', [today])).length;
  }
}
