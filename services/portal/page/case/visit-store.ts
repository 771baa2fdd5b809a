/** A visit that a code has opened: for this tab alone, gone when it is closed. */
export interface Visit {
  readonly caseNo: string;
  readonly token: string;
}

const NAME = 'fengqiao.visit';

export const keepVisit = (visit: Visit): void => sessionStorage.setItem(NAME, JSON.stringify(visit));
export const forgetVisit = (): void => sessionStorage.removeItem(NAME);

/** The visit of this tab, where there is one for the case that is asked for. */
export function visitFor(caseNo: string | undefined): Visit | undefined {
  const kept = sessionStorage.getItem(NAME);
  if (!kept) return undefined;
  const visit = JSON.parse(kept) as Visit;
  return caseNo && visit.caseNo !== caseNo ? undefined : visit;
}
