import type { CaseFile, ClaimItem, Party } from '@fengqiao/case-file';
import { civilDate, fen, makeCaseNumber } from '@fengqiao/kernel';

export const worker = (id: string, more: Partial<Party> = {}): Party => ({ id, role: 'applicant', kind: 'person', name: `劳动者${id}`, workerKind: 'food-delivery', ...more });
export const firm = (more: Partial<Party> = {}): Party => ({ id: 'firm', role: 'respondent', kind: 'firm', name: '清溪速运有限公司', ...more });
export const claimItem = (id: string, kind: ClaimItem['kind'] = 'wages'): ClaimItem => ({ id, kind, title: '请求支付', amount: fen(500_000) });
export const number = (seed: number) => makeCaseNumber('WZ', 2026, new Uint8Array([seed, 1, 2, 3, 4]));

/** A fictional rider's claim; the kind of work relation is not decided yet. */
export const file = (more: Partial<CaseFile> = {}): CaseFile => ({
  caseNo: number(7), place: 'wenzhou', openedOn: civilDate('2026-03-02'), title: '骑手追索配送费',
  parties: [worker('w1'), firm()], claims: [claimItem('c1')], employment: { relation: 'undetermined', region: 'wenzhou' },
  evidence: [], instruments: [], events: [], ...more,
});
