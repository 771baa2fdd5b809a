import type { CaseFile, ClaimItem, Obligation } from '@fengqiao/case-file';
import { civilDate, fen } from '@fengqiao/kernel';
import { aCaseNumber, aDocket, aFile, claimOf, firm, worker } from '@fengqiao/testing/walks';
import type { MediationDocket, MediationFacts, MediationState } from '../src/procedures/mediation.head.js';
import type { Agreement } from '../src/procedures/mediation.inputs.js';

export const employee = (id: string) => worker(id, { workerKind: 'employee' });
export const claim = (id: string, kind: ClaimItem['kind'] = 'wages'): ClaimItem => claimOf(id, { kind, title: '请求支付欠款', amount: fen(500_000) });

/** A dispute of one employee and one firm over 5,000 yuan of wages. */
const dispute = (more: Partial<CaseFile>): Partial<CaseFile> => ({
  caseNo: aCaseNumber(7), title: '追索劳动报酬', parties: [employee('w1'), firm()], claims: [claim('c1')], ...more,
});
export const file = (more: Partial<CaseFile> = {}): CaseFile => aFile(dispute(more));
export const docket = (state: MediationState | 'new', facts: Partial<MediationFacts> = {}, more: Partial<CaseFile> = {}): MediationDocket =>
  aDocket<MediationDocket>(state, facts, dispute(more));

export const someone: MediationFacts['mediator'] = { id: 'm1', name: '周明', chosenBy: 'roster' };

export const duty = (dueOn: string, more: Partial<Obligation> = {}): Obligation =>
  ({ id: `due-${dueOn}`, payer: 'firm', payee: 'w1', amount: fen(500_000), dueOn: civilDate(dueOn), ...more });

/** An agreement signed, countersigned and sealed on one day, as it is handed in. */
export const agreement = (day: string, more: Partial<Agreement> = {}): Agreement => ({
  form: 'labour', number: '调字〔2026〕1号', mediatedBy: '东中心调解站', reachedOn: civilDate(day), partiesSignedOn: civilDate(day),
  mediatorSignedOn: civilDate(day), sealedOn: civilDate(day), summary: '单位分期支付工资',
  obligations: [{ payer: 'firm', payee: 'w1', amount: fen(500_000), dueOn: civilDate('2026-06-01') }], ...more,
});

/** The same, already in a file. */
export const signed = (effectiveOn: string, obligations: readonly Obligation[], id = 'agreement-1') => ({
  id, kind: 'mediation-agreement' as const, number: '调字〔2026〕1号', issuedBy: '东中心调解站', issuedOn: civilDate(effectiveOn),
  effectiveOn: civilDate(effectiveOn), obligations: [...obligations],
});
