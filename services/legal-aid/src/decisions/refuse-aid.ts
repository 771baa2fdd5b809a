import type { Instrument } from '@fengqiao/case-file';
import type { Moment } from '@fengqiao/procedure';
import type { AidRefusal } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

const notice = ({ number, reason }: AidRefusal, moment: Moment): Instrument => ({
  id: moment.newId(), kind: 'refusal-notice', number, issuedBy: 'legal-aid', issuedOn: moment.on, obligations: [],
  summary: `${reason.text} 对本决定有异议的，可以向设立本法律援助机构的司法行政部门提出（《法律援助法》第49条）。`,
});

/** Refuses in writing, with the reason and the way to object (法律援助法 arts. 43, 49); the reason goes back to the sender. */
export function refuseAid(_docket: AidDocket, input: AidRefusal, moment: Moment): AidDecision {
  return { adds: { instruments: [notice(input, moment)] }, answer: { reason: input.reason, outcome: 'refused' } };
}

/** The same after a return that the sender did not grant: the referral was taken, so it is concluded rather than declined. */
export function refuseAidAfterAll(docket: AidDocket, input: AidRefusal, moment: Moment): AidDecision {
  const { adds } = refuseAid(docket, input, moment);
  return { ...(adds ? { adds } : {}), answer: { reason: input.reason, outcome: 'refused', result: { outcome: 'refused', note: input.reason.text } } };
}
