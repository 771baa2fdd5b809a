import type { CaseFile } from '@fengqiao/case-file';
import type { COURT_FEEDBACK } from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment, ReferralIntent } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { SetAsideDecision, SetAsideDocket } from '../procedures/award-set-aside.head.js';
import type { FilingDecision, FilingDocket } from '../procedures/court-filing.head.js';

type Feedback = z.infer<typeof COURT_FEEDBACK.particulars>;
type Ended = NonNullable<Feedback['ended']>;
type Told = Omit<Feedback, 'awards'>;

/** Awards of the commission on this platform; one that came on paper from elsewhere has nobody here to be told. */
const awardsOf = (file: CaseFile): readonly string[] =>
  file.instruments.filter(paper => paper.kind === 'award' && paper.issuedBy === 'arbitration').map(paper => paper.id);

/** 裁审衔接反馈, where the place has a way for it and the awards are the commission's. */
function feedback(file: CaseFile, about: readonly string[], told: Told): readonly ReferralIntent[] {
  const awards = awardsOf(file).filter(award => about.includes(award));
  return awards.length ? [{ purpose: 'court-feedback', ifRouted: true, particulars: { ...told, awards } }] : [];
}

type FilingRule<I> = (docket: FilingDocket, input: I, moment: Moment) => FilingDecision | Refusal;

/** The workers whom a suit concerns; nobody named where the employer sues about all of them. */
const workersOf = ({ parties }: CaseFile, ids: readonly string[]): string[] =>
  ids.filter(id => parties.some(party => party.id === id && party.role === 'applicant'));

/**
 * Lets a step of a suit tell the commission whose award it is about: on filing, and with `how` at its end. A suit that
 * rests on no award, or on what a set-aside left, is the court's alone.
 * @param how what became of the suit, and when the ruling reached the party that may act next
 */
export const tellOfSuit = <I>(rule: FilingRule<I>, how?: (input: I, on: CivilDate) => Ended): FilingRule<I> => (docket, input, moment) => {
  const decision = rule(docket, input, moment);
  if (isRefusal(decision)) return decision;
  const { ground, number, filedOn, claimants = [], concerning = [] } = { ...docket.facts, ...decision.facts };
  const [by] = claimants;
  if (ground !== 'after-award' || !number || !filedOn || !by) return { ...decision, refer: decision.refer ?? [] };
  const workers = workersOf(docket.file, concerning);
  return {
    ...decision,
    refer: [...(decision.refer ?? []), ...feedback(docket.file, awardsOf(docket.file), {
      action: docket.id, kind: 'suit', courtNumber: number, filedOn: docket.facts.appliedOn ?? filedOn, by,
      ...(workers.length ? { concerning: workers } : {}), ...(how ? { ended: how(input, moment.on) } : {}),
    })],
  };
};

type SetAsideRule<I> = (docket: SetAsideDocket, input: I, moment: Moment) => SetAsideDecision | Refusal;

/**
 * Lets a step of a set-aside tell the commission: on acceptance, and with `how` at its end. What ends before it was
 * accepted has told nobody anything.
 * @param how what became of the application; the orders that fall are those that the ruling named
 */
export const tellOfSetAside = <I>(rule: SetAsideRule<I>, how?: (input: I, on: CivilDate) => Ended): SetAsideRule<I> => (docket, input, moment) => {
  const decision = rule(docket, input, moment);
  if (isRefusal(decision)) return decision;
  const { award, applicant, appliedOn, items } = docket.facts;
  const courtNumber = docket.facts.number ?? decision.facts?.number;
  if (!award || !applicant || !courtNumber || (how && docket.state === 'received')) return { ...decision, refer: [] };
  const ended = how?.(input, moment.on);
  return {
    ...decision,
    refer: feedback(docket.file, [award], {
      action: docket.id, kind: 'set-aside', courtNumber, filedOn: appliedOn ?? docket.openedOn, by: applicant,
      ...(ended ? { ended: { ...ended, ...(ended.result === 'set-aside' && items ? { items } : {}) } } : {}),
    }),
  };
};
