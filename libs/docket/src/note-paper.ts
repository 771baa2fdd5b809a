import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import type { DocketRecord } from './records.js';
import { caseErased, unknownDocket } from './refusals.js';
import { Unit } from './unit.js';

/** Words for a paper alone: a post, an ethnic group, an address for service. */
export type PaperFields = Readonly<Record<string, string>>;

/** What somebody gives for a paper that was issued. */
export interface PaperFieldsCommand {
  readonly docketId: string;
  /** Id of the issued paper. */
  readonly paper: string;
  readonly fields: PaperFields;
  readonly person: Person;
}

/** A paper that no step issues, drawn up because somebody needs it. */
export interface PaperDrawnUpCommand extends Omit<PaperFieldsCommand, 'paper'> {
  /** What kind of paper it is. */
  readonly kind: string;
}

/** One entry about a docket's papers in the chain of its case; the docket itself does not change. */
async function note(
  desk: Desk, docketId: string, person: Person, action: string, tell: (unit: Unit, docket: DocketRecord) => Readonly<Record<string, unknown>>,
): Promise<Refusal | undefined> {
  for (;;) {
    const unit = new Unit(await desk.store.read({ dockets: [docketId] }), desk.agency.name, desk.world, desk.ledger);
    const docket = unit.findDocket(docketId);
    if (!docket || (person.place !== undefined && person.place !== docket.place)) return unknownDocket(docketId);
    if (unit.findChain(docket.caseNo)?.erased) return caseErased(docket.caseNo);
    const told = tell(unit, docket);
    unit.record(docket, { on: desk.world.today(), at: desk.world.instant(), actor: person.id, docketId, action, version: docket.version }, told);
    if (await desk.store.write(unit.changes()) === 'done') return undefined;
  }
}

/**
 * Records words for a paper in the case's chain, sealed like the input of a step. What the docket itself says counts
 * before what is given here.
 * @returns nothing, or a refusal `unknown-docket` or `case-erased`
 */
export function supplyPaperFields(desk: Desk, { docketId, paper, fields, person }: PaperFieldsCommand): Promise<Refusal | undefined> {
  return note(desk, docketId, person, 'paper.supplied', () => ({ supplied: { paper, fields } }));
}

/** Draws up a paper that no step issues, on the docket as it stands. @returns its id, or a refusal as {@link supplyPaperFields} */
export async function drawUpPaper(desk: Desk, { docketId, kind, fields, person }: PaperDrawnUpCommand): Promise<string | Refusal> {
  const id = desk.world.newId();
  const refused = await note(desk, docketId, person, 'paper.drawn-up', (unit, docket) => {
    unit.putPaper({ id, docketId, caseNo: docket.caseNo, paper: kind, issuedOn: desk.world.today(), action: 'drawUp' });
    return { papers: [kind], supplied: { paper: id, fields } };
  });
  return isRefusal(refused) ? refused : id;
}
