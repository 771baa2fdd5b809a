import { refuse, type Refusal } from '@fengqiao/kernel';
import { affiliationsOf, refuseUnappointed, type Moment, type People } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { Assignment } from '../procedures/mediation.inputs.js';

type Choice = Assignment['mediator'];

const plain = (name: string): string => name.normalize('NFKC').replace(/[\s()（）]/g, '').toLowerCase();

const conflict = (zh: string, en: string): Refusal => refuse('mediator-conflict-of-interest', 'closed',
  { zh, en },
  { zh: '请另行指派，或者由双方当事人共同另选调解员', en: 'Assign another mediator, or let both parties choose one together' },
  { basis: '《最高人民法院关于人民法院特邀调解的规定》第15条' });

const COURTS = ['delegated', 'entrusted-ordinary', 'entrusted-summary'] as const;

const notNamed = (name: string): Refusal => refuse('outside-mediator-unfounded', 'closed',
  { zh: `${name}不在本机构名册中，只有法院委派、委托调解时由其名册指定的，才可以不在本机构名册`, en: `${name} is not on the roster; only a court that commissions a mediation may name somebody of its own list` },
  { zh: '请填写所在的法院名册和指定理由（outside）；非法院委派、委托的，先办理聘任或者另行指派', en: 'State the court’s list and the reason (outside); in any other case appoint the person first, or assign another' },
  { basis: '《最高人民法院关于人民法院特邀调解的规定》第12条' });

/**
 * Whether the mediator may be given the case: somebody of the own roster, in force that day. The parties choose among the
 * mediators of the body too (人民调解法 art. 19). Only a court that commissions may name somebody of a list of its own, which is
 * then put down with the reason: `outside-mediator-unfounded` without it.
 */
export function refuseMediator({ facts }: MediationDocket, { id, name, chosenBy, outside }: Choice, people: People, on: Moment['on']): Refusal | undefined {
  const isThem = (entry: { readonly id: string }): boolean => entry.id === id;
  if (chosenBy !== 'court' || people.some(isThem)) return refuseUnappointed(people, { name, isThem }, on);
  const commissioned = COURTS.some(kind => kind === facts.commission);
  return commissioned && outside ? undefined : notNamed(name);
}

/**
 * Assigns a mediator (ME-04). Refuses whom {@link refuseMediator} refuses, and one who belongs to a party, by what is typed in
 * or by what the roster knows, or has declared an interest.
 */
export function assignMediator(docket: MediationDocket, input: Assignment, { consulted, on }: Moment & { readonly consulted: People }): MediationDecision | Refusal {
  const { id, name } = input.mediator;
  const refused = refuseMediator(docket, input.mediator, consulted, on);
  if (refused) return refused;
  const own = new Set([name, ...input.affiliations, ...affiliationsOf(consulted, id)].map(plain));
  const party = docket.file.parties.find(candidate => own.has(plain(candidate.name)));
  if (party) return conflict('该调解员系本案当事人或者当事人单位的人员，应当回避', 'The mediator is a party or belongs to a party');
  if (input.interest) return conflict(`该调解员已申明与本案有利害关系：${input.interest}`, `The mediator has declared an interest: ${input.interest}`);
  return { facts: { mediator: input.mediator } };
}
