import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { MediationDecision, MediationDocket } from '../procedures/mediation.head.js';
import type { ArbitrationRequest, OnwardMediation, Risk } from '../procedures/mediation.inputs.js';

const ground = (input: ArbitrationRequest) => {
  const { to, jurisdiction, lawyer, note } = input;
  return [{ purpose: 'arbitration', ...(to ? { to } : {}), particulars: { jurisdiction, ...(lawyer ? { lawyer } : {}), ...(note ? { note } : {}) } }];
};

/**
 * Goes on to arbitration from a case that came to the own counter, evidence and all (ME-09).
 * A case that another agency sent goes back to it instead: it asked, and it takes the worker on.
 */
export function passToArbitration(docket: MediationDocket, input: ArbitrationRequest): MediationDecision | Refusal {
  if (docket.openedBy) {
    return refuse('sender-goes-on', 'closed',
      { zh: `本案由转出机构（${docket.openedBy.from}）转来，后续申请由其办理`, en: `The case came from ${docket.openedBy.from}, which takes it on` },
      { zh: '请办理“调解不成”，材料随结果一并返回', en: 'End the mediation as failed; the file goes back with the result' });
  }
  return { refer: ground(input) };
}

/** Goes to arbitration because the agreement was not kept (劳动争议调解仲裁法 第15条). */
export function requestArbitration(docket: MediationDocket, input: ArbitrationRequest, moment: Moment): MediationDecision {
  const agreement = docket.facts.agreements?.at(-1)?.id ?? docket.id;
  return { facts: { waysTaken: [...(docket.facts.waysTaken ?? []), { way: 'arbitration', agreement, on: moment.on }] },
    refer: ground(input) };
}

/** Hands the whole request to another mediation body; the sender hears where it went. */
export function sendOn(docket: MediationDocket, input: OnwardMediation): MediationDecision {
  const { body = 'station', station, mode, commission, note } = docket.facts;
  const particulars = { body, ...(station ? { station } : {}), ...(mode ? { mode } : {}), ...(commission ? { commission } : {}), ...(note ? { note } : {}) };
  return {
    refer: [{ purpose: 'mediation', to: input.to, particulars }],
    answer: { reason: input.reason },
  };
}

/** Tells the competent agency of a risk to life or public order (人民调解法 第25条), without anything said in the room. */
export function reportRisk(docket: MediationDocket, input: Risk): MediationDecision {
  return { refer: [{ purpose: 'copy', to: input.to, particulars: { subject: '调解中发现可能激化的情形', body: input.what } }] };
}
