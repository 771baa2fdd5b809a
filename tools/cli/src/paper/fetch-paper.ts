import { writeFile } from 'node:fs/promises';
import { Refused, isRefusal } from '@fengqiao/kernel';
import type { LackingField } from '@fengqiao/papers';
import { agencyNamed } from '../demo/http-demo-system.js';
import { inColumns } from '../print/columns.js';
import type { Answer } from '../session.js';
import { AgencyClient } from '../system/agency-client.js';
import { findRunning } from '../system/find-running.js';
import { staffOf } from '../system/staff.js';
import { choosePaper, formatOf, type ListedPaper } from './choose-paper.js';

export interface PaperOptions {
  readonly out?: string;
  readonly place: string;
  readonly role?: string;
  readonly stack: string;
}

const saidOf = ({ title, basis }: LackingField): string => `${title.zh}（${basis}）`;

/** The papers of a docket as people read them: what is lacking stands under its paper. */
function listLines(papers: readonly ListedPaper[]): string[] {
  const rows = papers.map(({ id, paper, title, number, issuedOn, state, lacking }) =>
    [id, paper, title, number ?? '–', issuedOn, state === 'complete' ? '齐备 complete' : `尚缺 lacking：${lacking.map(saidOf).join('、')}`]);
  return inColumns(rows, '');
}

/**
 * Lists the papers of a docket of the running stack, or, with a paper, writes it to a file: as DOCX where the file's name
 * ends so, otherwise as PDF.
 * @param wanted id of the paper, or its kind (`acceptance-notice`), of which the latest is taken
 * @throws Refused where the stack does not run, the docket is not this desk's, or the paper lacks something (`paper-incomplete`)
 */
export async function fetchPaper(typedAgency: string, docketId: string, wanted: string | undefined, options: PaperOptions): Promise<Answer> {
  const agency = agencyNamed(typedAgency);
  const client = new AgencyClient(await findRunning(options.stack));
  const { username } = staffOf(options.place, agency, options.role);
  const path = `/v1/dockets/${encodeURIComponent(docketId)}/papers`;
  const { items } = await client.get<{ items: ListedPaper[] }>(agency, path, username);
  if (wanted === undefined) return { document: items, lines: listLines(items) };
  const paper = choosePaper(items, wanted);
  if (isRefusal(paper)) throw new Refused(paper);
  const format = formatOf(options.out);
  if (isRefusal(format)) throw new Refused(format);
  const bytes = await client.file(agency, `${path}/${paper.id}.${format}`, username);
  if (isRefusal(bytes)) throw new Refused(bytes);
  const out = options.out ?? `${paper.paper}.${format}`;
  await writeFile(out, bytes);
  return { document: { ...paper, file: out, bytes: bytes.length }, lines: [`✓ 已写入 ${out}：${paper.title}${paper.number ? ` ${paper.number}` : ''} · ${bytes.length} bytes`] };
}
