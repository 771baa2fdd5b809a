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
  const { fallen } = award;
  const standing = award.items.filter(item => !fallen?.items.includes(item.id));
  const effectiveOn = standing.length === 0 ? undefined : award.called === 'final' ? award.madeOn : binding?.since;
  return {
    id: award.id, kind: 'award', number: award.number, issuedBy: 'arbitration', issuedOn: award.madeOn,
    ...(effectiveOn ? { effectiveOn } : {}), ...(fallen ? { setAsideOn: fallen.on } : {}),
    obligations: standing
      .filter(item => item.amount && (!binding || binding.workers.has(item.payer) || binding.workers.has(item.payee)))
      .map(item => ({ id: item.id, payer: item.payer, payee: item.payee, amount: item.amount!, dueOn: award.performBy })),
  };
}

const concerns = (item: Award['items'][number], worker: string): boolean => item.payee === worker || item.payer === worker;

/** Whether a set-aside has left a worker none of the orders of the final awards. */
const hasLostAll = (awards: readonly Award[], worker: string): boolean => {
  const own = awards.filter(award => award.called === 'final').flatMap(award => award.items.filter(item => concerns(item, worker)).map(item => ({ award, item })));
  return own.length > 0 && own.every(({ award, item }) => award.fallen?.items.includes(item.id));
};

/**
 * Workers whose part of the award a suit keeps open, or a set-aside has ended. A suit that was dropped or rejected keeps
 * nothing open; a set-aside of some orders leaves a worker the others.
 */
export function contestedWorkers(actions: CourtActions, awards: readonly Award[] = []): ReadonlySet<string> {
  const stands = (action: CourtActions[number]) => action.kind === 'suit' && (action.result === 'pending' || action.result === 'judged' || action.result === 'mediated');
  const sued = actions.filter(stands).flatMap(action => action.concerning);
  const setAside = actions.filter(action => action.result === 'set-aside').flatMap(action => action.concerning);
  return new Set([...sued, ...setAside.filter(worker => hasLostAll(awards, worker))]);
}

/** The final awards with those orders marked as fallen which a ruling names, or else all that concern the workers of its action. */
export function withFallen(awards: readonly Award[], workers: readonly string[], on: CivilDate, named?: readonly string[]): readonly Award[] {
  return awards.map(award => {
    if (award.called !== 'final') return award;
    const falls = award.items.filter(item => (named ? named.includes(item.id) : workers.some(worker => concerns(item, worker)))).map(item => item.id);
    return falls.length ? { ...award, fallen: { on, items: [...new Set([...(award.fallen?.items ?? []), ...falls])] } } : award;
  });
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
  const contested = contestedWorkers(actions, docket.facts.awards);
  const workers = parties.filter(isWorker).map(party => party.id).filter(id => !contested.has(id));
  const settled = (docket.facts.awards ?? []).filter(award => !award.part && isSettled(award));
  if (!settled.length || !workers.length) return { workers: [], instruments: [] };
  const since = (award: Award) => addDays(award.receipts.map(receipt => receipt.until).reduce(laterOf), 1);
  return { workers, instruments: settled.map(award => instrumentOfAward(award, { since: since(award), workers: new Set(workers) })) };
}
