import { agency } from '@fengqiao/contracts';
import { aidApplication } from './procedures/aid-application.procedure.js';
import { aidObjection } from './procedures/aid-objection.procedure.js';
import { lawyerAppointment } from './procedures/lawyer-appointment.procedure.js';
import { servicePurchase } from './procedures/service-purchase.procedure.js';

/** 法律援助机构. The justice bureau's review of objections lives here too, with a role of its own. */
export const legalAid = agency({
  name: 'legal-aid',
  title: { zh: '法律援助机构', en: 'Legal Aid Office' },
  mandate: {
    zh: '审查法律援助申请，指派法律援助人员，代理受援人协商、调解、仲裁、诉讼直至执行。',
    en: 'Reviews applications for legal aid, appoints lawyers, and acts for the client in negotiation, mediation, arbitration, suit and enforcement.',
  },
  procedures: [aidApplication, aidObjection, servicePurchase, lawyerAppointment],
  numberWord: '枫援',
  head: 'director',
});
