import type { CaseNumber, Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import { liftNotGrounded, notStorageOnly, unknownDocket } from './refusals.js';
import { LIFT_GROUNDS, type LiftGround } from './storage-only.js';
import { Unit } from './unit.js';

/** Ends it on a ground; `reason` is a sentence that lies sealed in the chain, `order` the number of a court's decision. */
export interface LiftCommand {
  readonly caseNo: CaseNumber;
  readonly person: Person;
  readonly ground: LiftGround;
  readonly reason: string;
  readonly order?: string | undefined;
}

/** Lifts it for this agency, with an entry in the chain. @returns when, or the refusal where nothing is to be lifted */
export async function liftStorageOnly(
  desk: Desk, { caseNo, person, ground, reason, order }: LiftCommand,
): Promise<{ readonly caseNo: CaseNumber; readonly liftedAt: string } | Refusal> {
  if (LIFT_GROUNDS[ground].order !== (order !== undefined)) return liftNotGrounded();
  for (;;) {
    const unit = new Unit(await desk.store.read({ cases: [caseNo] }), desk.agency.name, desk.world, desk.ledger);
    const chain = unit.findChain(caseNo);
    if (!chain || (person.place !== undefined && person.place !== chain.place)) return unknownDocket(caseNo);
    if (!(await desk.store.bearingsOf(caseNo)).storageOnly) return notStorageOnly(caseNo);
    const at = desk.world.instant();
    const { basis } = LIFT_GROUNDS[ground];
    unit.record(chain, { on: desk.world.today(), at, actor: person.id, docketId: '', action: 'case.storage-only-lifted', version: 0 }, { ground, basis, order, reason });
    unit.changeStorageOnly({ caseNo, ends: { at, by: person.id, as: ground } });
    if (await desk.store.write(unit.changes()) === 'done') return { caseNo, liftedAt: at };
  }
}
