import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import { daysInOrder, type Moment } from '@fengqiao/procedure';
import type { FilingDecision, FilingDocket, FilingFacts } from '../procedures/court-filing.head.js';
import type { ChoiceOffer, Delegation } from '../procedures/court-filing.inputs.js';

type Choice = FilingFacts['mediatorChoice'];

const ONLINE_MEDIATION_10 = '《人民法院在线调解规则》第十条';

/**
 * 告知共同选定 (在线调解规则 art. 10): two working days for the parties to choose mediator or body together, and three from
 * their application for the court to name one. Refuses `mediator-choice-asked`, `date-out-of-order`.
 */
export function offerChoice({ facts }: FilingDocket, { appliedOn }: ChoiceOffer, moment: Moment): FilingDecision | Refusal {
  if (facts.mediatorChoice && !facts.mediatorChoice.chosenBy && moment.on <= facts.mediatorChoice.until) {
    return refuse('mediator-choice-asked', 'closed',
      { zh: `已告知当事人共同选定调解员，选定期限至 ${facts.mediatorChoice.until}`, en: `The parties were asked to choose a mediator by ${facts.mediatorChoice.until}` },
      { zh: '请待当事人选定，或者期满后指定', en: 'Wait for their choice, or name one once the days are over' }, { basis: ONLINE_MEDIATION_10 });
  }
  const applied = appliedOn ?? moment.on;
  const wrong = daysInOrder({ zh: '申请', en: 'The application' }, applied, moment);
  if (wrong) return wrong;
  const until = moment.deadline('mediation.mediator-choice', moment.on);
  if (isRefusal(until)) return until;
  return { facts: { mediatorChoice: { on: moment.on, until: until.lastDay } }, clocks: { mediatorAppointment: { from: applied } } };
}

/**
 * Who named the mediator of a commission, where the parties had been asked. The court may name one when their two working
 * days are over, not before: else `mediator-choice-open`. Nothing where nobody was asked.
 */
export function mediatorNamed({ facts }: FilingDocket, { chosenBy = 'court' }: Pick<Delegation, 'chosenBy'>, moment: Moment): { readonly mediatorChoice?: NonNullable<Choice> } | Refusal {
  const choice = facts.mediatorChoice;
  if (!choice || choice.chosenBy) return {};
  if (chosenBy === 'court' && moment.on <= choice.until) {
    return refuse('mediator-choice-open', 'closed',
      { zh: `当事人可以在 ${choice.until} 前共同选定调解组织或者调解员`, en: `The parties may choose body or mediator together until ${choice.until}` },
      { zh: '当事人已共同选定的，请填写 chosenBy: parties；否则请期满后指定', en: 'Say chosenBy: parties if they have; otherwise name one after that day' },
      { basis: ONLINE_MEDIATION_10, details: { lastDay: choice.until } });
  }
  return { mediatorChoice: { ...choice, chosenBy } };
}
