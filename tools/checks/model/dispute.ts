import type { CaseFile, Instrument } from '@fengqiao/case-file';
import { civilDate, fen, type CivilDate } from '@fengqiao/kernel';
import { aFile, anAgreement, claimOf, firm, worker } from '@fengqiao/testing/walks';

/** What a random life starts from. */
export interface Birth {
  /** Which of the page's doors it comes in by. */
  readonly door: number;
  readonly relation: 'labour' | 'not-fully-labour' | 'civil' | 'undetermined';
  /** What the parties bring along: nothing, an agreement, or what a court and a commission made of one too. */
  readonly papers: 'none' | 'agreement' | 'all';
}

/** A paper of any kind on 9,600 yuan, in effect since the day it was issued. */
export const paper = (kind: Instrument['kind'], id: string, on: CivilDate): Instrument =>
  anAgreement({ id, kind, issuedOn: on, effectiveOn: on, number: `虚${id}号` });

/** Two workers against one firm: wages, overtime, and whether there was a labour relation. */
export function disputeOf({ relation, papers }: Birth, on: CivilDate): CaseFile {
  return aFile({
    openedOn: on,
    parties: [worker('w1'), worker('w2', { workerKind: 'migrant' }), firm()],
    claims: [claimOf('c1'), claimOf('c2', { kind: 'labour-relation' }), claimOf('c3', { kind: 'overtime', amount: fen(300_000) })],
    employment: { relation, region: '360100', startedOn: civilDate('2025-01-06'), monthlyPay: fen(480_000) },
    instruments: [
      ...(papers === 'none' ? [] : [anAgreement()]),
      ...(papers === 'all' ? [paper('award', 'award-1', on), paper('confirmation-ruling', 'ruling-1', on)] : []),
    ],
  });
}
