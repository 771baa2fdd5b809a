import { citation } from '@fengqiao/procedure';
import { observersOf } from '@fengqiao/scheme';
import type { HandOff } from './refer.js';
import type { LedgerRecord } from './records.js';
import type { StepContext } from './step-context.js';

/** What observers are told of a step: what, on which basis, until when — no names, no amounts, no story. */
function stepNotice(step: StepContext, handOffs: readonly HandOff[], entry: LedgerRecord): Record<string, unknown> {
  const { desk, procedure, docket, transition, on } = step;
  const state = procedure.states[docket.state];
  return {
    docketId: docket.id, agency: desk.agency.name, procedure: procedure.name, procedureTitle: procedure.title,
    action: transition.action.name, title: transition.action.title, basis: citation(transition.action.basis),
    state: docket.state, stateTitle: state?.title ?? docket.state, terminal: state?.terminal ?? false,
    version: docket.version, late: on < desk.world.today(),
    ...(transition.remark ? { remark: transition.remark } : {}),
    clocks: transition.changedClocks.map(clock => ({
      id: clock.id, duty: clock.duty, kind: clock.kind, title: clock.title, basis: clock.basis,
      startedOn: clock.startedOn, lastDay: clock.lastDay, provisional: clock.provisional, state: clock.state,
    })),
    handOffs: [...handOffs],
    ledger: { seq: entry.seq, hash: entry.hash },
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
