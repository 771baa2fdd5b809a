import { agency } from '@fengqiao/contracts';
import { agreementReview } from './procedures/agreement-review.procedure.js';
import { arbitrationCase } from './procedures/arbitration-case.procedure.js';
import { arbitratorAppointment } from './procedures/arbitrator-appointment.procedure.js';
import { decidingGuide } from './procedures/deciding-guide.procedure.js';

/** 劳动人事争议仲裁委员会. */
export const arbitrationBridge = agency({
  name: 'arbitration-bridge',
  title: { zh: '劳动人事争议仲裁委员会', en: 'Labour arbitration commission' },
  mandate: {
    zh: '依法受理劳动争议仲裁申请，组庭开庭、调解、裁决；审查当事人共同申请的调解协议，制作仲裁调解书。',
    en: 'Hears labour disputes, mediates and makes awards; reviews mediation agreements that both parties bring and makes them enforceable.',
  },
  procedures: [arbitrationCase, agreementReview, decidingGuide, arbitratorAppointment],
  numberWord: '枫仲',
  head: 'director',
  decides: ['filing-officer', 'arbitrator', 'reviewer', 'director'],
});
