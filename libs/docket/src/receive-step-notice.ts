import { StepTaken } from '@fengqiao/contracts';
import type { Refusal } from '@fengqiao/kernel';
import type { Desk } from './desk.js';
import type { Arrived } from './records.js';
import { messageInvalid } from './refusals.js';
import type { Unit } from './unit.js';

/** Another agency has taken a step of a case that this one observes. */
export function receiveStepNotice(_desk: Desk, unit: Unit, arrived: Arrived): 'applied' | Refusal {
  const parsed = StepTaken.safeParse(arrived.message);
  if (!parsed.success) return messageInvalid(arrived.type, parsed.error);
  const { head, body } = parsed.data;
  const traceId = head.traceparent?.split('-')[1];
  unit.putJourney({
    caseNo: head.caseNo, place: head.place, scheme: head.scheme, agency: body.agency, docketId: body.docketId, version: body.version,
    on: head.on, recordedOn: head.recordedOn, ...(traceId ? { traceId } : {}), step: body,
  });
  return 'applied';
}
