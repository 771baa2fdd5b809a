import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ComplaintDecision, ComplaintDocket } from '../procedures/complaint.head.js';

const mediates = (names: readonly string[]): Refusal =>
  refuse('mediator-may-not-enforce', 'forbidden',
    { zh: `${names.join('、')} 已受法院特邀主持本案调解，不得在同一案件中行使监察执法权`,
      en: `${names.join(', ')} sits as the court's invited mediator in this case and may not use enforcement powers in it` },
    { zh: '请改派其他劳动保障监察员办理', en: 'Let other inspectors take this step' },
    { basis: '《最高人民法院关于人民法院特邀调解的规定》', details: { officers: [...names] } });

const joined = (known: readonly string[] | undefined, more: readonly string[]): string[] => [...new Set([...(known ?? []), ...more])];

/**
 * A step with enforcement powers, taken by named inspectors. One organisation may hold both roles, one person may not:
 * whoever mediates this case for the court takes no such step in it, neither by name nor by entering it.
 * @returns the decision, remembering who acted and who entered it, or the refusal
 */
export function actAsInspectors(docket: ComplaintDocket, inspectors: readonly string[], { actor }: Moment, decision: ComplaintDecision): ComplaintDecision | Refusal {
  const { invitedMediators, inspectors: before, actors } = docket.facts;
  const both = joined(inspectors, [actor]).filter(officer => invitedMediators?.includes(officer));
  if (both.length) return mediates(both);
  return { ...decision, facts: { ...decision.facts, inspectors: joined(before, inspectors), actors: joined(actors, [actor]) } };
}
