import type { CaseFile, ClaimItem, Obligation, Party } from '@fengqiao/case-file';
import { civilDate, fen, makeCaseNumber } from '@fengqiao/kernel';
import type { MediationDocket, MediationState } from '../src/procedures/mediation.head.js';
import type { MediationFacts } from '../src/procedures/mediation.facts.js';
import type { Agreement } from '../src/procedures/mediation.inputs.js';

export const worker = (id: string, more: Partial<Party> = {}): Party => ({ id, role: 'applicant', kind: 'person', name: `劳动者${id}`, workerKind: 'employee', ...more });
export const firm = (id = 'firm', more: Partial<Party> = {}): Party => ({ id, role: 'respondent', kind: 'firm', name: '清溪速运有限公司', ...more });
export const claim = (id: string, kind: ClaimItem['kind'] = 'wages'): ClaimItem => ({ id, kind, title: '请求支付欠款', amount: fen(500_000) });

/** A fictional dispute: one worker, one firm, wages, a labour relation. */
export const file = (more: Partial<CaseFile> = {}): CaseFile => ({
  caseNo: makeCaseNumber('WZ', 2026, new Uint8Array([7, 1, 2, 3, 4])), place: 'wenzhou', openedOn: civilDate('2026-03-02'), title: '追索劳动报酬',
  parties: [worker('w1'), firm()], claims: [claim('c1')],
  employment: { relation: 'labour', region: 'wenzhou' }, evidence: [], instruments: [], events: [], ...more,
});

export const docket = (state: MediationState | 'new', facts: Partial<MediationFacts> = {}, more: Partial<CaseFile> = {}): MediationDocket =>
  ({ id: 'docket-1', state, facts, file: file(more), openedOn: civilDate('2026-03-02') });

export const someone: NonNullable<MediationFacts['mediator']> = { id: 'm1', name: '周明', chosenBy: 'roster' };

export const duty = (dueOn: string, more: Partial<Obligation> = {}): Obligation => ({ id: `due-${dueOn}`, payer: 'firm', payee: 'w1', amount: fen(500_000), dueOn: civilDate(dueOn), ...more });

/** An agreement signed, countersigned and sealed on one day. */
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
