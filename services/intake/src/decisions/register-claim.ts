import { fileDatesOutOfOrder, partiesOf, withAdditions } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import type { Registration, TakeIn } from '../procedures/claim.inputs.js';
import { refreshed } from './refresh-periods.js';

const incomplete = (zh: string, en: string): Refusal => refuse('claim-incomplete', 'invalid', { zh, en },
  { zh: '请补充后再登记；材料可以以后再交', en: 'Add it and register again; papers may follow later' });

/** The event that proves the limitation period was interrupted on this day (劳动争议调解仲裁法 第27条第2款). */
const relief = (docket: ClaimDocket, moment: Moment) => ({
  id: `${docket.id}-registered`, on: moment.on, what: '向受理机构提出权利救济请求', by: 'intake', interruptsLimitation: true,
});

function opened(docket: ClaimDocket, facts: ClaimDecision['facts'], moment: Moment): ClaimDecision | Refusal {
  const adds = { events: [relief(docket, moment)] };
  return refreshed(docket, withAdditions(docket.file, adds), { ...(facts ? { facts } : {}), adds }, moment);
}

/**
 * Registers a first contact. One worker, one respondent and one claim are enough; what is missing may follow.
 * @returns the decision, or `claim-incomplete`, `file-dates-out-of-order`, `case-already-open`
 */
export function registerClaim(docket: ClaimDocket, input: Registration, moment: Moment): ClaimDecision | Refusal {
  if (!partiesOf(docket.file, 'applicant').length || !partiesOf(docket.file, 'respondent').length) {
    return incomplete('至少填写一名劳动者和一个用工单位', 'At least one worker and one employing unit are needed');
  }
  if (!docket.file.claims.length) return incomplete('至少填写一项请求', 'At least one claim is needed');
  const wrongDays = fileDatesOutOfOrder(docket.file);
  if (wrongDays) return wrongDays;
  const duplicate = input.found.find(line => line.kind === 'duplicate');
  if (duplicate && !input.openAnyway) {
    return refuse('case-already-open', 'closed',
      { zh: `同一劳动者就同一事项已有案件 ${duplicate.caseNo}`, en: `Case ${duplicate.caseNo} already concerns the same worker and matter` },
      { zh: '请在该案中继续办理；确属不同事项的，说明理由后再登记', en: 'Go on with that case; if this is another matter, say why and register again' },
      { details: { caseNo: duplicate.caseNo, matched: duplicate.matched } });
  }
  const { found, openAnyway, ...kept } = input;
  const related = found.map(line => (line === duplicate && openAnyway ? { ...line, reason: openAnyway } : line));
  return opened(docket, { ...kept, related }, moment);
}

/** A claim that a partner handed over: the day it arrived is the day relief was asked for, whoever registers it when. */
export const receiveClaim = (docket: ClaimDocket, _input: unknown, moment: Moment): ClaimDecision | Refusal => opened(docket, undefined, moment);

/** Takes it in, with what the worker could add. */
export const takeInClaim = (docket: ClaimDocket, input: TakeIn, moment: Moment): ClaimDecision | Refusal =>
  refreshed(docket, docket.file, { facts: input }, moment);
