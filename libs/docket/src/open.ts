import { CaseFile } from '@fengqiao/case-file';
import { isRefusal, makeCaseNumber, partsOf, type CaseNumber, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { schemeKey, type Scheme } from '@fengqiao/scheme';
import { actedOf, once, type Acted, type ActCommand, type Person } from './act.js';
import type { Desk } from './desk.js';
import type { ChainRecord } from './records.js';
import { fileInvalid, notYours, unknownProcedure } from './refusals.js';
import { findProcedure, takeStep, type Opening } from './step.js';
import { Unit } from './unit.js';

/** A docket that a person opens: a first contact, or an application at the window for a case that has its number already. */
export interface OpenCommand {
  readonly procedure: string;
  readonly action: string;
  readonly person: Person;
  readonly place: string;
  readonly caseNo?: CaseNumber;
  /** The case file without number, place and day, which are given here. */
  readonly file: Readonly<Record<string, unknown>>;
  readonly input: unknown;
  readonly on?: CivilDate;
  readonly idempotency?: ActCommand['idempotency'];
}

function openingOf(desk: Desk, command: OpenCommand, scheme: Scheme, chain: ChainRecord | undefined, on: CivilDate): Opening | Refusal {
  const caseNo = command.caseNo ?? makeCaseNumber(scheme.placeCode, partsOf(on).year, desk.world.randomBytes(5));
  // What the mechanism puts on a case it puts there by a step; nobody brings it along on paper.
  const { linkage: _linkage, ...brought } = command.file;
  const file = CaseFile.safeParse({
    parties: [], claims: [], evidence: [], instruments: [], events: [], ...brought, caseNo, place: command.place, openedOn: on,
  });
  if (!file.success) return fileInvalid(file.error);
  return { id: desk.world.newId(), caseNo, place: command.place, scheme: chain?.scheme ?? schemeKey(scheme), file: file.data };
}

/** Opens a docket by an action that starts from `new`. A case without a number gets one, unique without asking anyone. */
export async function open(desk: Desk, command: OpenCommand): Promise<Acted | Refusal> {
  if (command.person.place !== undefined && command.person.place !== command.place) return notYours();
  const procedure = findProcedure(desk.agency, command.procedure);
  if (!procedure) return unknownProcedure(command.procedure, desk.agency.procedures.map(known => known.name));
  const on = command.on ?? desk.world.today();
  const scheme = desk.world.schemes.inForce(command.place, on);
  if (isRefusal(scheme)) return scheme;
  return once(desk, command.idempotency, async () => {
    const snapshot = await desk.store.read(command.caseNo ? { cases: [command.caseNo] } : {});
    const unit = new Unit(snapshot, desk.agency.name, desk.world, desk.ledger);
    const opening = openingOf(desk, command, scheme, command.caseNo && unit.findChain(command.caseNo), on);
    if (isRefusal(opening)) return opening;
    const taken = takeStep(desk, unit, procedure, opening, {
      action: command.action, actor: command.person, input: command.input, firstContact: command.caseNo === undefined,
    }, on);
    if (isRefusal(taken)) return taken;
    const answer = actedOf(taken.docket, taken.handOffs, taken.transition.papers);
    if (command.idempotency) unit.remember({ ...command.idempotency, answer: JSON.stringify(answer) });
    if (await desk.store.write(unit.changes()) === 'stale') return 'stale';
    if (unit.hasOutgoing) desk.wake();
    return answer;
  });
}
