import { law, otherSittings, peopleOf } from '@fengqiao/procedure';
import { holdSession } from '../decisions/hold-session.js';
import { scheduleSession, callOffSession, moveSession } from '../decisions/schedule-session.js';
import { TALKING, mediationHead, type MediationAction } from './mediation.head.js';
import * as input from './mediation.inputs.js';
import { mediatorAppointment } from './mediator-appointment.procedure.js';
import { MEDIATION_AND_ARBITRATION_LAW, PEOPLES_MEDIATION_LAW } from './sources.js';

const mediator = ['mediator'] as const;
const both = ['mediation-clerk', 'mediator'] as const;
/** The other mediations of the desk with the days they wait for, and the roster with its leaves. */
const calendar = { each: { booked: otherSittings(mediationHead), people: peopleOf(mediatorAppointment) } };

/** 调解日程和调解: sessions to come, moved, called off and held. Nobody is bound to come: mediation is voluntary (人民调解法 art. 3). */
export function sessions(action: MediationAction) {
  return {
    scheduleSession: action({
      title: '约定调解时间', from: TALKING, to: TALKING, by: both, basis: law(PEOPLES_MEDIATION_LAW, '21'), input: input.SessionPlan, consults: calendar, decide: scheduleSession,
    }),
    moveSession: action({
      title: '变更调解时间', from: TALKING, to: TALKING, by: both, basis: law(PEOPLES_MEDIATION_LAW, '21'), input: input.MovedSession, consults: calendar, decide: moveSession,
    }),
    callOffSession: action({
      title: '取消调解时间', from: TALKING, to: TALKING, by: both, basis: law(PEOPLES_MEDIATION_LAW, '3、21'), input: input.CalledOff, decide: callOffSession,
    }),
    holdSession: action({
      title: '组织调解', from: TALKING, to: ['mediating', 'partAgreed'], by: mediator, basis: law(MEDIATION_AND_ARBITRATION_LAW, '13'),
      input: input.SessionRecord, issues: ['mediation-record'], decide: holdSession,
    }),
  };
}
