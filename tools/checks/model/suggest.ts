import { partiesOf, type CaseFile } from '@fengqiao/case-file';
import { addDays, type CivilDate } from '@fengqiao/kernel';
import fc from 'fast-check';
import type { Suggest } from './zod-arbitrary.js';

/** Who may be named in a form. */
export const OFFICERS = ['虚构甲', '虚构乙', '虚构丙', '虚构丁'];
/** Numbers of what is new, and of who serves. */
export const NUMBERS = ['new-1', 'new-2', 'new-3'];
const AHEAD = new Set(['dueOn', 'until', 'evidenceUntil', 'supplyBy', 'neededBy', 'performBy', 'replyBy', 'putRightBy', 'validTo', 'to', 'nextOn', 'limit', 'visitOn', 'lastDay', 'by']);

const oneOf = (values: readonly unknown[]): fc.Arbitrary<unknown> | undefined => (values.length ? fc.constantFrom(...values) : undefined);

/** Ids that a docket has given to things of its own: an award, a plan's item, an action in court. */
function idsIn(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const item of value) idsIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    if ('id' in value && typeof value.id === 'string') found.push(value.id);
    for (const part of Object.values(value)) idsIn(part, found);
  }
  return found;
}

function moneyOf(file: CaseFile): fc.Arbitrary<unknown> {
  const sums = [...file.instruments.flatMap(paper => paper.obligations), ...file.claims].flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...sums, 480_000) }, { weight: 1, arbitrary: fc.nat(2_000_000) });
}

function dateOf(field: string, day: CivilDate): fc.Arbitrary<CivilDate> {
  if (field === 'on') return fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 8, max: 16 })).map(days => addDays(day, days));
  if (AHEAD.has(field)) return fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.integer({ min: -5, max: 0 }) }).map(days => addDays(day, days));
  return fc.oneof({ weight: 6, arbitrary: fc.constant(day) }, { weight: 1, arbitrary: fc.integer({ min: -20, max: 5 }).map(days => addDays(day, days)) });
}

function textsOf(file: CaseFile, facts: unknown, peers: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const ids = (role: 'applicant' | 'respondent') => partiesOf(file, role).map(party => party.id);
  const everybody = file.parties.map(party => party.id);
  const papers = file.instruments.map(paper => paper.id);
  const own = idsIn(facts);
  return {
    payer: ids('respondent'), payee: ids('applicant'), party: everybody, by: everybody, applicant: everybody, consentOf: everybody,
    parties: ids('applicant'), attended: everybody, claimants: everybody, workers: ids('applicant'), alike: ids('applicant'), signedBy: everybody, invited: everybody,
    debtors: ids('respondent'), successor: everybody, concerning: [...ids('applicant'), ...own],
    claims: file.claims.map(claim => claim.id), claim: file.claims.map(claim => claim.id),
    obligation: file.instruments.flatMap(paper => paper.obligations).filter(duty => !duty.paidOn).map(duty => duty.id),
    paid: file.instruments.flatMap(paper => paper.obligations).map(duty => duty.id),
    agreement: file.instruments.filter(paper => paper.kind === 'mediation-agreement').map(paper => paper.id),
    instrument: papers, award: [...own, ...papers], action: own, item: own, shift: own, target: own, begins: ['09:00', '14:00'], ends: ['12:00', '17:00'],
    inspectors: OFFICERS, officers: OFFICERS, presiding: OFFICERS, others: OFFICERS, layJudges: OFFICERS, arbitrator: OFFICERS, judge: OFFICERS, name: OFFICERS,
    id: [...NUMBERS, ...everybody], mediator: NUMBERS, number: ['虚字1号', '虚字2号', '虚字3号'], time: ['09:00', '14:30'], months: ['2026-01', '2026-02'],
    digest: ['A'.repeat(43)], mediaType: ['application/pdf'], region: [file.employment?.region ?? '360100'], to: peers, agency: peers,
  };
}

/**
 * What somebody at the desk would fill in: a party of this file, a day near this one, a sum that is in dispute. It makes
 * most forms sensible and leaves enough that are not.
 * @param peers the agencies that may be named as receiver
 */
export function suggestFor(file: CaseFile, day: CivilDate, { facts = {}, peers = ['intake', 'mediation', 'court-bridge'] }: { facts?: unknown; peers?: readonly string[] } = {}): Suggest {
  const texts = textsOf(file, facts, peers);
  return (field, kind) => {
    if (kind === 'date') return dateOf(field, day);
    if (kind === 'money') return moneyOf(file);
    return oneOf(Object.hasOwn(texts, field) ? texts[field]! : []);
  };
}
