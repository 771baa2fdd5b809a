import { agency } from '@fengqiao/contracts';
import { awardSetAside } from './procedures/award-set-aside.procedure.js';
import { caseDiscussion } from './procedures/case-discussion.procedure.js';
import { confirmation } from './procedures/confirmation.procedure.js';
import { courtFiling } from './procedures/court-filing.procedure.js';
import { enforcement } from './procedures/enforcement.procedure.js';
import { judicialProposal } from './procedures/judicial-proposal.procedure.js';
import { layJudgeAppointment } from './procedures/lay-judge-appointment.procedure.js';
import { paymentOrder } from './procedures/payment-order.procedure.js';
import { preservation } from './procedures/preservation.procedure.js';

/** 人民法院. */
export const courtBridge = agency({
  name: 'court-bridge',
  title: { zh: '人民法院', en: 'Court' },
  mandate: {
    zh: '司法确认调解协议，受理起诉和支付令申请，审查撤销仲裁裁决申请，强制执行生效法律文书，就案件反映的问题发出司法建议。',
    en: 'Confirms mediation agreements, hears suits, issues payment orders, decides on setting awards aside, enforces what is in force, and advises employers after a case.',
  },
  procedures: [confirmation, courtFiling, paymentOrder, awardSetAside, enforcement, judicialProposal, preservation, caseDiscussion, layJudgeAppointment],
  numberWord: '枫诉',
  head: 'president',
  decides: ['filing-clerk', 'judge', 'president', 'enforcement-officer'],
});
