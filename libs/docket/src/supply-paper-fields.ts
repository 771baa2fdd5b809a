import type { Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import { caseErased, unknownDocket } from './refusals.js';
import { Unit } from './unit.js';

/** What somebody gives for a paper alone: a post, an ethnic group, an address for service. */
export interface PaperFieldsCommand {
  readonly docketId: string;
  /** Id of the issued paper. */
  readonly paper: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly person: Person;
}

/**
 * Records words for a paper in the case's chain, sealed like the input of a step. The docket does not change; what the
 * docket itself says counts before what is given here.
 * @returns nothing, or a refusal `unknown-docket` or `case-erased`
 */
export async function supplyPaperFields(desk: Desk, { docketId, paper, fields, person }: PaperFieldsCommand): Promise<Refusal | undefined> {
  for (;;) {
    const unit = new Unit(await desk.store.read({ dockets: [docketId] }), desk.agency.name, desk.world, desk.ledger);
    const docket = unit.findDocket(docketId);
    if (!docket || (person.place !== undefined && person.place !== docket.place)) return unknownDocket(docketId);
    if (unit.findChain(docket.caseNo)?.erased) return caseErased(docket.caseNo);
    unit.record(docket, {
      on: desk.world.today(), at: desk.world.instant(), actor: person.id, docketId, action: 'paper.supplied', version: docket.version,
    }, { supplied: { paper, fields } });
    if (await desk.store.write(unit.changes()) === 'done') return undefined;
  }
}
