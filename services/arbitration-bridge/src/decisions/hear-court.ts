import type { COURT_FEEDBACK } from '@fengqiao/contracts';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { Award, CaseDecision, CaseDocket, CaseFacts } from '../procedures/arbitration-case.head.js';
import { isWorker } from './bind-award.js';
import { recordCourtResult } from './follow-award.js';

type Told = z.infer<typeof COURT_FEEDBACK.particulars>;
type CourtAction = NonNullable<CaseFacts['actions']>[number];

/** The workers for or against whom these awards order something. */
const workersIn = (docket: CaseDocket, awards: readonly Award[]): string[] => docket.file.parties.filter(isWorker).map(party => party.id)
  .filter(id => awards.some(award => award.items.some(item => item.payee === id || item.payer === id)));

/** The same matter, by the court's id, or entered here by its number before the court's word came. */
const isSame = (told: Told) => (action: CourtAction): boolean =>
  action.id === told.action || (action.kind === told.kind && action.courtNumber === told.courtNumber);

/**
 * 法院反馈: what a court says of a suit on an award of this docket, or of an application to set it aside. Noted once,
 * however often it is told, and joined with what an officer has entered; its result does what an entered one does. A
 * court has taken the matter: whether it was open to the party is not asked here.
 * @returns the decision, or `award-not-of-this-docket`, `award-item-unknown`
 */
export function hearCourt(docket: CaseDocket, told: Told, moment: Moment): CaseDecision | Refusal {
  const awards = (docket.facts.awards ?? []).filter(award => told.awards.includes(award.id));
  if (!awards.length) {
    return refuse('award-not-of-this-docket', 'not-found', { zh: '所反馈的裁决书不是本案卷作出的', en: 'The award is not one of this docket' },
      { zh: '请核对裁决书编号和案件编号', en: 'Check the ids of award and case' });
  }
  const known = docket.facts.actions ?? [];
  const before = known.find(isSame(told));
  const action: CourtAction = {
    kind: told.kind, by: told.by, concerning: told.concerning ?? workersIn(docket, awards), on: told.filedOn,
    result: 'pending', ...before, id: told.action, courtNumber: told.courtNumber,
  };
  const actions = before ? known.map(other => (other === before ? action : other)) : [...known, action];
  const untouched = { facts: { actions }, clocks: { suitAfterSetAside: false, lateSetAside: false } } as const;
  if (!told.ended || action.result !== 'pending') return untouched;
  return recordCourtResult({ ...docket, facts: { ...docket.facts, actions } }, { action: told.action, ...told.ended }, moment);
}
