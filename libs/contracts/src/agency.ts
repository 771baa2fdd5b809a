import { checkProcedure, type Finding, type Procedure } from '@fengqiao/procedure';

/** An agency: a page of data from which its service, API, desk, permissions and documents follow. */
export interface Agency {
  /** Subject token, database name, client id: lower case with dashes. */
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What it is for, in a sentence or two. */
  readonly mandate: { readonly zh: string; readonly en: string };
  readonly procedures: readonly Procedure[];
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

/** The mistakes of all its pages, and a purpose accepted twice. */
export function checkAgency(described: Agency): Finding[] {
  const accepted = acceptedPurposes(described);
  const twice = accepted.filter((purpose, index) => accepted.indexOf(purpose) !== index);
  return [
    ...described.procedures.flatMap(checkProcedure),
    ...twice.map(purpose => ({ procedure: described.name, at: purpose, what: 'two procedures receive this purpose' })),
  ];
}
