import type { Answers, Claim, Consent, Employer, Evidence } from '../draft/answers.js';

/** Takes a kind of claim in or out; what was written for the others stays. */
export function withKind(answers: Answers, kind: string, chosen: boolean): Answers {
  const others = (answers.claims ?? []).filter(claim => claim.kind !== kind);
  return { ...answers, claims: chosen ? [...others, { kind }] : others };
}

/** Changes what one claim says. */
export function withClaim(answers: Answers, kind: string, change: Partial<Claim>): Answers {
  return { ...answers, claims: (answers.claims ?? []).map(claim => (claim.kind === kind ? { ...claim, ...change } : claim)) };
}

/** Changes what is said of one firm; the first one is there before anything is said of it. */
export function withEmployer(answers: Answers, at: number, change: Partial<Employer>): Answers {
  const employers = answers.employers?.length ? answers.employers : [{}];
  return { ...answers, employers: employers.map((employer, index) => (index === at ? { ...employer, ...change } : employer)) };
}

export const withWorker = (answers: Answers, change: NonNullable<Answers['worker']>): Answers =>
  ({ ...answers, worker: { ...answers.worker, ...change } });

export const withEmployment = (answers: Answers, change: NonNullable<Answers['employment']>): Answers =>
  ({ ...answers, employment: { ...answers.employment, ...change } });

export const withParticulars = (answers: Answers, change: Partial<NonNullable<Answers['particulars']>>): Answers =>
  ({ ...answers, particulars: { ...answers.particulars, ...change } });

/** Adds a file; whoever has one does not lack what it shows. The same bytes are not noted twice for the same thing. */
export function withEvidence(answers: Answers, file: Evidence): Answers {
  const others = (answers.evidence ?? []).filter(({ digest, item }) => digest !== file.digest || item !== file.item);
  return { ...answers, evidence: [...others, file], lacking: (answers.lacking ?? []).filter(item => item !== file.item) };
}

export const withoutEvidence = (answers: Answers, file: Evidence): Answers =>
  ({ ...answers, evidence: (answers.evidence ?? []).filter(one => one !== file) });

export function withLacking(answers: Answers, item: string, lacks: boolean): Answers {
  const others = (answers.lacking ?? []).filter(one => one !== item);
  return { ...answers, lacking: lacks ? [...others, item] : others };
}

export const isSameConsent = (a: Consent, b: Consent): boolean => a.purpose === b.purpose && a.receiver === b.receiver;

export function withConsent(answers: Answers, { purpose, receiver }: Consent, given: boolean): Answers {
  const others = (answers.consents ?? []).filter(one => !isSameConsent(one, { purpose, receiver }));
  return { ...answers, consents: given ? [...others, { purpose, receiver }] : others };
}
