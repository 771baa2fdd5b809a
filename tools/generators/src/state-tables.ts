import type { Unit } from '@fengqiao/calendar';
import { findRule, type Rule } from '@fengqiao/law';
import { NEW, SYSTEM, VISITOR, citation, type Action, type Procedure } from '@fengqiao/procedure';
import { code, table } from './markdown.js';
import { stateDiagram, staysPut } from './state-diagram.js';

const UNITS: Readonly<Record<Unit, string>> = { calendar: '日', working: '个工作日', month: '个月', year: '年' };

const listed = (label: string, names: readonly string[]): string[] => (names.length ? [`${label} ${names.map(code).join(' ')}`] : []);
const statesOf = (names: readonly string[]): string => names.map(name => (name === NEW ? '（新）' : code(name))).join(' ');
const wayOf = (action: Action): string => (staysPut(action) ? `${statesOf(action.from)} 不变` : `${statesOf(action.from)} → ${statesOf(action.to)}`);

/** What an action does to the clocks. */
const clocksOf = (action: Action): string => [
  ...listed('起算', action.starts), ...listed('止', action.stops), ...listed('中止', action.pauses), ...listed('恢复', action.resumes),
  ...listed('延长', action.extends), ...listed('消灭', action.drops), ...listed('届满时', action.expires),
].join('；');

/** What an action takes from, and gives to, other agencies. */
const trafficOf = (action: Action): string => [
  ...listed('收', action.receives), ...listed('得知', action.learns ?? []), ...listed('转出', action.refers), ...listed('答复', action.answers), ...listed('随发件方', action.follows),
  ...Object.entries(action.hears).map(([purpose, answers]) => `听取 ${code(purpose)}（${answers.join('、')}）`),
].join('；');

const whoOf = (action: Action): string => action.by.map(role => (role === SYSTEM ? '系统' : role === VISITOR ? '劳动者（手机验证码）' : code(role))).join(' ');

const statesTable = (procedure: Procedure): string => table(['状态 state', '名称', '可办动作 open actions'],
  Object.entries(procedure.states).map(([name, { title, terminal }]) => {
    const open = Object.values(procedure.actions).filter(action => action.from.includes(name)).map(action => action.title);
    return [code(name), title, terminal ? '**终结 terminal**' : [...new Set(open)].join('、')];
  }));

const actionsTable = (procedure: Procedure): string => table(['动作 action', '名称', '从 → 到', '由谁 by', '依据 basis', '期限 clocks', '收发 hand-offs', '文书 papers'],
  Object.values(procedure.actions).map(action => [
    code(action.name), action.title, wayOf(action), whoOf(action), citation(action.basis),
    clocksOf(action), trafficOf(action), action.issues.map(code).join(' '),
  ]));

function lengthOf(rule: Rule): string {
  if (rule.length === undefined) return '由地方或者文书确定';
  return `${rule.backward ? '提前 ' : ''}${rule.length} ${UNITS[rule.unit]}`;
}

const WHOSE = { agency: '本机构', applicant: '申请人', respondent: '被申请人', parties: '双方当事人' } as const;

function dutiesTable(procedure: Procedure): string {
  return table(['期限 duty', '名称', '谁的 whose', '长度 length', '依据 basis'], Object.entries(procedure.duties).map(([name, duty]) => {
    const rule = duty.rule === undefined ? undefined : findRule(duty.rule);
    return [code(name), duty.title, WHOSE[duty.whose ?? 'agency'], rule ? lengthOf(rule) : '由决定确定', rule ? rule.citation : ''];
  }));
}

const SIDES = { applicant: '申请人', respondent: '被申请人' } as const;

/** Who may follow it by their code: a party's page shows nothing else. */
const shownTo = ({ shownTo: sides = [] }: Procedure): string =>
  (sides.length ? `当事人可查 · shown to ${sides.map(side => SIDES[side]).join('、')}` : '当事人不可查 · the agency’s own business');

/** One procedure: who may follow it, diagram, states, actions, clocks. */
export function procedureSection(procedure: Procedure): string {
  const hasDuties = Object.keys(procedure.duties).length > 0;
  return [
    `### ${procedure.title} ${code(procedure.name)}`, shownTo(procedure), stateDiagram(procedure), statesTable(procedure), actionsTable(procedure),
    ...(hasDuties ? [dutiesTable(procedure)] : []),
  ].join('\n\n');
}
