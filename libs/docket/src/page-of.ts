import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { Procedure } from '@fengqiao/procedure';
import { pageUnder } from '@fengqiao/scheme';
import type { Desk } from './desk.js';
import type { DocketRecord } from './records.js';
import { unknownProcedure } from './refusals.js';
import { findProcedure } from './step.js';

/** The page of a docket as it stands under the version of the scheme that its case keeps: with what the mechanism puts on it. */
export function pageOf(desk: Desk, docket: Pick<DocketRecord, 'procedure' | 'scheme'>): Procedure | Refusal {
  const procedure = findProcedure(desk.agency, docket.procedure);
  if (!procedure) return unknownProcedure(docket.procedure, desk.agency.procedures.map(known => known.name));
  const scheme = desk.world.schemes.byKey(docket.scheme);
  return isRefusal(scheme) ? scheme : pageUnder(scheme, procedure, desk.agency.name);
}
