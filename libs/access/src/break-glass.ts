import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';

/** 紧急查阅: somebody without a part in a case reads it for some hours, for a reason that another person reviews. */
export interface BreakGlass {
  readonly id: string;
  readonly caseNo: string;
  readonly place: string;
  readonly askedBy: string;
  readonly reason: string;
  /** ISO instants. */
  readonly at: string;
  readonly until: string;
  readonly review?: GlassReview;
}

export interface GlassReview {
  readonly by: string;
  readonly at: string;
  readonly verdict: 'justified' | 'unjustified';
  readonly remark: string;
}

/** Where they are kept. Rows are added and reviewed once; nothing else changes them. */
export interface BreakGlassStore {
  add(glass: BreakGlass): Promise<void>;
  find(id: string): Promise<BreakGlass | undefined>;
  /** The one of a person for a case that runs at an instant. */
  running(caseNo: string, askedBy: string, at: string): Promise<BreakGlass | undefined>;
  ofCase(caseNo: string): Promise<readonly BreakGlass[]>;
  /** Those of a place, newest first. */
  list(place: string, limit: number): Promise<readonly BreakGlass[]>;
  /** @returns whether it was this review that counted */
  review(id: string, review: GlassReview): Promise<boolean>;
}

/** Longest time for which the glass is broken (hours). */
export const MOST_HOURS = 8;

const ownReview = (): Refusal => refuse('own-break-glass', 'forbidden',
  { zh: '紧急查阅不能由申请人本人复核', en: 'Nobody reviews their own break-glass' },
  { zh: '请由本机构其他有权复核的人员复核', en: 'Let another person who may review do it' });

const reviewedAlready = (): Refusal => refuse('break-glass-reviewed', 'closed',
  { zh: '该次紧急查阅已经复核', en: 'This break-glass has been reviewed' },
  { zh: '请查看复核结论', en: 'See the verdict' });

const unknownGlass = (): Refusal => refuse('unknown-break-glass', 'not-found',
  { zh: '没有该次紧急查阅', en: 'There is no such break-glass here' },
  { zh: '请核对编号', en: 'Check the id' });

/** Whether somebody of a place may review a break-glass now; that they may review at all the policy has decided. */
export function reviewable(glass: BreakGlass | undefined, reviewer: { readonly id: string; readonly place?: string }): BreakGlass | Refusal {
  if (!glass || glass.place !== reviewer.place) return unknownGlass();
  if (glass.askedBy === reviewer.id) return ownReview();
  return glass.review ? reviewedAlready() : glass;
}

/** Reviews it in the store, once. */
export async function reviewOnce(store: BreakGlassStore, glass: BreakGlass | Refusal, review: GlassReview): Promise<BreakGlass | Refusal> {
  if (isRefusal(glass)) return glass;
  return await store.review(glass.id, review) ? { ...glass, review } : reviewedAlready();
}
