import { agencyNames, type AgencyName } from '@fengqiao/dev';
import { orThrow } from '@fengqiao/kernel';
import { readDirectory, type KeyDirectory } from '@fengqiao/trust';
import { titleOf } from '../agencies.js';
import { agencyNamed } from '../demo/http-demo-system.js';
import { inColumns } from '../print/columns.js';
import type { Answer, Session } from '../session.js';
import { AgencyClient } from '../system/agency-client.js';
import type { RunningSystem } from '../system/running-system.js';
import { auditAgency, type AgencyAudit } from './audit-agency.js';
import { collectAgency, collectWitnessed } from './collect.js';
import type { ErasedCase } from './erased.js';
import { inBoth, KINDS, type AuditFinding } from './finding.js';

async function auditAll(client: AgencyClient, audited: readonly AgencyName[], directory: KeyDirectory, session: Session): Promise<AgencyAudit[]> {
  const witnessed = await collectWitnessed(client, agencyNames);
  const audits: AgencyAudit[] = [];
  for (const agency of audited) {
    const audit = auditAgency(await collectAgency(client, agency, witnessed), directory);
    session.say(`  ${titleOf(agency)} ${agency}: ${audit.cases} 案 cases，${audit.rows} 行 rows，${audit.checkpoints} 检查点 checkpoints`);
    audits.push(audit);
  }
  return audits;
}

function findingLines({ agency, caseNo, seq, notBefore, kind, since, what, docketId, checkpoint }: AuditFinding): string[] {
  const { zh, en } = KINDS[kind];
  const row = seq === null ? '–' : notBefore && notBefore < seq ? `${notBefore}–${seq}` : String(seq);
  const when = since === null ? '时间不明 unknown since when' : `自 since ${since}${checkpoint ? `（检查点 checkpoint ${checkpoint}）` : ''}`;
  return [
    `✗ ${titleOf(agency)} ${agency}  案件 case ${caseNo ?? '–'}  第 ${row} 行 row`,
    `    ${zh} · ${en} (${kind}${what ? `: ${what}` : ''})  ${when}${docketId ? `  案卷 docket ${docketId}` : ''}`,
  ];
}

const GROUNDS: Readonly<Record<string, string>> = { 'retention-over': '保存期已满 retention over', 'person-asks': '本人要求 the person asked', ordered: '依决定 ordered' };

const erasedRow = (agency: string, { caseNo, at, reason, order, actor }: ErasedCase): string[] =>
  [`  ${titleOf(agency)}`, `案件 case ${caseNo}`, `已删除 erased ${at}`, `${GROUNDS[reason ?? ''] ?? '事由不明 no ground'}${order ? ` ${order}` : ''}`, actor];

function lines(audits: readonly AgencyAudit[], findings: readonly AuditFinding[]): string[] {
  const witnessRows = audits.map(({ agency, checkpoints, witnesses }) => [
    `  ${titleOf(agency)}`, `${checkpoints} 检查点`, `见证 witnessed by: ${Object.entries(witnesses).map(([name, number]) => `${name} ≤${number}`).join('，') || '无 nobody yet'}`,
  ]);
  const aside = audits.flatMap(({ agency, setAside }) => setAside.map(refusal => `! ${agency}: ${refusal.message.zh} (${refusal.code})`));
  const erased = audits.flatMap(({ agency, erased: cases }) => cases.map(one => erasedRow(agency, one)));
  const verdict = findings.length ? `✗ 发现 ${findings.length} 处异常 · ${findings.length} finding(s)` : '✓ 台账、检查点、见证与案卷现状一致 · ledgers, checkpoints, witnesses and dockets agree';
  return ['', ...inColumns(witnessRows), '', ...(erased.length ? [...inColumns(erased), ''] : []), ...findings.flatMap(findingLines), ...aside, verdict];
}

/**
 * Collects from every agency of a running system and judges here: no agency judges itself. What is found is looked for a
 * second time, since a system at work moves while it is read; what shows twice is reported.
 * @throws Refused where an agency cannot be reached, or the auditor is not let in
 */
export async function verifyLedgers(system: RunningSystem, options: { agency?: string; directory?: string }, session: Session): Promise<Answer> {
  const directory = orThrow(await readDirectory(options.directory ?? system.keyDirectory));
  const audited = options.agency === undefined ? agencyNames : [agencyNamed(options.agency)];
  const client = new AgencyClient(system);
  const audits = await auditAll(client, audited, directory, session);
  let findings = audits.flatMap(audit => audit.findings);
  if (findings.length) {
    session.say(`  复核 looking again: ${findings.length}`);
    findings = inBoth(findings, (await auditAll(client, audited, directory, session)).flatMap(audit => audit.findings));
  }
  const agencies = audits.map(audit => ({ ...audit, findings: findings.filter(finding => finding.agency === audit.agency) }));
  return { document: { ok: findings.length === 0, agencies, findings }, lines: lines(audits, findings), ok: findings.length === 0 };
}
