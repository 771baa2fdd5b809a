import type { Instrument, Party } from '@fengqiao/case-file';
import { addDays, laterOf, type CivilDate } from '@fengqiao/kernel';
import type { Award, CaseDocket, CaseFacts } from '../procedures/arbitration-case.head.js';

type CourtActions = NonNullable<CaseFacts['actions']>;

/** The worker's side: persons who work, as against the firm or the person who employs them. */
export const isWorker = (party: Party): boolean => party.kind === 'person' && (party.workerKind !== undefined || party.role === 'applicant');

/**
 * The award as an instrument of the case file. A final one binds from the day it is made (劳动争议调解仲裁法 art. 47),
 * another one once nobody has sued in time (art. 50).
 * @param binding since when, and for which workers; an obligation that concerns another worker is left out
 */
export function instrumentOfAward(award: Award, binding?: { readonly since: CivilDate; readonly workers: ReadonlySet<string> }): Instrument {
  const effectiveOn = award.called === 'final' ? award.madeOn : binding?.since;
  return {
    id: award.id, kind: 'award', number: award.number, issuedBy: 'arbitration', issuedOn: award.madeOn,
    ...(effectiveOn ? { effectiveOn } : {}),
    obligations: award.items
      .filter(item => item.amount && (!binding || binding.workers.has(item.payer) || binding.workers.has(item.payee)))
      .map(item => ({ id: item.id, payer: item.payer, payee: item.payee, amount: item.amount!, dueOn: award.performBy })),
  };
}

/** Workers whose part of the award a suit keeps open, or a set-aside has ended. A suit that was dropped or rejected keeps nothing open. */
export function contestedWorkers(actions: CourtActions): ReadonlySet<string> {
  const stands = (action: CourtActions[number]) =>
    (action.kind === 'suit' ? action.result === 'pending' || action.result === 'judged' : action.result === 'set-aside');
  return new Set(actions.filter(stands).flatMap(action => action.concerning));
}

/** What an award has come to bind, and for whom. */
export interface Binding {
  readonly workers: readonly string[];
  readonly instruments: readonly Instrument[];
}

/**
 * Whom the awards of a case bind once the time to sue has passed. A suit on any one item keeps the whole award from
 * binding the worker whom it concerns, and nobody else (法释〔2020〕26号 arts. 16, 17). An award that a party has not
 * received yet, or still may sue on, binds nobody. It binds from the day after the last of their days.
 */
export function bindAwards(docket: CaseDocket, actions: CourtActions, on: CivilDate): Binding {
  const parties = docket.file.parties.filter(party => party.role !== 'third-party');
  const isSettled = (award: Award) => parties.every(party => {
    const receipt = award.receipts.find(candidate => candidate.party === party.id);
    return receipt && (receipt.remedy === 'setAside' || receipt.until < on);
  });
  const contested = contestedWorkers(actions);
  const workers = parties.filter(isWorker).map(party => party.id).filter(id => !contested.has(id));
  const settled = (docket.facts.awards ?? []).filter(award => !award.part && isSettled(award));
  if (!settled.length || !workers.length) return { workers: [], instruments: [] };
  const since = (award: Award) => addDays(award.receipts.map(receipt => receipt.until).reduce(laterOf), 1);
  return { workers, instruments: settled.map(award => instrumentOfAward(award, { since: since(award), workers: new Set(workers) })) };
}
