import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, type Generated } from '../generated.js';
import { code, table } from '../markdown.js';
import { findRefusals, projectOf, type FoundRefusal } from './find-refusals.js';
import { UNKNOWN } from './syntax.js';

/** Folders whose refusals somebody may meet. */
const FOLDERS = ['libs', 'services', 'tools/cli'];

const HEAD = `# 拒绝理由 · refusals

系统的每个“不”都有固定代码、原因和下一步；代码是接口的一部分，不会改作他义。文中“…”是当时才知道的内容。
Every "no" has a stable code, a reason and a next step. The code is part of the interface and never comes to mean something
else. "…" stands for what is known only when it is said.

性质 nature 与 HTTP 状态 status: \`invalid\` 400 · \`unauthenticated\` 401 · \`forbidden\` 403 · \`not-found\` 404 · \`closed\` \`stale\` 409 · \`unavailable\` 503

Written by \`npm run generate\` from the sources; do not edit.`;

function sources(): Record<string, string> {
  const files = FOLDERS.flatMap(folder => readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)));
  const wanted = files.filter(file => /(^|\/)src\/.*\.ts$/.test(file) && !/\.spec\.ts$|\/(node_modules|dist)\//.test(file)).sort();
  return Object.fromEntries(wanted.map(file => [file, readFileSync(join(repository, file), 'utf8')]));
}

const both = ({ zh, en }: FoundRefusal['message']): string => (zh === en ? zh : `${zh}<br>${en}`);

function rowsOf(refusals: readonly FoundRefusal[]): string[][] {
  const byCode = Map.groupBy(refusals, refusal => refusal.code);
  return [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, said]) => {
    const telling = said.find(({ message }) => message.zh !== UNKNOWN) ?? said[0]!;
    const files = [...new Set(said.map(({ path }) => path.split('/src/')[1]!))].sort();
    return [code(name), telling.nature, both(telling.message), both(telling.nextStep), files.map(code).join('<br>')];
  });
}

/** Every refusal code with its text, by the project that says it. */
export function refusalsPage(): Generated {
  const byProject = Map.groupBy(findRefusals(sources()), ({ path }) => projectOf(path));
  const sections = [...byProject].sort(([a], [b]) => (a < b ? -1 : 1)).map(([project, refusals]) =>
    `## ${project}\n\n${table(['代码 code', '性质', '原因 · what is wrong', '下一步 · what to do', '出处'], rowsOf(refusals))}`);
  return { path: 'docs/refusals.md', text: `${HEAD}\n\n${sections.join('\n\n')}\n` };
}
