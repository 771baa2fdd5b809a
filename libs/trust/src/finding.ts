import type { RowDamage } from './explain-break.js';

/**
 * What an audit finds:
 * - {@link RowDamage}: the chain itself shows it
 * - `truncated` 截断 rows (or checkpoints) that were witnessed are gone from the end
 * - `resigned` 重签 the chain, or the agency's own checkpoint, was computed anew and is consistent in itself, but a
 *   witness holds another
 * - `forked` 分叉 the agency gave two witnesses different histories
 */
export type FindingKind = RowDamage | 'truncated' | 'resigned' | 'forked';

/** One thing wrong with an agency's ledger. */
export interface Finding {
  readonly agency: string;
  /** `null` where it concerns the checkpoints as such and no case can be named. */
  readonly caseNo: string | null;
  /** The first row that can be shown to be wrong, or missing; its place in the chain. */
  readonly seq: number | null;
  /** Every row before this one is vouched for by a checkpoint: the first bad row lies between here and `seq`. */
  readonly notBefore: number | null;
  readonly kind: FindingKind;
  /** The first checkpoint, number and ISO instant, that holds what should be there; `null` where none came yet. */
  readonly since: { readonly checkpoint: number; readonly at: string } | null;
}

/** Findings without repetitions: checkpoints and rows may show the same thing. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map(finding => [`${finding.kind} ${finding.caseNo} ${finding.seq}`, finding])).values()];
}
