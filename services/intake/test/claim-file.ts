import type { CaseFile } from '@fengqiao/case-file';
import { aCaseNumber, aFile, firm, worker } from '@fengqiao/testing/walks';

/** A rider's claim for wages; the kind of work relation is not decided yet. */
export const file = (more: Partial<CaseFile> = {}): CaseFile => aFile({
  caseNo: aCaseNumber(7), title: '骑手追索配送费', parties: [worker('w1'), firm()], employment: { relation: 'undetermined', region: 'wenzhou' }, ...more,
});
