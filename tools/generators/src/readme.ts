import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Agency } from '@fengqiao/contracts';
import { agencies } from './agencies.js';
import { findText, repository, type Generated } from './generated.js';
import { code } from './markdown.js';
import { procedureSection } from './state-tables.js';
import { trafficSection } from './traffic.js';

const opening = (block: string): string => `<!-- generated: ${block} (npm run generate) -->`;
const closing = (block: string): string => `<!-- /generated: ${block} -->`;

function mandateOf({ mandate, head, decides = [] }: Agency): string {
  const offices = [
    ...(head === undefined ? [] : [`负责人 · head ${code(head)}`]),
    ...(decides.length ? [`裁判、执行、执法岗位 · who decides ${decides.map(code).join(' ')}`] : []),
  ];
  return [mandate.zh, mandate.en, ...(offices.length ? [offices.join('；')] : [])].join('\n\n');
}

function statesOf(agency: Agency): string {
  const procedures = agency.procedures.map(procedureSection);
  return ['## 程序 · procedures', ...(procedures.length ? procedures : ['无 · none']), trafficSection(agency)].join('\n\n');
}

/** Replaces what stands between the two marks of a block; all the rest is written by hand and stays. */
function withBlock(page: string, block: string, text: string, path: string): string {
  const [from, to] = [page.indexOf(opening(block)), page.indexOf(closing(block))];
  if (from < 0 || to < from) {
    throw new Error(`${path} has no place for what is generated: write the two lines\n${opening(block)}\n${closing(block)}\nwhere it shall stand`);
  }
  return `${page.slice(0, from)}${opening(block)}\n${text}\n${page.slice(to)}`;
}

function readmeOf(agency: Agency): Generated {
  const path = `services/${agency.name}/README.md`;
  const page = findText(path) ?? `# ${agency.title.en} ${agency.title.zh}\n\n${opening('mandate')}\n${closing('mandate')}\n\n${opening('states')}\n${closing('states')}\n`;
  return { path, text: withBlock(withBlock(page, 'mandate', mandateOf(agency), path), 'states', statesOf(agency), path) };
}

/** Names of source files that a page mentions though its agency has none of that name. */
function missingFiles(agency: Agency): string[] {
  const folder = `services/${agency.name}`;
  const known = new Set(readdirSync(join(repository, folder, 'src'), { recursive: true, encoding: 'utf8' }).map(file => basename(file)));
  const mentioned = [...(findText(`${folder}/README.md`) ?? '').matchAll(/`([a-z0-9./-]+\.ts)`/g)].map(([, file]) => file!);
  return mentioned.filter(file => !known.has(basename(file))).map(file => `${folder}/README.md: ${file}`);
}

/** File names in the hand-written parts that lead nowhere any more. */
export const deadFileNames = (): string[] => agencies.flatMap(missingFiles);

/** The page of each agency: its mandate and its procedures come from its description. */
export const readmeFiles = (): Generated[] => agencies.map(readmeOf);
