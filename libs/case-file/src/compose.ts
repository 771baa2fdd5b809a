import type { Additions, CaseFile, Linkage } from './case-file.js';

const byId = <T extends { id: string }>(old: readonly T[], more: readonly T[] | undefined): T[] => {
  if (!more?.length) return [...old];
  const merged = new Map(old.map(item => [item.id, item]));
  for (const item of more) merged.set(item.id, item);
  return [...merged.values()];
};

const addsNothing = (additions: Additions): boolean =>
  Object.values(additions).every(value => value === undefined || (Array.isArray(value) && value.length === 0));

/**
 * The file with `additions` put in; an item whose id is known replaces the old one. Neither argument is changed, and
 * where nothing is added it is the same file, so that nobody writes it again.
 */
export function withAdditions(file: CaseFile, additions: Additions): CaseFile {
  if (addsNothing(additions)) return file;
  return {
    ...file,
    parties: byId(file.parties, additions.parties),
    claims: byId(file.claims, additions.claims),
    evidence: byId(file.evidence, additions.evidence),
    instruments: byId(file.instruments, additions.instruments),
    events: byId(file.events, additions.events),
    ...(additions.employment ? { employment: additions.employment } : {}),
    ...(additions.linkage ? { linkage: additions.linkage } : {}),
  };
}

/** Ids of the items that additions hold. */
export const idsOf = (additions: Additions): string[] =>
  [additions.evidence, additions.instruments, additions.events, additions.claims, additions.parties].flatMap(items => (items ?? []).map(item => item.id));

/** What is to be told of a file to somebody who has an older one: papers, evidence and events of these ids, as they are now. */
export function gatheredOf(file: CaseFile, ids: readonly string[]): Additions {
  const among = <T extends { id: string }>(items: readonly T[]) => items.filter(item => ids.includes(item.id));
  return { evidence: among(file.evidence), instruments: among(file.instruments), events: among(file.events) };
}

/** What the place's mechanism has put on a case; nothing yet, unless it has. */
export const linkageOf = (file: Pick<CaseFile, 'linkage'>): Linkage => file.linkage ?? { flags: [], orders: [], endings: [] };

/** The applicants, or the respondents. */
export const partiesOf = (file: Pick<CaseFile, 'parties'>, role: 'applicant' | 'respondent') => file.parties.filter(party => party.role === role);

/** The newest instrument of a kind, if there is one. */
export const instrumentOf = (file: CaseFile, kind: CaseFile['instruments'][number]['kind']) =>
  file.instruments.findLast(instrument => instrument.kind === kind);
