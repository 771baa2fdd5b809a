import type { Agency } from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { SYSTEM, decide, type ActionRequest, type Actor, type NewDocket, type Procedure, type Transition } from '@fengqiao/procedure';
import { sendAnswers } from './answer.js';
import type { Desk } from './desk.js';
import { notifyObservers } from './notify.js';
import { openReferrals, type HandOff } from './refer.js';
import type { DocketRecord, LedgerRecord } from './records.js';
import type { StepContext } from './step-context.js';
import { timekeeper } from './timekeeper.js';
import type { CaseHome, Unit } from './unit.js';

/** The actor of steps that no person takes. */
export const THE_SYSTEM: Actor = { id: 'system', roles: [SYSTEM] };

/** A new docket and where it belongs. */
export interface Opening extends NewDocket, CaseHome {}

/** The procedure of a name, if this agency has it. */
export function findProcedure(agency: Agency, name: string): Procedure | undefined {
  return agency.procedures.find(procedure => procedure.name === name);
}

function recordStep(step: StepContext, actor: Actor, handOffs: readonly HandOff[], fileMark: { readonly fileDigest?: string }): LedgerRecord {
  const { desk, unit, procedure, docket, transition, on } = step;
  return unit.record(docket, {
    on, at: desk.world.instant(), actor: actor.id, docketId: docket.id,
    action: `${procedure.name}.${transition.action.name}`, version: docket.version,
  }, {
    from: transition.from, to: docket.state, input: transition.input, facts: docket.facts, adds: transition.adds,
    clocks: transition.changedClocks, papers: transition.papers, handOffs, ...fileMark,
  });
}

/**
 * The one path of every step, whoever takes it: decide, then docket, clocks, papers, hand-offs, answers, ledger and
 * notices, all into the unit. After a refusal the caller drops the unit; nothing has been written.
 */
export function takeStep(
  desk: Desk, unit: Unit, procedure: Procedure, before: DocketRecord | Opening, request: ActionRequest, on: CivilDate,
): { docket: DocketRecord; transition: Transition; handOffs: readonly HandOff[] } | Refusal {
  const scheme = desk.world.schemes.byKey(before.scheme);
  if (isRefusal(scheme)) return scheme;
  const transition = decide(procedure, before, request, timekeeper(desk.world, scheme, on, request.actor.id));
  if (isRefusal(transition)) return transition;

  const docket: DocketRecord = { ...transition.docket, place: before.place, scheme: before.scheme };
  const step: StepContext = { desk, unit, scheme, procedure, docket, transition, on };
  const opened = openReferrals(step);
  if (isRefusal(opened)) return opened;
  const answered = sendAnswers(step, opened);
  if (isRefusal(answered)) return answered;

  const handOffs = [...opened, ...answered];
  const fileMark = unit.fileMark(docket);
  unit.putDocket(docket);
  unit.putClocks(docket, transition.changedClocks);
  for (const paper of transition.papers) {
    unit.putPaper({ id: desk.world.newId(), docketId: docket.id, caseNo: docket.caseNo, paper, issuedOn: on, action: transition.action.name });
  }
  notifyObservers(step, handOffs, recordStep(step, request.actor, handOffs, fileMark));
  return { docket, transition, handOffs };
}
