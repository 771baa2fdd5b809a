import { extname } from 'node:path';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { LackingField } from '@fengqiao/papers';

/** A paper of a docket: a line of `GET /v1/dockets/{id}/papers`. */
export interface ListedPaper {
  readonly id: string;
  readonly paper: string;
  readonly title: string;
  readonly number?: string;
  readonly issuedOn: string;
  readonly state: string;
  readonly lacking: readonly LackingField[];
}

/** The paper of an id, or the latest of a kind; a refusal `unknown-paper` that says which there are. */
export function choosePaper(papers: readonly ListedPaper[], wanted: string): ListedPaper | Refusal {
  const found = papers.find(paper => paper.id === wanted) ?? papers.findLast(paper => paper.paper === wanted);
  const kinds = [...new Set(papers.map(paper => paper.paper))].join(', ');
  return found ?? refuse('unknown-paper', 'not-found',
    { zh: `案卷中没有文书 ${wanted}`, en: `The docket has no paper ${wanted}` },
    { zh: `现有文书：${kinds || '无'}`, en: `Papers there: ${kinds || 'none'}` });
}

/** The format that a file's name asks for; PDF where it says nothing. */
export function formatOf(out: string | undefined): 'pdf' | 'docx' | Refusal {
  const ending = out === undefined ? '' : extname(out).toLowerCase();
  if (ending === '.docx') return 'docx';
  if (ending === '' || ending === '.pdf') return 'pdf';
  return refuse('paper-format-unknown', 'invalid',
    { zh: `没有这种格式：${ending}`, en: `There is no such format: ${ending}` },
    { zh: '请使用 .pdf 或者 .docx', en: 'Use .pdf or .docx' });
}
