import { refuse, type Refusal } from '@fengqiao/kernel';
import type { ComplaintDecision, ComplaintDocket, ComplaintState } from '../procedures/complaint-head.js';

/** The state an action leaves as it is; a docket that does not exist yet has none. */
export function sameState(docket: ComplaintDocket): ComplaintState {
  if (docket.state === 'new') throw new Error('no docket yet');
  return docket.state;
}

const mediates = (names: readonly string[]): Refusal =>
  refuse('mediator-may-not-enforce', 'forbidden',
    { zh: `${names.join('、')} 已受法院特邀主持本案调解，不得在同一案件中行使监察执法权`,
      en: `${names.join(', ')} sits as the court's invited mediator in this case and may not use enforcement powers in it` },
    { zh: '请改派其他劳动保障监察员办理', en: 'Let other inspectors take this step' },
    { basis: '《最高人民法院关于人民法院特邀调解的规定》', details: { officers: [...names] } });

/**
 * A step with enforcement powers, taken by named inspectors. One organisation may hold both roles, one person may not:
 * whoever mediates this case for the court takes no such step in it.
 * @returns the decision, remembering who acted, or the refusal
 */
export function actAsInspectors(docket: ComplaintDocket, inspectors: readonly string[], decision: ComplaintDecision): ComplaintDecision | Refusal {
  const both = inspectors.filter(name => docket.facts.invitedMediators?.includes(name));
  if (both.length) return mediates(both);
  return { ...decision, facts: { ...decision.facts, inspectors: [...new Set([...(docket.facts.inspectors ?? []), ...inspectors])] } };
}
