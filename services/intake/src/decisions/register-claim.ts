import { partiesOf } from '@fengqiao/case-file';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { ClaimFacts } from '../procedures/claim.facts.js';
import type { ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import type { Registration, TakeIn } from '../procedures/claim.inputs.js';
import { adviseTriage } from './advise-triage.js';
import { trackLimitation } from './track-limitation.js';

const incomplete = (zh: string, en: string): Refusal => refuse('claim-incomplete', 'invalid', { zh, en },
  { zh: '请补充后再登记；材料可以以后再交', en: 'Add it and register again; papers may follow later' });

/** The event that proves the limitation period was interrupted on this day (劳动争议调解仲裁法 第27条第2款). */
const relief = (docket: ClaimDocket, moment: Moment) => ({
  id: `${docket.id}-registered`, on: moment.on, what: '向受理机构提出权利救济请求', by: 'intake', interruptsLimitation: true,
});

/** What is known at the door beside the case file. */
type Told = { readonly [K in 'knewOn' | 'declaredHeadcount' | 'related']?: ClaimFacts[K] | undefined };

function opened(docket: ClaimDocket, told: Told, moment: Moment): ClaimDecision | Refusal {
  const event = relief(docket, moment);
  const file = { ...docket.file, events: [...docket.file.events, event] };
  const limitation = trackLimitation({ file, knewOn: told.knewOn }, moment);
  if (isRefusal(limitation)) return limitation;
  return {
    facts: { limitation: [...limitation], advice: adviseTriage(file, told, limitation, moment) },
    adds: { events: [event] },
  };
}

/** Registers a first contact. One worker, one respondent and one claim are enough; what is missing may follow. */
export function registerClaim(docket: ClaimDocket, input: z.output<typeof Registration>, moment: Moment): ClaimDecision | Refusal {
  if (!partiesOf(docket.file, 'applicant').length || !partiesOf(docket.file, 'respondent').length) {
    return incomplete('至少填写一名劳动者和一个用工单位', 'At least one worker and one employing unit are needed');
  }
  if (!docket.file.claims.length) return incomplete('至少填写一项请求', 'At least one claim is needed');
  const duplicate = input.found.find(line => line.kind === 'duplicate');
  if (duplicate && !input.openAnyway) {
    return refuse('case-already-open', 'closed',
      { zh: `同一劳动者就同一事项已有案件 ${duplicate.caseNo}`, en: `Case ${duplicate.caseNo} already concerns the same worker and matter` },
      { zh: '请在该案中继续办理；确属不同事项的，说明理由后再登记', en: 'Go on with that case; if this is another matter, say why and register again' },
      { details: { caseNo: duplicate.caseNo, matched: duplicate.matched } });
  }
  const { found, openAnyway, ...kept } = input;
  const related = found.map(line => (line === duplicate && openAnyway ? { ...line, reason: openAnyway } : line));
  const decision = opened(docket, { ...kept, related }, moment);
  return isRefusal(decision) ? decision : { ...decision, facts: { ...decision.facts, ...kept, related } };
}

/** Takes in a claim that a partner handed over; the same proof of interruption, the same advice. */
export function takeInClaim(docket: ClaimDocket, input: z.output<typeof TakeIn>, moment: Moment): ClaimDecision | Refusal {
  const decision = opened(docket, input, moment);
  return isRefusal(decision) ? decision : { ...decision, facts: { ...decision.facts, ...input } };
}
