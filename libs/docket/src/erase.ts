import type { CaseNumber, Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import { caseErased, caseStillOpen, unknownDocket } from './refusals.js';
import { findProcedure } from './step.js';
import { Unit } from './unit.js';

/** 删除事由 (个人信息保护法 art. 47): the purpose is fulfilled and the retention over, the person asks, or a court or authority orders it. */
export const ERASURE_REASONS = ['retention-over', 'person-asks', 'ordered'] as const;

export interface ErasureCommand {
  readonly caseNo: CaseNumber;
  readonly person: Person;
  readonly reason: (typeof ERASURE_REASONS)[number];
}

/**
 * Erases what is personal of a case at this agency, by destroying the case's key. The chain stays whole and says who did
 * it, when and why; other agencies answer for what they hold themselves.
 * @returns when, or the refusal while something of the case is under way here
 */
export async function eraseCase(desk: Desk, { caseNo, person, reason }: ErasureCommand): Promise<{ readonly caseNo: CaseNumber; readonly erasedAt: string } | Refusal> {
  for (;;) {
    const unit = new Unit(await desk.store.read({ cases: [caseNo] }), desk.agency.name, desk.world, desk.ledger);
    const chain = unit.findChain(caseNo);
    if (!chain || (person.place !== undefined && person.place !== chain.place)) return unknownDocket(caseNo);
    if (chain.erased) return caseErased(caseNo);
    const { dockets, waiting } = await desk.store.bearingsOf(caseNo);
    const open = dockets.filter(docket => !findProcedure(desk.agency, docket.procedure)?.states[docket.state]?.terminal);
    if (open.length > 0 || waiting > 0) return caseStillOpen(caseNo, open.map(docket => `${docket.procedure}.${docket.state}`), waiting);
    const at = desk.world.instant();
    unit.record(chain, { on: desk.world.today(), at, actor: person.id, docketId: '', action: 'case.erased', version: 0 }, { erased: reason });
    unit.erase(caseNo);
    if (await desk.store.write(unit.changes()) === 'done') return { caseNo, erasedAt: at };
  }
}
