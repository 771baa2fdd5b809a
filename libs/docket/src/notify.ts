import { citation } from '@fengqiao/procedure';
import { observersOf } from '@fengqiao/scheme';
import type { HandOff } from './refer.js';
import type { LedgerRecord } from './records.js';
import type { StepContext } from './step-context.js';

/** What observers are told of a step: what, on which basis, until when — no names, no amounts, no story. */
function stepNotice(step: StepContext, handOffs: readonly HandOff[], entry: LedgerRecord): Record<string, unknown> {
  const { desk, procedure, docket, transition, on } = step;
  const state = procedure.states[docket.state];
  // In the order of its canonical text, which then costs nothing to find.
  return {
    action: transition.action.name, agency: desk.agency.name, basis: citation(transition.action.basis),
    clocks: transition.changedClocks.map(clock => ({
      basis: clock.basis, duty: clock.duty, id: clock.id, kind: clock.kind, lastDay: clock.lastDay, provisional: clock.provisional,
      startedOn: clock.startedOn, state: clock.state, title: clock.title,
    })),
    docketId: docket.id, handOffs: [...handOffs], late: on < desk.world.today(), ledger: { hash: entry.hash, seq: entry.seq },
    procedure: procedure.name, procedureTitle: procedure.title, ...(transition.remark ? { remark: transition.remark } : {}),
    ...(procedure.shownTo ? { shownTo: [...procedure.shownTo] } : {}), state: docket.state, stateTitle: state?.title ?? docket.state, terminal: state?.terminal ?? false, title: transition.action.title, version: docket.version,
  };
}

/** Tells the place's observers of a step; an agency that observes itself keeps it at once. */
export function notifyObservers(step: StepContext, handOffs: readonly HandOff[], entry: LedgerRecord): void {
  const { desk, unit, scheme, docket, on } = step;
  const notice = stepNotice(step, handOffs, entry);
  for (const observer of observersOf(scheme)) {
    if (observer !== desk.agency.name) {
      unit.send(docket, { to: observer, type: 'step.taken', on, body: notice });
      continue;
    }
    const traceId = desk.world.traceparent()?.split('-')[1];
    unit.putJourney({
      caseNo: docket.caseNo, place: docket.place, scheme: docket.scheme, agency: desk.agency.name, docketId: docket.id,
      version: docket.version, on, recordedOn: desk.world.today(), ...(traceId ? { traceId } : {}), step: notice,
    });
  }
}
