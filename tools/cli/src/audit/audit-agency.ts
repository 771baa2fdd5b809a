import type { Refusal } from '@fengqiao/kernel';
import { auditLedger, weighEvidence, type Finding, type KeyDirectory } from '@fengqiao/trust';
import { checkRows, rowOf } from './check-rows.js';
import { compareStanding } from './compare-standing.js';
import { erasuresIn, type ErasedCase } from './erased.js';
import type { AuditFinding } from './finding.js';
import type { AgencyMaterial } from './material.js';

/** What the audit of one agency came to. */
export interface AgencyAudit {
  readonly agency: string;
  readonly cases: number;
  readonly rows: number;
  readonly checkpoints: number;
  /** Who holds its checkpoints, up to which number. */
  readonly witnesses: Readonly<Record<string, number>>;
  /** Cases whose key was destroyed and whose chain says so. They are no findings; an auditor asks for the ground of each. */
  readonly erased: readonly ErasedCase[];
  readonly findings: readonly AuditFinding[];
  /** Checkpoints and countersignatures that prove nothing, and why. */
  readonly setAside: readonly Refusal[];
}

const ofChain = ({ since, ...finding }: Finding): AuditFinding =>
  ({ ...finding, since: since?.at ?? null, ...(since ? { checkpoint: since.checkpoint } : {}) });

/** By case; what concerns the chain itself before what lies beside it, which often follows from the former. */
const byCase = (a: AuditFinding, b: AuditFinding): number => (a.caseNo ?? '').localeCompare(b.caseNo ?? '')
  || Number(a.docketId !== undefined) - Number(b.docketId !== undefined) || (a.seq ?? 0) - (b.seq ?? 0);

/** Audits one agency: its chains against witnessed checkpoints, the records of its steps, its dockets and clocks. Pure. */
export function auditAgency(material: AgencyMaterial, directory: KeyDirectory): AgencyAudit {
  const { agency, rows, own, witnessed, heads, standing, witnesses } = material;
  const evidence = weighEvidence({ agency, own, witnessed }, directory);
  const cases = Map.groupBy(rows, row => row.case_no);
  const chains = [...cases].map(([caseNo, ofCase]) => ({ caseNo, rows: ofCase.toSorted((a, b) => a.seq - b.seq).map(rowOf) }));
  const findings = [
    ...auditLedger({ evidence, chains, heads }).map(ofChain),
    ...checkRows(agency, rows, text => evidence.profile.digest(text)),
    ...compareStanding(agency, standing, rows),
  ];
  return {
    agency, cases: cases.size, rows: rows.length, checkpoints: own.length, witnesses, erased: erasuresIn(rows),
    findings: findings.sort(byCase), setAside: evidence.setAside,
  };
}
