import type { CivilDate } from '@fengqiao/kernel';
import type { Procedure, Transition } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';
import type { Desk } from './desk.js';
import type { DocketRecord } from './records.js';
import type { Unit } from './unit.js';

/** A step that has been decided, on its way into the unit. */
export interface StepContext {
  readonly desk: Desk;
  readonly unit: Unit;
  readonly scheme: Scheme;
  readonly procedure: Procedure;
  /** The docket after the step. */
  readonly docket: DocketRecord;
  readonly transition: Transition;
  readonly on: CivilDate;
}
