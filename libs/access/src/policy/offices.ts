import type { Agency } from '@fengqiao/contracts';

/** What an agency's description says of who answers for its desk, and who decides disputes there. */
export type Offices = Pick<Agency, 'name' | 'head' | 'decides'>;

/** Whether somebody with these roles answers for the agency's desk. */
export const isHead = ({ head }: Offices, roles: readonly string[]): boolean => head !== undefined && roles.includes(head);

/** Whether somebody with these roles decides disputes at the agency. */
export const decidesHere = ({ decides = [] }: Offices, roles: readonly string[]): boolean => decides.some(role => roles.includes(role));

/** Roles outside the desks, which see no case. */
export const OUTSIDERS = ['administrator', 'auditor'] as const;
