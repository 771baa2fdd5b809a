import { Heard, law, peopleOf, practice, type Basis } from '@fengqiao/procedure';
import type { z } from 'zod';
import { appointLawyer, changeLawyer } from '../decisions/appoint-lawyer.js';
import { askAgency, askArbitration } from '../decisions/ask-agency.js';
import { hearAnswer } from '../decisions/hear-answer.js';
import { keepLatePapers } from '../decisions/keep-late-papers.js';
import { planFollowUp } from '../decisions/plan-follow-up.js';
import { signRetainer } from '../decisions/sign-retainer.js';
import { Appointment, ChangeOfLawyer, FollowUp, LatePapers, Retainer } from './aid-application.inputs.js';
import type { AidAction } from './aid-application.head.js';
import { lawyerAppointment } from './lawyer-appointment.procedure.js';
import * as Wanted from './aid-application.assistance.inputs.js';

/** With an appointed lawyer the case can act; an urgent application does not wait for the retainer. */
const AT_WORK = ['appointed', 'assisting'] as const;
const RUNNING = ['granted', ...AT_WORK] as const;
/** Wherever the answer to a hand-off can still meet an open docket. */
const LISTENING = [...RUNNING, 'closing', 'filed', 'subsidyProposed'] as const;
const ENDS = ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const;

/** 指派与承办: appointment, retainer, and everything the lawyer asks of other agencies in the client's name. */
export function assistance(action: AidAction) {
  const asks = <I extends z.ZodType<{ to?: string | undefined }>>(purpose: string, title: string, basis: Basis, input: I) =>
    action({ title, from: AT_WORK, to: AT_WORK, by: ['lawyer', 'reviewer'], basis, input, refers: [purpose],
      decide: askAgency<z.output<I>>(purpose) });

  return {
    appoint: action({
      title: '指派法律援助人员', from: 'granted', to: 'appointed', by: ['reviewer', 'director'], basis: law('法律援助法', '43'),
      input: Appointment, stops: ['appointment'], starts: ['retainer'], issues: ['aid-appointment-notice', 'aid-official-letter'],
      consults: peopleOf(lawyerAppointment), decide: appointLawyer,
    }),
    changeLawyer: action({
      title: '更换法律援助人员', from: AT_WORK, to: 'appointed', by: ['director'], basis: law('法律援助法', '46、55'),
      input: ChangeOfLawyer, starts: ['retainer'], issues: ['aid-change-notice', 'aid-official-letter'],
      consults: peopleOf(lawyerAppointment), decide: changeLawyer,
    }),
    signRetainer: action({
      title: '签订委托协议', from: 'appointed', to: 'assisting', by: ['lawyer', 'reviewer'], basis: law('办理法律援助案件程序规定', '27'),
      input: Retainer, stops: ['retainer'], issues: ['retainer-agreement'], decide: signRetainer,
    }),
    supplyLatePapers: action({
      title: '补办手续、补交材料', from: RUNNING, to: RUNNING, by: ['reviewer'], basis: law('法律援助法', '44'),
      input: LatePapers, stops: ['latePapers'], decide: keepLatePapers,
    }),
    followUp: action({
      title: '回访受援人', from: ['assisting', 'closing'], to: ['assisting', 'closing'], by: ['lawyer', 'reviewer'], basis: practice('受援人回访'),
      input: FollowUp, stops: ['followUp'], starts: ['followUp'], decide: planFollowUp,
    }),

    requestEvidence: asks('evidence-help', '请劳动保障监察机构协助取证', practice('调查取证协作'), Wanted.EvidenceWanted),
    requestMediation: asks('mediation', '代为申请调解', law('法律援助法', '22'), Wanted.MediationWanted),
    requestArbitration: action({
      title: '代为申请仲裁', from: AT_WORK, to: AT_WORK, by: ['lawyer', 'reviewer'], basis: law('法律援助法', '22'),
      input: Wanted.ArbitrationWanted, refers: ['arbitration'], decide: askArbitration,
    }),
    requestReview: asks('arbitration-review', '协助申请仲裁审查', law('劳动人事争议仲裁办案规则', '74'), Wanted.ReviewWanted),
    requestConfirmation: asks('judicial-confirmation', '协助申请司法确认', law('民事诉讼法', '205'), Wanted.ConfirmationWanted),
    requestPaymentOrder: asks('payment-order', '代为申请支付令', law('劳动争议调解仲裁法', '16'), Wanted.PaymentOrderWanted),
    fileSuit: asks('court-filing', '代理起诉', law('法律援助法', '22'), Wanted.SuitWanted),
    requestEnforcement: asks('enforcement', '代为申请强制执行', law('民事诉讼法', '247'), Wanted.EnforcementWanted),
    complain: asks('inspection-complaint', '引导并代为投诉', law('劳动保障监察条例', '9'), Wanted.ComplaintWanted),
    passClue: asks('violation-clue', '移交违法线索', law('劳动保障监察条例', '9'), Wanted.ClueFound),
    hearAnswer: action({
      title: '收到其他机构答复', from: LISTENING, to: LISTENING, by: ['system'], basis: practice('转办规则'), input: Heard, decide: hearAnswer,
      hears: {
        'evidence-help': ENDS, mediation: ENDS, arbitration: ENDS, 'arbitration-review': ENDS, 'judicial-confirmation': ENDS,
        'payment-order': ENDS, 'court-filing': ENDS, enforcement: ENDS, 'inspection-complaint': ENDS, 'violation-clue': ENDS,
      },
    }),
    noteProgress: action({
      title: '记录办理进展', from: AT_WORK, to: AT_WORK, by: ['lawyer'], basis: law('法律援助法', '46'),
      input: FollowUp.pick({ said: true }),
    }),
  };
}
