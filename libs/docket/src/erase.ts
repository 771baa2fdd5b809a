import { isRefusal, type CaseNumber, type Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import { caseErased, caseStillOpen, orderNotNamed, retentionRunning, unknownDocket } from './refusals.js';
import { isClosed, longestKept } from './retention.js';
import { findProcedure } from './step.js';
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
}

/** Why a case whose retention still runs, or of which nobody can say how long it runs, is not erased now. */
async function retained(desk: Desk, caseNo: CaseNumber, ids: readonly string[]): Promise<Refusal | undefined> {
  const { dockets } = await desk.store.read({ dockets: ids });
  const longest = longestKept(desk, [...dockets.values()]);
  if (!longest || isRefusal(longest)) return longest;
  return longest.keepUntil < desk.world.today() ? undefined : retentionRunning(caseNo, longest);
}

/**
 * Erases what is personal of a case at this agency, by destroying the case's key. The chain stays whole and says who did
 * it, when and why; other agencies answer for what they hold themselves.
 * @returns when, or the refusal while something of the case is under way here or is to be kept
 */
export async function eraseCase(
  desk: Desk, { caseNo, person, reason, order }: ErasureCommand,
): Promise<{ readonly caseNo: CaseNumber; readonly erasedAt: string } | Refusal> {
  if ((reason === 'ordered') !== (order !== undefined)) return orderNotNamed();
  for (;;) {
    const unit = new Unit(await desk.store.read({ cases: [caseNo] }), desk.agency.name, desk.world, desk.ledger);
    const chain = unit.findChain(caseNo);
    if (!chain || (person.place !== undefined && person.place !== chain.place)) return unknownDocket(caseNo);
    if (chain.erased) return caseErased(caseNo);
    const { dockets, waiting } = await desk.store.bearingsOf(caseNo);
    const open = dockets.filter(docket => !isClosed(findProcedure(desk.agency, docket.procedure), docket));
    if (open.length > 0 || waiting > 0) return caseStillOpen(caseNo, open.map(docket => `${docket.procedure}.${docket.state}`), waiting);
    const refused = reason === 'ordered' ? undefined : await retained(desk, caseNo, dockets.map(({ id }) => id));
    if (refused) return refused;
    const at = desk.world.instant();
    unit.record(chain, { on: desk.world.today(), at, actor: person.id, docketId: '', action: 'case.erased', version: 0 }, { erased: reason, order });
    unit.erase(caseNo);
    if (await desk.store.write(unit.changes()) === 'done') return { caseNo, erasedAt: at };
  }
}
