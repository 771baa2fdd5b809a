/**
 * What the pages do not say of an agency's roles: who answers for the desk, and who decides disputes. An agency that does
 * not stand here has no head: nobody there can break the glass, and nothing is exported in clear.
 */
const HEADS: Readonly<Record<string, string>> = {
  'intake': 'union-leader', 'mediation': 'roster-approver', 'legal-aid': 'director', 'inspection-bridge': 'head',
  'arbitration-bridge': 'director', 'court-bridge': 'president', 'analytics': 'coordinator',
};

/**
 * Those who decide or enforce. What was conceded in mediation is not theirs to know, whatever else they are
 * (最高人民法院关于人民法院特邀调解的规定 第22条; 劳动人事争议仲裁办案规则 第72条).
 */
const DECIDERS: Readonly<Record<string, readonly string[]>> = {
  'arbitration-bridge': ['filing-officer', 'arbitrator', 'reviewer', 'director'],
  'court-bridge': ['filing-clerk', 'judge', 'president', 'enforcement-officer'],
  'inspection-bridge': ['inspector', 'head'],
};

/** The role whose holder answers for an agency's desk: reviews break-glass, exports in clear. */
export const headOf = (agency: string): string | undefined => (Object.hasOwn(HEADS, agency) ? HEADS[agency] : undefined);

/** Whether one of these roles decides disputes at the agency. */
export const decidesAt = (agency: string, roles: readonly string[]): boolean =>
  Object.hasOwn(DECIDERS, agency) && DECIDERS[agency]!.some(role => roles.includes(role));

/** Roles outside the desks, which see no case. */
export const OUTSIDERS = ['administrator', 'auditor'] as const;
