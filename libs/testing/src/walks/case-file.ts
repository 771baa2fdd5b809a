import type { CaseFile, ClaimItem, Instrument, Party } from '@fengqiao/case-file';
import { civilDate, fen, makeCaseNumber, type CaseNumber } from '@fengqiao/kernel';

/** Fictional people, firms and papers, as plain as can be; `more` says what a test is about. */
export const worker = (id = 'worker', more: Partial<Party> = {}): Party =>
  ({ id, role: 'applicant', kind: 'person', name: `劳动者${id}`, workerKind: 'courier', ...more });

export const firm = (id = 'firm', more: Partial<Party> = {}): Party =>
  ({ id, role: 'respondent', kind: 'firm', name: '清溪速运有限公司', ...more });

export const claimOf = (id = 'c1', more: Partial<ClaimItem> = {}): ClaimItem =>
  ({ id, kind: 'wages', title: '2026年1月至2月工资', amount: fen(960_000), ...more });

/** Different for each seed below 256. */
export const aCaseNumber = (seed = 1): CaseNumber => makeCaseNumber('TT', 2026, new Uint8Array([seed, 1, 2, 3, 4]));

/** A case of two parties in a labour relation and one claim for wages. */
export const aFile = (more: Partial<CaseFile> = {}): CaseFile => ({
  caseNo: aCaseNumber(), place: 'test', openedOn: civilDate('2026-03-02'), title: '工资争议',
  parties: [worker(), firm()], claims: [claimOf()], employment: { relation: 'labour', region: '360100' },
  evidence: [], instruments: [], events: [], ...more,
});

/** An agreement on 9,600 yuan in two instalments, in effect since 30 March 2026. */
export const anAgreement = (more: Partial<Instrument> = {}): Instrument => ({
  id: 'agreement-1', kind: 'mediation-agreement', number: '示调字1号', issuedBy: 'mediation', issuedOn: civilDate('2026-03-30'), effectiveOn: civilDate('2026-03-30'),
  obligations: [
    { id: 'o1', payer: 'firm', payee: 'worker', amount: fen(480_000), dueOn: civilDate('2026-04-15') },
    { id: 'o2', payer: 'firm', payee: 'worker', amount: fen(480_000), dueOn: civilDate('2026-04-30') },
  ],
  ...more,
});

/** A docket as a decision sees it, for rules that are tested alone. */
export const aDocket = <D extends { readonly state: string; readonly facts: object }>(state: D['state'], facts: D['facts'], more: Partial<CaseFile> = {}): D =>
  ({ id: 'docket-1', state, facts, file: aFile(more), openedOn: civilDate('2026-03-02') }) as unknown as D;
