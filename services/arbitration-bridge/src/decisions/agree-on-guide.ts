import { DECIDING_VIEW } from '@fengqiao/contracts';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Heard } from '@fengqiao/procedure';
import type { GuideDecision, GuideDocket, Opinion } from '../procedures/deciding-guide.head.js';
import type { AskedPoints, Publication } from '../procedures/deciding-guide.inputs.js';

/** Adds an opinion; a body that changes its mind replaces its earlier one. */
export const discuss = (docket: GuideDocket, opinion: Opinion): GuideDecision =>
  ({ facts: { opinions: [...(docket.facts.opinions ?? []).filter(other => other.body !== opinion.body), opinion] } });

/** Asks the court for its view over the linkage; nobody types it in for the court. */
export function askCourt({ facts }: GuideDocket, { points }: AskedPoints): GuideDecision {
  const { topic, trade, questions } = facts;
  return { refer: [{ purpose: 'deciding-view', particulars: { topic, questions, ...(trade ? { trade } : {}), ...(points ? { points } : {}) } }] };
}

/** The court's own view takes the place of whatever was noted for it before. Other answers leave the opinions as they are. */
export function hearCourt(docket: GuideDocket, heard: Heard): GuideDecision {
  const said = DECIDING_VIEW.result.safeParse(heard.result);
  return heard.answer === 'concluded' && said.success ? discuss(docket, { body: 'court', ...said.data }) : {};
}

/** A view shared with the court needs the court's agreement; guidance for a trade needs only the commission's. Else `not-agreed-yet`. */
export function publish(docket: GuideDocket, input: Publication): GuideDecision | Refusal {
  const needed = docket.facts.kind === 'common-view' ? ['commission', 'court'] as const : ['commission'] as const;
  const missing = needed.filter(body => !docket.facts.opinions?.some(opinion => opinion.body === body && opinion.agrees));
  if (missing.length) {
    return refuse('not-agreed-yet', 'closed', { zh: '尚未形成一致意见，不能发布', en: 'The bodies that have to agree have not' },
      { zh: '裁审衔接意见须仲裁委员会与人民法院一致同意，请先登记双方意见', en: 'A common view needs commission and court; record their opinions first' }, { details: { missing } });
  }
  return { facts: input };
}
