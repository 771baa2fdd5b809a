import { STANDARD_PURPOSES, type Agency } from '@fengqiao/contracts';
import type { Desk, Store } from '@fengqiao/docket';
import { CaseKeys, openOrm, PostgresStore } from '@fengqiao/persistence';
import { ledgerPort, makeWorld, type Tables } from '@fengqiao/service-kit/world';
import { generateVaultFile, loadVault, type Vault } from '@fengqiao/trust';
import { orThrow } from '@fengqiao/kernel';
import type { MikroORM } from '@mikro-orm/postgresql';

/** An agency's desk on a real database, bound as its service binds it. */
export interface RealDesk {
  readonly desk: Desk;
  readonly orm: MikroORM;
  readonly caseKeys: CaseKeys;
}

/** A day on which the shipped mechanisms are in force, whenever the benchmark runs. */
const DAY_BEGAN = Date.parse('2026-09-28T09:00:00+08:00');
const now = (): number => DAY_BEGAN + performance.now();

/** Opens the database as the service's own role. `wrap` may watch the store, `wake` hear of what is to be sent. */
export async function openDesk(
  agency: Agency, url: string, tables: Tables,
  { wrap = store => store, wake = () => undefined, vault = orThrow(loadVault(generateVaultFile(agency.name))) }:
    { wrap?: (store: Store) => Store; wake?: () => void; vault?: Vault } = {},
): Promise<RealDesk> {
  const orm = await openOrm(url, { name: `bench-${agency.name}` });
  const caseKeys = new CaseKeys(vault);
  const desk: Desk = {
    agency, store: wrap(new PostgresStore(orm.em, caseKeys)), world: makeWorld(tables, now), ledger: ledgerPort(agency.name),
    purposes: new Map(STANDARD_PURPOSES.map(purpose => [purpose.id, purpose])), wake,
  };
  return { desk, orm, caseKeys };
}
