import type { ReferralSent } from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { z } from 'zod';
import type { Desk } from './desk.js';
import type { DocketRecord, ReferralRecord } from './records.js';
import { THE_SYSTEM, findProcedure, takeStep } from './step.js';
import type { Unit } from './unit.js';

type Sent = z.infer<typeof ReferralSent>;

/** Whether a page of this agency has something to do with a notice of this purpose, so that the dockets of its case have to be read. */
export const isLearned = (desk: Desk, purpose: string): boolean =>
  desk.agency.procedures.some(page => Object.values(page.actions).some(action => action.learns?.includes(purpose)));

/** One docket learns what the notice says: a refusal where its rule does not take it, nothing where no action is open. */
function learn(desk: Desk, unit: Unit, docket: DocketRecord, sent: Sent, on: CivilDate): 'learned' | Refusal | undefined {
  const page = findProcedure(desk.agency, docket.procedure);
  const action = page && Object.values(page.actions).find(one => one.learns?.includes(sent.body.purpose) && one.from.includes(docket.state));
  if (!page || !action) return undefined;
  const nested = unit.nested();
  const taken = takeStep(desk, nested, page, docket, { action: action.name, actor: THE_SYSTEM, input: sent.body.particulars }, on);
  if (isRefusal(taken)) return taken;
  unit.absorb(nested);
  return 'learned';
}

/** Nobody's docket changes; the case's chain says what was told, and why no docket took it where one was asked. */
function fileNotice(unit: Unit, sent: Sent, half: ReferralRecord, on: CivilDate, refused: readonly string[]): void {
  const home = { caseNo: sent.head.caseNo, place: sent.head.place, scheme: sent.head.scheme };
  unit.putReferral({ ...half, state: 'concluded' });
  unit.record(home, { on, at: unit.world.instant(), actor: THE_SYSTEM.id, docketId: '', action: 'notice.filed', version: 0 },
    { referralId: half.id, purpose: half.purpose, particulars: sent.body.particulars, ...(refused.length ? { refused } : {}) });
}

/**
 * A notice has arrived. It owes no answer and opens no docket: the first docket of its case whose page learns from it
 * takes it in; where there is none, or none whose rule takes it, it is filed.
 */
export function receiveNotice(desk: Desk, unit: Unit, sent: Sent, half: ReferralRecord, on: CivilDate): 'applied' | 'noted' {
  const refused: string[] = [];
  for (const docket of unit.docketsOf(sent.head.caseNo)) {
    const outcome = learn(desk, unit, docket, sent, on);
    if (outcome === 'learned') {
      unit.putReferral({ ...half, docketId: docket.id, state: 'concluded' });
      return 'applied';
    }
    if (outcome) refused.push(outcome.code);
  }
  fileNotice(unit, sent, half, on, refused);
  return 'noted';
}
