import { refuse, type Refusal } from '@fengqiao/kernel';
import type { CLOSING_PAPERS, ClosingFile } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

type Paper = (typeof CLOSING_PAPERS)[number];

const TITLES: Readonly<Record<Paper, string>> = {
  'closing-report': '结案报告', retainer: '委托协议', 'appointment-notice': '指派通知书',
  'outcome-copy': '结果文书副本', 'work-log': '办理记录', 'settlement-proof': '履行凭证',
};

/** Aid that ended early has no outcome and perhaps no retainer; a matter carried through has both. */
const required = (docket: AidDocket): readonly Paper[] =>
  docket.facts.termination ? ['closing-report', 'appointment-notice'] : ['closing-report', 'appointment-notice', 'retainer', 'outcome-copy'];

const incomplete = (missing: readonly Paper[]): Refusal =>
  refuse('closing-file-incomplete', 'invalid',
    { zh: `结案材料尚缺：${missing.map(paper => TITLES[paper]).join('、')}`, en: `The closing file lacks: ${missing.join(', ')}` },
    { zh: '补齐后再提交；补贴以材料齐全为前提', en: 'Add them; the subsidy needs the whole file' },
    { basis: '《法律援助法》第50条', details: { missing } });

/** Takes the closing file in when nothing of it is missing (法律援助法 art. 50). */
export function keepClosingFile(docket: AidDocket, input: ClosingFile): AidDecision | Refusal {
  const missing = required(docket).filter(paper => !input.papers.includes(paper));
  return missing.length ? incomplete(missing) : { facts: { closingPapers: input.papers } };
}
