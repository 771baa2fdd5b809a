import type { Agency } from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { followUps, pageUnder, returnsOf, routeFacts, type Scheme, type StepSeen } from '@fengqiao/scheme';
import { SYSTEM, decide, type ActionRequest, type Actor, type NewDocket, type Procedure, type Transition } from '@fengqiao/procedure';
import { sendAnswers } from './answer.js';
import type { Desk } from './desk.js';
import { notifyObservers } from './notify.js';
import { openReferrals, type HandOff } from './refer.js';
import type { DocketRecord, LedgerRecord } from './records.js';
import { caseErased } from './refusals.js';
import { endedPurpose, noteEnding } from './note-ending.js';
import type { StepContext } from './step-context.js';
import { timekeeper } from './timekeeper.js';
import type { CaseHome, Unit } from './unit.js';

/** The actor of steps that no person takes. */
export const THE_SYSTEM: Actor = { id: 'system', roles: [SYSTEM] };

/** A new docket and where it belongs. */
export interface Opening extends NewDocket, CaseHome {}

/** What is asked for. `firstContact`: the case gets its number by this step, nobody has looked at it before. */
export interface StepRequest extends ActionRequest {
  readonly firstContact?: boolean;
  /** The caller's own name for it (Idempotency-Key), which the chain keeps: so it shows what was taken over from elsewhere. */
  readonly request?: string;
}

/** What came of a step. */
export interface StepDone {
  readonly docket: DocketRecord;
  readonly transition: Transition;
  readonly handOffs: readonly HandOff[];
}

/** The procedure of a name, if this agency has it. */
export function findProcedure(agency: Agency, name: string): Procedure | undefined {
  return agency.procedures.find(procedure => procedure.name === name);
}

function recordStep(step: StepContext, { actor, request }: StepRequest, handOffs: readonly HandOff[], fileMark: ReturnType<Unit['fileMark']>): LedgerRecord {
  const { desk, unit, procedure, docket, transition, on } = step;
  return unit.record(docket, {
    on, at: desk.world.instant(), actor: actor.id, docketId: docket.id,
    action: `${procedure.name}.${transition.action.name}`, version: docket.version,
  }, {
    from: transition.from, to: docket.state, input: transition.input, facts: docket.facts, adds: transition.adds,
    clocks: transition.changedClocks, papers: transition.papers, handOffs, ...(request ? { request } : {}), ...fileMark,
  });
}

/** Papers of a step: its page's, and those that the scheme wants back with an outcome. */
function papersOf(step: StepContext): readonly string[] {
  const { scheme, docket, transition } = step;
  const wanted = transition.answers.filter(given => given.answer === 'concluded')
    .flatMap(given => returnsOf(scheme, docket.openedBy!.purpose, given.outcome)).flatMap(line => line.document ?? []);
  return [...new Set([...transition.papers, ...wanted])];
}

/** Takes one step and puts all that it does into the unit. */
function takeOne(
  desk: Desk, unit: Unit, scheme: Scheme, page: Procedure, before: DocketRecord | Opening, request: StepRequest, on: CivilDate,
): StepDone | Refusal {
  const decided = decide(page, before, request, timekeeper(desk.world, scheme, on, request.actor.id));
  if (isRefusal(decided)) return decided;
  const docket: DocketRecord = { ...noteEnding(decided, on), place: before.place, scheme: before.scheme };
  const papers = papersOf({ desk, unit, scheme, procedure: page, docket, transition: decided, on });
  const transition: Transition = { ...decided, papers };
  const step: StepContext = { desk, unit, scheme, procedure: page, docket, transition, on };
  const opened = openReferrals(step);
  if (isRefusal(opened)) return opened;
  const answered = sendAnswers(step, opened);
  if (isRefusal(answered)) return answered;

  const handOffs = [...opened, ...answered];
  const fileMark = unit.fileMark(docket);
  unit.putDocket(docket);
  unit.putClocks(docket, transition.changedClocks);
  for (const paper of papers) {
    unit.putPaper({ id: desk.world.newId(), docketId: docket.id, caseNo: docket.caseNo, paper, issuedOn: on, action: transition.action.name });
  }
  notifyObservers(step, handOffs, recordStep(step, request, handOffs, fileMark));
  return { docket, transition, handOffs };
}

/** What the mechanism has to know of a step that was taken, to see whether anything follows. */
function seenOf(before: DocketRecord | Opening, { firstContact }: StepRequest, { docket, transition }: StepDone): StepSeen {
  const after = routeFacts(docket.file);
  const known = docket.file === before.file ? after : routeFacts(before.file);
  const ended = endedPurpose(transition);
  return {
    procedure: docket.procedure, from: transition.from, to: docket.state, after, ...(firstContact ? {} : { before: known }),
    ...(ended ? { ended } : {}),
    running: docket.clocks.filter(clock => clock.state === 'running').map(clock => clock.duty),
  };
}

/**
 * The one path of every step, whoever takes it: decide, then docket, clocks, papers, hand-offs, answers, ledger and
 * notices, all into the unit; then what the place's mechanism itself does about it, each as a step of its own. After a
 * refusal the caller drops the unit; nothing has been written.
 * @returns the docket after all of it, and the transition that was asked for
 */
export function takeStep(
  desk: Desk, unit: Unit, procedure: Procedure, before: DocketRecord | Opening, request: StepRequest, on: CivilDate,
): StepDone | Refusal {
  if (unit.findChain(before.caseNo)?.erased) return caseErased(before.caseNo);
  const scheme = desk.world.schemes.byKey(before.scheme);
  if (isRefusal(scheme)) return scheme;
  const page = pageUnder(scheme, procedure, desk.agency.name);
  const asked = takeOne(desk, unit, scheme, page, before, request, on);
  if (isRefusal(asked)) return asked;
  let done = asked;
  for (const action of followUps(scheme, seenOf(before, request, asked))) {
    const next = takeStep(desk, unit, procedure, done.docket, { action, actor: THE_SYSTEM, input: {} }, on);
    if (isRefusal(next)) return next;
    done = { ...asked, docket: next.docket, handOffs: [...done.handOffs, ...next.handOffs] };
  }
  return done;
}
