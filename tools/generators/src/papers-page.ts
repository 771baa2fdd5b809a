import { PAPERS, STAGES, TRAITS, type Layout, type PaperDefinition, type PaperField, type Stage } from '@fengqiao/papers';
import { findRule } from '@fengqiao/law';
import { retentionRules } from '@fengqiao/procedure';
import { agencies } from './agencies.js';
import type { Generated } from './generated.js';
import { code, table } from './markdown.js';

const TITLES: Readonly<Record<Stage, string>> = {
  'cross-agency': '窗口与跨机构 · cross-agency', mediation: '调解 · mediation', 'legal-aid': '法律援助 · legal aid', inspection: '劳动保障监察 · inspection',
  union: '工会 · union', arbitration: '仲裁 · arbitration', court: '人民法院 · court',
};
const LAYOUTS: Readonly<Record<Layout, string>> = {
  'official-letter': '公文（函、通知、决定）', instrument: '裁判文书、调解书', agreement: '协议', application: '申请书', record: '笔录、记录', form: '登记表、审批表',
};

/** Titles of the steps that issue a paper. */
function stepsOf({ id, agencies: issuers, procedures }: PaperDefinition): string[] {
  return agencies.filter(agency => issuers.includes(agency.name)).flatMap(agency => agency.procedures
    .filter(procedure => !procedures || procedures.includes(procedure.name))
    .flatMap(procedure => Object.values(procedure.actions).filter(action => action.issues.includes(id)).map(action => `${agency.title.zh}：${action.title}`)));
}

function issuedBy(paper: PaperDefinition): string {
  if (paper.agencies.includes('by-hand')) return '按需制作 by hand';
  const steps = [...new Set(stepsOf(paper))];
  return steps.join('；') || '机制文件要求时 where a scheme asks for it';
}

/** 案卷保存期: a paper is kept as long as the file of a page that issues it. */
function keptFor({ agencies: issuers, procedures, id }: PaperDefinition): string {
  const pages = agencies.filter(agency => issuers.includes(agency.name)).flatMap(agency => agency.procedures)
    .filter(page => (procedures ? procedures.includes(page.name) : Object.values(page.actions).some(action => action.issues.includes(id))));
  const periods = [...new Set(pages.flatMap(page => retentionRules(page)))].map(name => {
    const rule = findRule(name);
    return `${rule?.length ?? '–'} 年（${rule?.mark === 'practice' ? '惯例 practice' : rule?.citation}）`;
  });
  return [...new Set(periods)].join('；') || '随案卷 with its file';
}

/** Fields by the article that asks for them. */
function asked(paper: PaperDefinition): string {
  const parties = paper.parties.map(({ called, required, basis }) => `${called}：${required.map(trait => TRAITS[trait].title.zh).join('、')}（${basis}）`);
  const byBasis = Map.groupBy(paper.fields.filter((field: PaperField) => field.required), field => field.basis);
  return [...parties, ...[...byBasis].map(([basis, fields]) => `${fields.map(field => field.title.zh).join('、')}（${basis}）`)].join('；');
}

const rowOf = (paper: PaperDefinition): string[] => [
  `${paper.title.zh}<br>${paper.title.en}`, code(paper.id), issuedBy(paper), LAYOUTS[paper.layout], asked(paper),
  [...(paper.sealed ? ['印章'] : []), ...paper.signs].join('、'), keptFor(paper),
];

const HEAD = ['文书 paper', '标识 id', '由哪一步制发 issued by', '版式 layout', '必备要素和依据 what it must say, and by which article', '签章 seals and signatures', '案卷保存期 kept for'];

const INTRO = `# 文书 · Papers

本页由文书目录生成（\`libs/papers/src/catalogue\`），请勿手改：\`npm run generate\`。
This page is generated from the catalogue of papers; change it there.

一份文书由案卷在制发那一步的样子生成，同一份文书总是同样的字节。缺少必备要素的，以 \`paper-incomplete\` 拒绝，并逐项列出要素和依据的条文；补填用 \`POST /v1/dockets/{docketId}/papers/{paperId}/fields\`，留痕并加密保存。案卷已经载明的，以案卷为准。
A paper is composed from its docket as it stood at the step that issued it. What it lacks is listed with the article that asks for it; what is given for it is recorded in the case's chain, sealed. What the docket says itself counts first.

- \`GET /v1/dockets/{docketId}/papers\`：清单、文号、是否齐备 · the list, with numbers and what is lacking
- \`GET /v1/dockets/{docketId}/papers/{paperId}.pdf\`、\`.docx\`：下载 · the paper itself
- \`npx fengqiao paper <agency> <docketId> [paper] --out file.pdf\`

版式按 GB/T 9704—2012：A4，天头 37 毫米，订口 28 毫米，版心 156×225 毫米，正文三号、每页 22 行、每行 28 字，固定行距 28 磅，页码 —1— 单页居右、双页居左，成文日期用汉字右空四字。DOCX 指定仿宋、方正小标宋简体、黑体，由打印的计算机提供；PDF 内嵌思源宋体，缺字时以 \`paper-character-unprintable\` 拒绝，不丢字。
The PDF embeds Noto Serif SC, for the official faces are not free to ship; the DOCX names them. A character without a glyph is refused, never dropped.

印章、签名只留位置：盖章处有“（印章）”，签名处有签名栏，经 \`SealProvider\` 端口由持证服务机构填充。决定见 [ADR 13](adr/0013-papers-from-one-model.md)。
Seals and signatures are places that a licensed provider fills, behind the port \`SealProvider\`.

文书随案卷保存：自案卷最后一步起算，制发它的程序写明所依据的保存规则（\`libs/law/src/rules/retention.ts\`）。法律未规定年限的，标“惯例”，由本地在机制文件 \`localRules\` 中按档案保管期限表写明。保存期满前不得删除（\`retention-running\`）；期满的用 \`npx fengqiao retention due\` 列出。
A paper is kept with its file, from the last step of the file. Where no law names a length the column says “practice”, and a place puts the schedule of its archive in the \`localRules\` of its scheme.`;

/** `docs/papers.md`. */
export function papersPage(): Generated {
  const sections = STAGES.map(stage => {
    const papers = PAPERS.filter(paper => paper.stage === stage);
    return `## ${TITLES[stage]}\n\n${table(HEAD, papers.map(rowOf))}`;
  });
  return { path: 'docs/papers.md', text: `${[INTRO, ...sections].join('\n\n')}\n` };
}
