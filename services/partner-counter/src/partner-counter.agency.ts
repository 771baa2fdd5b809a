import { agency, type Agency } from '@fengqiao/contracts';
import { refuse, type Bilingual, type Refusal } from '@fengqiao/kernel';
import type { Scheme } from '@fengqiao/scheme';
import { transfer } from './procedures/transfer.procedure.js';

/** A partner as the place's mechanism names it. */
export interface PartnerNamed {
  readonly id: string;
  readonly title: Bilingual;
  readonly does: string;
}

const noCounter = (place: string, partner: string, known: readonly string[]): Refusal => refuse('no-partner-counter', 'not-found',
  { zh: `“${place}”的机制没有为“${partner}”写明转介窗口`, en: `The scheme of "${place}" gives "${partner}" no counter` },
  { zh: `已写明窗口的成员：${known.join('、') || '无'}；新增的请在 partners 中写 counter`, en: `Partners with a counter: ${known.join(', ') || 'none'}; write another under partners as counter` });

/**
 * 转介窗口: petition office, police, justice office, traffic police, dispute centre, trade association: all hand claims in alike, so all
 * have one page, and what differs stands in the mechanism of their place.
 */
export const partnerCounter = ({ id, title, does }: PartnerNamed): Agency => agency({
  name: id, title,
  mandate: { zh: `${does}：接待带着欠薪等诉求前来的劳动者，征得同意后转到本地受理窗口，跟踪到有结果并告知本人。`, en: 'Receives workers who come with a claim, hands it to the door of the place with their consent, follows it to its end and tells them.' },
  procedures: [transfer],
  head: 'counter-officer',
});

/** The counter of a partner, as the mechanism of the place describes it, whether it is connected yet or not. */
export function counterOf(scheme: Pick<Scheme, 'place' | 'partners'>, partner: string): Agency | Refusal {
  const withCounter = scheme.partners.filter(({ counter }) => counter !== undefined);
  const found = withCounter.find(({ id }) => id === partner);
  return found ? partnerCounter(found) : noCounter(scheme.place, partner, withCounter.map(({ id }) => id));
}

/** Descriptions of all partners' counters that are connected in these mechanisms, each once. */
export function connectedCounters(schemes: readonly Pick<Scheme, 'partners'>[]): Agency[] {
  const connected = schemes.flatMap(({ partners }) => partners.filter(({ counter }) => counter?.connected));
  return [...new Map(connected.map(partner => [partner.id, partnerCounter(partner)])).values()];
}
