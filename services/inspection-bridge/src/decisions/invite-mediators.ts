import { refuse, type Refusal } from '@fengqiao/kernel';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

const enforces = (names: readonly string[]): Refusal =>
  refuse('inspector-may-not-mediate', 'forbidden',
    { zh: `${names.join('、')} 已在本案中行使监察执法权，不能再担任本案特邀调解员`, en: `${names.join(', ')} has used enforcement powers in this case and cannot mediate it` },
    { zh: '请法院另行选定调解员', en: 'Ask the court to choose another mediator' },
    { basis: '《最高人民法院关于人民法院特邀调解的规定》', details: { officers: [...names] } });

/** The court invited officers of this inspectorate to mediate the case: from now on they mediate and nothing else. */
export function inviteMediators(docket: ComplaintDocket, { officers }: { officers: string[] }): ComplaintDecision | Refusal {
  const both = officers.filter(officer => docket.facts.inspectors?.includes(officer) || docket.facts.actors?.includes(officer));
  if (both.length) return enforces(both);
  return { facts: { invitedMediators: [...new Set([...(docket.facts.invitedMediators ?? []), ...officers])] } };
}
