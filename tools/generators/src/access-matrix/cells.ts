import { ENDPOINTS, RELATIONS, decideAccess, decideEntry, type Asker, type EndpointName, type Relation } from '@fengqiao/access';
import { rolesOf, type Agency } from '@fengqiao/contracts';
import { agencyRoles, isAgencyName } from '@fengqiao/dev';
import { NEW, type Action, type Procedure } from '@fengqiao/procedure';
import type { RouteLine } from '@fengqiao/service-kit';

/** Somebody who may ask at an agency, with the name under which the matrix shows them. */
export interface MatrixAsker {
  readonly name: string;
  readonly who: Asker;
}

/** One question of the matrix and the policy's answer. */
export interface Cell {
  readonly agency: string;
  readonly asker: string;
  readonly endpoint: EndpointName;
  readonly relation: Relation;
  /** Of a step: which, and in which state. */
  readonly step?: { readonly procedure: string; readonly action: string; readonly state: string };
  /** The case is stored only: its erasure was asked for before its retention was over. */
  readonly storageOnly?: true;
  /** `allowed`, or the code of the refusal. */
  readonly answer: string;
}

const PLACE = 'a-place';

/** Every role that somebody may hold at an agency: those of its pages, those of its desk, the head's. */
export function rolesAt(agency: Agency): string[] {
  const desk = isAgencyName(agency.name) ? Object.keys(agencyRoles[agency.name]) : [];
  return [...new Set([...rolesOf(agency), ...desk, ...(agency.head ? [agency.head] : [])])];
}

/** Everybody who may turn up at an agency. */
export function askersAt(agency: Agency): MatrixAsker[] {
  const staff = (id: string, roles: readonly string[], more: object = {}): Asker => ({ kind: 'staff', id, agency: agency.name, place: PLACE, roles, decides: false, ...more });
  const all = rolesAt(agency);
  const party = (partyRole: 'applicant' | 'respondent'): Asker => ({ kind: 'party', caseNo: 'case', place: PLACE, party: 'party', partyRole });
  return [
    ...all.map(role => ({ name: role, who: staff(role, [role]) })),
    { name: '（无岗位 no role）', who: staff('none', []) }, { name: '（无地区 no place）', who: { kind: 'staff', id: 'nowhere', agency: agency.name, roles: all, decides: false } },
    { name: '（其他机构 another agency）', who: staff('other', all, { agency: 'another-agency' }) }, { name: '（服务账号 service）', who: { kind: 'service', id: 'service' } },
    { name: '（审计员 auditor）', who: { kind: 'outsider', id: 'auditor', roles: ['auditor'] } }, { name: '（管理员 administrator）', who: { kind: 'outsider', id: 'administrator', roles: ['administrator'] } },
    { name: '（申请人 applicant）', who: party('applicant') }, { name: '（被申请人 respondent）', who: party('respondent') }, { name: '（未登录 nobody）', who: { kind: 'nobody' } },
  ];
}

const said = (decision: ReturnType<typeof decideAccess>): string => (decision.allow ? 'allowed' : decision.code);

/** The guard asks once at the door and the desk once more at the case: a request passes both or neither. */
const both = (question: Parameters<typeof decideAccess>[0]): string => {
  const entry = said(decideEntry(question));
  return entry === 'allowed' ? said(decideAccess(question)) : entry;
};

/** What is read of one case; a step follows the state of its docket, and a case with an open one is at work. */
const OF_ONE_CASE: readonly string[] = ['matter', 'colleague', 'party'];

/** What concerns no single case has but one relation. */
const relationsOf = (endpoint: EndpointName): readonly Relation[] =>
  (['matter', 'colleague', 'step', 'party'].includes(ENDPOINTS[endpoint].needs) ? RELATIONS : ['none']);

/** The cells of one path: every asker in every relation, of a case that is at work and of one that is stored only. A narrower list of roles on a path counts as well. */
export function cellsOfRoute(agency: Agency, askers: readonly MatrixAsker[], { endpoint, roles }: RouteLine): Cell[] {
  const states = OF_ONE_CASE.includes(ENDPOINTS[endpoint].needs) ? [false, true] : [false];
  return askers.flatMap(({ name, who }) => relationsOf(endpoint).flatMap(relation => states.map((storageOnly): Cell => {
    const answer = both({ who, agency, endpoint, relation, storageOnly, purpose: 'purpose' });
    const narrowed = answer === 'allowed' && roles && !(who.kind === 'outsider' && roles.some(role => who.roles.includes(role)));
    return { agency: agency.name, asker: name, endpoint, relation, answer: narrowed ? 'role-not-allowed' : answer, ...(storageOnly ? { storageOnly } : {}) };
  })));
}

/** States in which the matrix asks for an action: all of its page, for an opening one also before there is a docket. */
export const statesOf = (procedure: Procedure): string[] => [NEW, ...Object.keys(procedure.states)];

/** The cells of one action: every asker in every relation and state. */
export function cellsOfAction(agency: Agency, askers: readonly MatrixAsker[], procedure: Procedure, action: Action): Cell[] {
  return statesOf(procedure).flatMap(state => askers.flatMap(({ name, who }) => RELATIONS.map((relation): Cell => ({
    agency: agency.name, asker: name, endpoint: 'docket.step', relation, step: { procedure: procedure.name, action: action.name, state },
    answer: both({ who, agency, endpoint: 'docket.step', relation, step: { action, state }, purpose: 'purpose' }),
  }))));
}
