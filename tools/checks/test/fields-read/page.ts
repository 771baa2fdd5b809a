import type { Purpose } from '@fengqiao/contracts';
import { receivingPages, type Reader, type Row } from './table.js';

const HEAD = `# 收到而从未读取的字段 · fields received and never read

每一项转办事由带走案卷的哪些字段，收到的一方由什么读取：把全部示范案件重走一遍，并让每张程序页随机办理若干次，记录规则、文书和办理台看了哪个字段。
收到而无人读取的，不得发送（个人信息保护法第六条）：\`libs/contracts/src/purposes\` 里的事由随之收窄，测试守住为零。

What each purpose carries, and what reads it at its receiver: every shipped journey is replayed and every page lived through
at random, and whatever a rule, a paper or the desk looks at is noted. What is received and never read is not to be sent, so
the purposes are as narrow as this table. That an officer could see a field does not count, unless the purpose says what for.

读取者 readers: \`文书 paper\` 制作的文书 · \`办理台 desk\` 关联案件、联动机制、案卷合并、分案转办 · \`人员 people\` 只由承办人阅读，写明为何 ·
\`规则 rule\` 程序页的规则（只在以上各项都不读取时列出）· \`转出 onward\` 本机构不读，再转给下一机构时由其读取。每个读取者的名称：\`FENGQIAO_PRINT_FIELDS=1\`。

Written by the test that holds it: \`FENGQIAO_WRITE_FIELDS=1\` before \`npx jest --selectProjects=model --testPathPatterns fields-read\`; do not edit.`;

const code = (text: string): string => `\`${text}\``;
const KINDS: Readonly<Record<Reader['kind'], string>> = { rule: '规则', paper: '文书', desk: '办理台', onward: '转出', people: '人员' };

/** Names only where they say something that lasts: which rule or paper it is changes with every journey. */
function said(kind: Reader['kind'], readers: readonly Reader[]): string {
  const names = [...new Set(readers.map(({ name }) => name))].sort();
  if (kind === 'rule' || kind === 'paper') return KINDS[kind];
  return `${KINDS[kind]}（${(kind === 'onward' ? names.map(code) : names).join('、')}）`;
}

/** What is certain first: a life that takes another turn reads by other rules, and onward counts where nobody here reads. */
const SHOWN: readonly (readonly Reader['kind'][])[] = [['paper', 'desk', 'people'], ['rule'], ['onward']];

const readersOf = ({ readers }: Row): string => {
  const has = (kind: Reader['kind']): boolean => readers.some(reader => reader.kind === kind);
  const kinds = (SHOWN.find(some => some.some(has)) ?? []).filter(has);
  return kinds.map(kind => said(kind, readers.filter(reader => reader.kind === kind))).join('；');
};

function section(heading: string, rows: readonly Row[]): string {
  // Fields with the same readers share a line.
  const lines = [...Map.groupBy(rows, readersOf)].map(([readers, some]) => `| ${some.map(({ field }) => code(field)).join(' ')} | ${readers || '**无 nobody**'} |`);
  return [`## ${heading}`, ...(lines.length ? ['| 字段 fields | 读取者 readers |\n|---|---|\n' + lines.join('\n')] : ['不带任何字段 carries nothing'])].join('\n\n');
}

const headingOf = ({ id, title }: Purpose): string => `${title.zh} ${code(id)} → ${receivingPages(id).map(page => code(page.name)).join('、') || '—'}`;

/** The page of all purposes and of the notice of a step. */
export function fieldsPage(purposes: readonly Purpose[], rows: readonly Row[], notice: ReadonlyMap<string, readonly string[]>): string {
  const byReaders = Map.groupBy(notice, ([, readers]) => readers.join('、'));
  const lines = [...byReaders].map(([readers, fields]) => `| ${fields.map(([field]) => code(field)).join(' ')} | ${readers} |`);
  return [
    HEAD, section('案卷标签 label：随每一项转办', rows.filter(row => row.purpose === 'label')),
    ...purposes.map(purpose => section(headingOf(purpose), rows.filter(row => row.purpose === purpose.id))),
    `## 步骤通报 ${code('step.taken')} → 观察机构 observers\n\n| 字段 fields | 读取者 readers |\n|---|---|\n${lines.join('\n')}`,
  ].join('\n\n') + '\n';
}

/** The whole table with every reader by name, for the terminal. */
export const fullTable = (rows: readonly Row[]): string =>
  rows.map(({ purpose, field, readers }) => `${purpose}\t${field}\t${readers.map(({ kind, name }) => `${KINDS[kind]}:${name}`).join(' ') || '-'}`).join('\n');
