import { isRefusal, type CaseNumber, type Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import { caseErased, caseStillOpen, orderNotNamed, retentionRunning, unknownDocket } from './refusals.js';
import type { ChainRecord, Kept } from './records.js';
import { isClosed, longestKept } from './retention.js';
import { findProcedure } from './step.js';
import type { StorageOnly } from './storage-only.js';
import { Unit } from './unit.js';

/**
 * 删除事由 (个人信息保护法 art. 47): the purpose is fulfilled and the retention over, the person asks, or a court or authority
 * orders it. Only an order goes before the retention: it says that the data should never have been kept.
 */
export const ERASURE_REASONS = ['retention-over', 'person-asks', 'ordered'] as const;

export interface ErasureCommand {
  readonly caseNo: CaseNumber;
  readonly person: Person;
  readonly reason: (typeof ERASURE_REASONS)[number];
  /** Number of the decision (文号); of an ordered erasure alone. It stands in the chain for ever, so it names nobody. */
  readonly order?: string | undefined;
  /** Who asked, as the file names the party, and in which words; sealed in the chain. */
  readonly party?: string | undefined;
  readonly request?: string | undefined;
}

/** Erased; or, asked for by the person too early, stored only until it may be. */
export type ErasureOutcome = { readonly caseNo: CaseNumber; readonly erasedAt: string } | { readonly caseNo: CaseNumber; readonly storageOnly: StorageOnly };

/** Of the files of a case the one that still has to be kept; a refusal where nobody can say how long. */
async function retained(desk: Desk, ids: readonly string[]): Promise<Kept | Refusal | undefined> {
  const { dockets } = await desk.store.read({ dockets: ids });
  const longest = longestKept(desk, [...dockets.values()]);
  if (!longest || isRefusal(longest)) return longest;
  return longest.keepUntil < desk.world.today() ? undefined : longest;
}

/** What a unit decides of a request, before it is written. */
function decide(desk: Desk, unit: Unit, chain: ChainRecord, { person, reason, order, party, request }: ErasureCommand, early: Kept | undefined): ErasureOutcome {
  const { caseNo, place } = chain;
  const at = desk.world.instant();
  const draft = { on: desk.world.today(), at, actor: person.id, docketId: '', version: 0 };
  if (early) {
    const storageOnly: StorageOnly = { caseNo, place, since: at, recordedBy: person.id, kept: early };
    unit.record(chain, { ...draft, action: 'case.storage-only' }, { basis: early.basis, erasableFrom: early.erasableFrom, party, request });
    unit.changeStorageOnly({ begins: storageOnly });
    return { caseNo, storageOnly };
  }
  unit.record(chain, { ...draft, action: 'case.erased' }, { erased: reason, order });
  unit.changeStorageOnly({ caseNo, ends: { at, by: person.id, as: 'erased' } });
  unit.erase(caseNo);
  return { caseNo, erasedAt: at };
}

/**
 * Erases what is personal of a case at this agency, by destroying the case's key. The chain stays whole and says who did
 * it, when and why; other agencies answer for what they hold themselves. What the person asks for before the retention is
 * over is recorded instead, and the case stored only until then (个人信息保护法 art. 47(2)); asked again, it stays recorded once.
 * @returns when, or from when on it is stored only; or the refusal while something of the case is under way here or is to be kept
 */
export async function eraseCase(desk: Desk, command: ErasureCommand): Promise<ErasureOutcome | Refusal> {
  const { caseNo, person, reason, order } = command;
  if ((reason === 'ordered') !== (order !== undefined)) return orderNotNamed();
  for (;;) {
    const unit = new Unit(await desk.store.read({ cases: [caseNo] }), desk.agency.name, desk.world, desk.ledger);
    const chain = unit.findChain(caseNo);
    if (!chain || (person.place !== undefined && person.place !== chain.place)) return unknownDocket(caseNo);
    if (chain.erased) return caseErased(caseNo);
    const { dockets, waiting, storageOnly } = await desk.store.bearingsOf(caseNo);
    const open = dockets.filter(docket => !isClosed(findProcedure(desk.agency, docket.procedure), docket));
    if (open.length > 0 || waiting > 0) return caseStillOpen(caseNo, open.map(docket => `${docket.procedure}.${docket.state}`), waiting);
    const early = reason === 'ordered' ? undefined : await retained(desk, dockets.map(({ id }) => id));
    if (isRefusal(early)) return early;
    if (early && reason !== 'person-asks') return retentionRunning(caseNo, early);
    if (early && storageOnly) return { caseNo, storageOnly };
    const outcome = decide(desk, unit, chain, command, early);
    if (await desk.store.write(unit.changes()) === 'done') return outcome;
  }
}
