import { partiesOf } from './compose.js';
import type { CaseFile, Instrument } from './case-file.js';

const isOnlyFor = ({ obligations }: Instrument, others: ReadonlySet<string>): boolean =>
  obligations.length > 0 && obligations.every(duty => others.has(duty.payer) || others.has(duty.payee));

/**
 * The file of a part of a group, for a hand-over that concerns some of the workers alone: the others are left out with
 * their own claims, evidence and events, and with the papers that order something for nobody else. A paper that names both
 * stays whole: it is one paper.
 * @param workers ids of the applicants of the part
 */
export function partOf(file: CaseFile, workers: readonly string[]): CaseFile {
  const others = new Set(partiesOf(file, 'applicant').map(party => party.id).filter(id => !workers.includes(id)));
  if (others.size === 0) return file;
  return {
    ...file,
    parties: file.parties.filter(party => !others.has(party.id)),
    claims: file.claims.filter(claim => claim.claimant === undefined || !others.has(claim.claimant)),
    evidence: file.evidence.filter(item => !others.has(item.origin)),
    instruments: file.instruments.filter(paper => !isOnlyFor(paper, others)),
    events: file.events.filter(event => !others.has(event.by)),
  };
}
