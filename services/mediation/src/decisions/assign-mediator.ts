import { refuse, type Refusal } from '@fengqiao/kernel';
import { affiliationsOf, refuseOffDuty, type Moment, type People } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { Assignment } from '../procedures/mediation.inputs.js';

const plain = (name: string): string => name.normalize('NFKC').replace(/[\s()（）]/g, '').toLowerCase();

const conflict = (zh: string, en: string): Refusal => refuse('mediator-conflict-of-interest', 'closed',
  { zh, en },
  { zh: '请另行指派，或者由双方当事人共同另选调解员', en: 'Assign another mediator, or let both parties choose one together' },
  { basis: '《最高人民法院关于人民法院特邀调解的规定》第15条' });

/**
 * Assigns a mediator (ME-04). Refuses one whose appointment is not in force, and one who belongs to a party, by what is typed
 * in or by what the roster knows, or has declared an interest.
 */
export function assignMediator(docket: MediationDocket, input: Assignment, { consulted, on }: Moment & { readonly consulted: People }): MediationDecision | Refusal {
  const { id, name } = input.mediator;
  const offDuty = refuseOffDuty(consulted, line => line.id === id, on);
  if (offDuty) return offDuty;
  const own = new Set([name, ...input.affiliations, ...affiliationsOf(consulted, id)].map(plain));
  const party = docket.file.parties.find(candidate => own.has(plain(candidate.name)));
  if (party) return conflict('该调解员系本案当事人或者当事人单位的人员，应当回避', 'The mediator is a party or belongs to a party');
  if (input.interest) return conflict(`该调解员已申明与本案有利害关系：${input.interest}`, `The mediator has declared an interest: ${input.interest}`);
  return { facts: { mediator: input.mediator } };
}
