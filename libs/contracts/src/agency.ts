import { checkProcedure, looksOf, type ConsultsOne, type Finding, type Procedure } from '@fengqiao/procedure';

/** An agency: a page of data from which its service, API, desk, permissions and documents follow. */
export interface Agency {
  /** Subject token, database name, client id: lower case with dashes. */
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What it is for, in a sentence or two. */
  readonly mandate: { readonly zh: string; readonly en: string };
  readonly procedures: readonly Procedure[];
  /** 机关代字: whose number a paper bears that no step has numbered, `枫调` in 枫调受〔2026〕1号. */
  readonly numberWord?: string;
  /**
   * Role whose holder answers for the desk: reviews break-glass, exports in clear, sees the journey of every case here.
   * Without one nobody does. One of the procedures' roles; an agency that has no procedure has this role alone.
   */
  readonly head?: string;
  /**
   * Roles whose holders decide disputes or enforce what was decided. What was conceded in mediation is not theirs to know,
   * whatever else they are (最高人民法院关于人民法院特邀调解的规定 第22条; 劳动人事争议仲裁办案规则 第72条).
   */
  readonly decides?: readonly string[];
}

/** Declares an agency. */
export const agency = (description: Agency): Agency => description;

/** Purposes that an agency's procedures accept. */
export const acceptedPurposes = (described: Agency): string[] =>
  described.procedures.flatMap(procedure => Object.values(procedure.actions).flatMap(action => action.receives));

/** Purposes that its actions may send. */
export const sentPurposes = (described: Agency): string[] =>
  [...new Set(described.procedures.flatMap(procedure => Object.values(procedure.actions).flatMap(action => action.refers)))];

/** Every role that its procedures know. */
export const rolesOf = (described: Agency): string[] => [...new Set(described.procedures.flatMap(procedure => procedure.roles))];

function checkOffices(described: Agency): Finding[] {
  const { name, head, decides = [], procedures } = described;
  const known = rolesOf(described);
  const offices = [...(head !== undefined && procedures.length > 0 ? [['head', head]] : []), ...decides.map(role => ['decides', role])] as [string, string][];
  return offices.filter(([, role]) => !known.includes(role)).map(([at, role]) => ({ procedure: name, at, what: `no procedure knows the role "${role}"` }));
}

/** What a page consults lies at its own agency: other procedures, by facts that they have. */
const checkConsulting = ({ procedures }: Agency): Finding[] => procedures.flatMap(({ name, actions }) => Object.values(actions).flatMap(({ name: action, consults }) => {
  const faultsOf = (one: ConsultsOne): string[] => {
    const of = procedures.find(candidate => candidate.name === one.procedure);
    return of ? one.facts.filter(fact => !Object.hasOwn(of.facts.shape, fact)).map(fact => `${of.name} has no fact "${fact}"`) : [`consults "${one.procedure}", which lies elsewhere`];
  };
  return (consults ? looksOf(consults) : []).flatMap(faultsOf).map(what => ({ procedure: name, at: `actions.${action}`, what }));
}));

/** The mistakes of all its pages, a purpose accepted twice, and offices that nobody on its pages holds. */
export function checkAgency(described: Agency): Finding[] {
  const accepted = acceptedPurposes(described);
  const twice = accepted.filter((purpose, index) => accepted.indexOf(purpose) !== index);
  return [
    ...described.procedures.flatMap(checkProcedure),
    ...checkOffices(described),
    ...checkConsulting(described),
    ...twice.map(purpose => ({ procedure: described.name, at: purpose, what: 'two procedures receive this purpose' })),
  ];
}
