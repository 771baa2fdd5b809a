import { law, practice } from '@fengqiao/procedure';
import { z } from 'zod';
import { approvePayment } from '../decisions/approve-payment.js';
import { closeAid } from '../decisions/close-aid.js';
import { keepClosingFile } from '../decisions/keep-closing-file.js';
import { proposePayment } from '../decisions/propose-payment.js';
import { terminateAid } from '../decisions/terminate-aid.js';
import { ClosingFile, Closure, Payment, PaymentReturned, Termination } from './aid-application.inputs.js';
import type { AidAction } from './aid-application.head.js';

/** 终止、结案与补贴. Either end answers the agency that referred; the file and the lawyer's pay follow. */
export function closing(action: AidAction) {
  return {
    terminate: action({
      title: '终止法律援助', from: ['granted', 'appointed', 'assisting'], to: 'closing', by: ['director'], basis: law('法律援助法', '48-49'),
      input: Termination, drops: ['appointment', 'retainer', 'latePapers'], starts: ['closing'], issues: ['aid-termination-decision'],
      answers: ['concluded'], decide: terminateAid,
    }),
    closeAid: action({
      title: '援助事项办结', from: 'assisting', to: 'closing', by: ['lawyer', 'reviewer'], basis: law('法律援助法', '50'),
      input: Closure, starts: ['closing'], answers: ['concluded'], decide: closeAid,
    }),
    handInFile: action({
      title: '提交结案材料', from: 'closing', to: 'filed', by: ['lawyer', 'reviewer'], basis: law('法律援助法', '50'),
      input: ClosingFile, stops: ['closing'], issues: ['aid-closing-report'], decide: keepClosingFile,
    }),
    proposePayment: action({
      title: '核定补贴', from: 'filed', to: 'subsidyProposed', by: ['reviewer'], basis: law('法律援助法', '52'),
      input: Payment, decide: proposePayment,
    }),
    approvePayment: action({
      title: '批准补贴并结案', from: 'subsidyProposed', to: 'closed', by: ['director'], basis: law('法律援助法', '52'),
      input: z.strictObject({}), issues: ['aid-subsidy-approval'], decide: approvePayment,
    }),
    returnPayment: action({
      title: '退回重新核定', from: 'subsidyProposed', to: 'filed', by: ['director'], basis: practice('补贴审批'),
      input: PaymentReturned, decide: () => ({ facts: { payment: undefined } }),
    }),
  };
}
