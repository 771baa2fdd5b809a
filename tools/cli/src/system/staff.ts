import { people, type AgencyName, type Person } from '@fengqiao/dev';
import { Refused, refuse } from '@fengqiao/kernel';

/** A member of staff of an agency at a place: who holds the role, or anybody. @throws Refused `nobody-holds-role` */
export function staffOf(place: string, agency: AgencyName, role?: string): Person {
  const colleagues = people.filter(person => person.place === place && person.agency === agency);
  const found = colleagues.find(person => role === undefined || person.roles.includes(role));
  if (found) return found;
  throw new Refused(refuse('nobody-holds-role', 'not-found',
    { zh: `${place} 的 ${agency} 没有“${role ?? '任何'}”岗位的人员`, en: `Nobody at ${agency} of ${place} holds the role "${role ?? 'any'}"` },
    { zh: `该处现有岗位：${colleagues.flatMap(person => person.roles).join('、') || '无'}`, en: `Roles there: ${colleagues.flatMap(person => person.roles).join(', ') || 'none'}` }));
}

