import { STANDARD_PURPOSES, type Agency } from '@fengqiao/contracts';
import type { Action, Procedure } from '@fengqiao/procedure';
import { code, table } from './markdown.js';

const KINDS = { referral: '转办', assistance: '协助', notice: '通报' } as const;

interface Step { readonly procedure: Procedure; readonly action: Action }

const stepsOf = (agency: Agency): Step[] =>
  agency.procedures.flatMap(procedure => Object.values(procedure.actions).map(action => ({ procedure, action })));

function rows(agency: Agency, purposesOf: (action: Action) => readonly string[], last: (purpose: string, steps: readonly Step[]) => string): string[][] {
  const steps = stepsOf(agency);
  const known = new Set(steps.flatMap(({ action }) => purposesOf(action)));
  return [...known].map(id => {
    const purpose = STANDARD_PURPOSES.find(standard => standard.id === id);
    const having = steps.filter(({ action }) => purposesOf(action).includes(id));
    const where = having.map(({ procedure, action }) => code(`${procedure.name}.${action.name}`)).join(' ');
    return [code(id), purpose?.title.zh ?? '', purpose ? KINDS[purpose.kind] : '', where, last(id, having)];
  });
}

/** Answers that the procedures which these steps open may give. */
const answersTo = (purpose: string, opening: readonly Step[]): string =>
  [...new Set(opening.filter(({ action }) => action.receives.includes(purpose))
    .flatMap(({ procedure }) => Object.values(procedure.actions).flatMap(action => action.answers)))].join('、');

/** Answers that this agency has an action for. */
const heardBy = (agency: Agency) => (purpose: string): string =>
  [...new Set(stepsOf(agency).flatMap(({ action }) => action.hears[purpose] ?? []))].join('、');

/** Which purposes come in and which go out, and the answers either way. */
export function trafficSection(agency: Agency): string {
  const head = ['事项 purpose', '名称', '性质', '动作 action'];
  return [
    '### 收进来的 · what comes in', table([...head, '本机构的答复 answers'], rows(agency, action => [...action.receives, ...(action.learns ?? [])], answersTo)),
    '### 转出去的 · what goes out', table([...head, '听取的答复 answers heard'], rows(agency, action => action.refers, heardBy(agency))),
  ].join('\n\n');
}
