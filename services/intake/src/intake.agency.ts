import { agency } from '@fengqiao/contracts';
import { claim } from './procedures/claim.procedure.js';
import { consultation } from './procedures/consultation.procedure.js';
import { dutyRoster } from './procedures/duty-roster.procedure.js';
import { healthCheck } from './procedures/health-check.procedure.js';
import { helperAppointment } from './procedures/helper-appointment.procedure.js';
import { psychologicalSupport } from './procedures/psychological-support.procedure.js';
import { reminderLetter } from './procedures/reminder-letter.procedure.js';
import { screeningPlan } from './procedures/screening-plan.procedure.js';
import { wish } from './procedures/wish.procedure.js';

/** The one door: whatever the channel, a claim gets its number, its dated proof and its way. */
export const intake = agency({
  name: 'intake',
  title: { zh: '受理中心', en: 'Intake' },
  mandate: {
    zh: '登记各渠道来的诉求，出具带日期的回执，提示时效，分流并转交有权机构，跟踪到办结回访；并办理咨询、工会劳动法律监督和职工关怀事项。',
    en: 'Registers claims from every channel, gives a dated receipt, triages, hands on and follows each claim to its end; keeps the union\'s letters and its care for workers.',
  },
  procedures: [claim, consultation, reminderLetter, healthCheck, psychologicalSupport, wish, dutyRoster, screeningPlan, helperAppointment],
  numberWord: '枫窗',
  head: 'union-leader',
});
