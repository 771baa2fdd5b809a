import { partiesOf, type CaseFile } from '@fengqiao/case-file';
import { sumFen } from '@fengqiao/kernel';
import type { RouteFacts } from '@fengqiao/scheme';

/** What a scheme's conditions may look at: kinds and counts, never a person. */
export function routeFacts(file: CaseFile): RouteFacts {
  const applicants = partiesOf(file, 'applicant');
  return {
    claims: [...new Set(file.claims.map(claim => claim.kind))],
    relation: file.employment?.relation ?? 'undetermined',
    workers: [...new Set(applicants.flatMap(party => (party.workerKind ? [party.workerKind] : [])))],
    headcount: applicants.length,
    amount: sumFen(file.claims.flatMap(claim => (claim.amount === undefined ? [] : [claim.amount]))),
    applicant: applicants.some(party => party.kind === 'person') ? 'worker' : 'employer',
  };
}
