import type { Bilingual } from '@fengqiao/kernel';

/**
 * What an audit may find. The first seven are those of the trust library (chain, checkpoints, witnesses); the others
 * concern what lies beside the chain.
 */
export const KINDS = {
  edited: { zh: '台账行被改动', en: 'a row of the ledger was edited' },
  removed: { zh: '台账行被删除', en: 'a row of the ledger was removed' },
  inserted: { zh: '台账中插入了行', en: 'a row was put into the ledger' },
  reordered: { zh: '台账行被调换', en: 'rows of the ledger changed places' },
  truncated: { zh: '台账末尾被截断', en: 'the end of the ledger was cut off' },
  resigned: { zh: '台账被整体重算并重新签名', en: 'the ledger was computed and signed anew' },
  forked: { zh: '向不同见证机构出示了不同的台账', en: 'two histories were shown to two witnesses' },
  'columns-differ': { zh: '台账行的案号、序号与其内容不符', en: 'the columns of a row differ from its entry' },
  'payload-altered': { zh: '办理记录与台账所载摘要不符', en: 'the record of a step is not the one the ledger has the digest of' },
  'key-removed': { zh: '案件密钥缺失，但没有依法删除的记录', en: 'the key of a case is gone and no erasure was recorded' },
  'docket-altered': { zh: '案卷现状与最后一次办理记录不符', en: 'a docket is not as its last recorded step left it' },
  'docket-removed': { zh: '台账有办理记录，案卷已不存在', en: 'a docket with recorded steps is gone' },
  'docket-unrecorded': { zh: '案卷没有任何办理记录', en: 'a docket has no recorded step' },
  'clock-altered': { zh: '期限现状与办理记录不符', en: 'a clock is not as it was recorded' },
  'clock-removed': { zh: '已记录的期限被删除', en: 'a recorded clock is gone' },
  'clock-unrecorded': { zh: '期限没有办理记录', en: 'a clock was never recorded' },
} as const satisfies Record<string, Bilingual>;

export type Kind = keyof typeof KINDS;

/** One thing wrong at one agency, named and dated. */
export interface AuditFinding {
  readonly agency: string;
  readonly caseNo: string | null;
  readonly docketId?: string;
  /** The first bad row, its place in the chain of the case; `null` where none can be named. */
  readonly seq: number | null;
  /** Every row before this one is vouched for by a witnessed checkpoint. */
  readonly notBefore?: number | null;
  readonly kind: Kind;
  /** Instant since when: of the checkpoint that holds what should be there, or of the last recorded step. */
  readonly since: string | null;
  readonly checkpoint?: number;
  /** What exactly differs: `state`, `version`, `facts`, `lastDay`. Never a value. */
  readonly what?: string;
}

const identity = ({ agency, caseNo, docketId, seq, kind, what }: AuditFinding): string => JSON.stringify([agency, caseNo, docketId, seq, kind, what]);

/** Findings that two looks at a system at work have in common: what moved in between is not among them. */
export function inBoth(first: readonly AuditFinding[], second: readonly AuditFinding[]): AuditFinding[] {
  const again = new Set(second.map(identity));
  return first.filter(finding => again.has(identity(finding)));
}
