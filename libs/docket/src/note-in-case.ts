import type { CaseNumber, Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import { caseErased, unknownDocket } from './refusals.js';
import { Unit } from './unit.js';

/** Adds an entry to the chain of a case that no docket's step makes, such as a break-glass; nothing else changes. */
export async function noteInCase(
  desk: Desk, caseNo: CaseNumber, person: Person, action: string, payload: Readonly<Record<string, unknown>>,
): Promise<Refusal | undefined> {
  for (;;) {
    const unit = new Unit(await desk.store.read({ cases: [caseNo] }), desk.agency.name, desk.world, desk.ledger);
    const chain = unit.findChain(caseNo);
    if (!chain) return unknownDocket(caseNo);
    if (chain.erased) return caseErased(caseNo);
    unit.record(chain, { on: desk.world.today(), at: desk.world.instant(), actor: person.id, docketId: '', action, version: 0 }, payload);
    if (await desk.store.write(unit.changes()) === 'done') return undefined;
  }
}
