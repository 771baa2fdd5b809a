import type { Agency } from '@fengqiao/contracts';
import { doorControllers, routeTable } from '@fengqiao/service-kit';
import { agencies } from '../agencies.js';
import type { Generated } from '../generated.js';
import { code, table } from '../markdown.js';
import { askersAt, cellsOfAction, cellsOfRoute, type Cell } from './cells.js';

const HEAD = `# 访问矩阵 · access matrix

谁（岗位）在哪个机构、对哪个接口、以何种关系、在案卷何种状态下可以办理。由唯一的一套规则（\`libs/access/src/policy\`）逐格计算；没有写出的格子一律拒绝。
Who may do what: role × agency × endpoint × relation to the case × state, worked out cell by cell from the one policy. A cell
that is not shown is refused. Each cell is held against the engine (\`access-matrix.unit.spec.ts\`), and each path with each
relation against a running service (\`access-matrix.int.spec.ts\`).

关系 relation: \`takes-part\` 本地区、本岗位参与该程序 · \`same-place\` 同地区而未参与 · \`broken-glass\` 紧急查阅期间 · \`other-place\` 其他地区 ·
\`absent\` 本机构没有该案 · \`own-case\` 当事人本人的案件 · \`other-case\` 他人案件 · \`none\` 不涉及具体案件。案卷状态不影响读取，只影响办理。

仅存储 stored only: 本人要求删除而保存期未满的案件（个人信息保护法第47条第2款），全部案卷已办结的，除本人外不得查阅（\`storage-only\`）；
“同左”即不受影响。A case whose erasure was asked for too early: nobody reads it but the party; “同左” is unchanged.

Written by \`npm run generate\` from pages and controllers; do not edit.`;

const isAllowed = (cell: Cell): boolean => cell.answer === 'allowed';
const names = (values: Iterable<string>): string => [...new Set(values)].join('、');

/** Whom a path lets in, by relation. */
function allowedOf(cells: readonly Cell[]): string {
  const byRelation = Map.groupBy(cells.filter(isAllowed), cell => cell.relation);
  return [...byRelation].map(([relation, some]) => `${code(relation)}：${names(some.map(cell => cell.asker))}`).join('；') || '—';
}

/** Whom it lets in, and whom while the case is stored only. */
function columnsOf(cells: readonly Cell[]): [atWork: string, stored: string] {
  const stored = cells.filter(cell => cell.storageOnly);
  const atWork = allowedOf(cells.filter(cell => !cell.storageOnly));
  return [atWork, stored.length === 0 || allowedOf(stored) === atWork ? '同左' : allowedOf(stored)];
}

function routesTable(agency: Agency): { text: string; cells: Cell[] } {
  const askers = askersAt(agency);
  const lines = routeTable(doorControllers(agency)).filter(line => line.endpoint !== 'docket.step').map(line => ({ line, cells: cellsOfRoute(agency, askers, line) }));
  const grouped = Map.groupBy(lines, ({ line, cells }) => `${line.endpoint}|${columnsOf(cells).join('|')}`);
  const rows = [...grouped.values()].map(some => [
    some.map(({ line }) => code(`${line.method} ${line.path}`)).join('<br>'), code(some[0]!.line.endpoint), ...columnsOf(some[0]!.cells),
  ]);
  return { text: table(['接口 path', '种类 kind', '可以 allowed', '仅存储 stored only'], rows), cells: lines.flatMap(({ cells }) => cells) };
}

function stepsTable(agency: Agency): { text: string; cells: Cell[] } {
  const askers = askersAt(agency);
  const lines = agency.procedures.flatMap(procedure => Object.values(procedure.actions).map(action => ({ procedure, action, cells: cellsOfAction(agency, askers, procedure, action) })));
  const open = lines.filter(({ cells }) => cells.some(isAllowed));
  const rows = open.map(({ procedure, action, cells }) => {
    const allowed = cells.filter(isAllowed);
    return [code(`${procedure.name}.${action.name}`), names(allowed.map(cell => cell.asker)), names(allowed.map(cell => code(cell.relation))), names(allowed.map(cell => code(cell.step!.state)))];
  });
  return { text: table(['动作 action', '岗位 roles', '关系 relation', '状态 states'], rows), cells: lines.flatMap(({ cells }) => cells) };
}

/** All cells of an agency and its section of the page. */
export function agencySection(agency: Agency): { readonly text: string; readonly cells: readonly Cell[] } {
  const [routes, steps] = [routesTable(agency), stepsTable(agency)];
  const cells = [...routes.cells, ...steps.cells];
  const allowed = cells.filter(isAllowed).length;
  const count = `${cells.length} 格，可以 ${allowed}，拒绝 ${cells.length - allowed}（${((1 - allowed / cells.length) * 100).toFixed(1)}%）`;
  const parts = [`## ${agency.title.zh} ${code(agency.name)}`, count, routes.text, ...(agency.procedures.length ? [steps.text] : [])];
  return { text: parts.join('\n\n'), cells };
}

/** The matrix of all agencies. */
export function accessMatrixPage(): Generated {
  return { path: 'docs/security/access-matrix.md', text: `${HEAD}\n\n${agencies.map(agency => agencySection(agency).text).join('\n\n')}\n` };
}
