import { linkageOf, partiesOf, type CaseFile } from '@fengqiao/case-file';
import { sumFen } from '@fengqiao/kernel';
import type { RouteFacts } from './condition.js';

/** What a scheme's conditions may look at: kinds, counts and what the mechanism has put on the case, never a person. */
export function routeFacts(file: CaseFile): RouteFacts {
  const applicants = partiesOf(file, 'applicant');
  const { flags, endings } = linkageOf(file);
  const last = endings.at(-1);
  return {
    claims: [...new Set(file.claims.map(claim => claim.kind))],
    relation: file.employment?.relation ?? 'undetermined',
    workers: [...new Set(applicants.flatMap(party => (party.workerKind ? [party.workerKind] : [])))],
    headcount: applicants.length,
    amount: sumFen(file.claims.flatMap(claim => (claim.amount === undefined ? [] : [claim.amount]))),
    flags: flags.map(flag => flag.id),
    failures: endings.filter(ending => ending.outcome === 'failed').length,
    ...(last ? { outcome: last.outcome } : {}),
    applicant: applicants.some(party => party.kind === 'person') ? 'worker' : 'employer',
  };
}
