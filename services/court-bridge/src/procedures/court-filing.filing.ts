import { COURT_FILING } from '@fengqiao/contracts';
import { Heard, law, receivingDesk } from '@fengqiao/procedure';
import { fileSuit } from '../decisions/check-suit.js';
import { offerChoice } from '../decisions/choose-mediator.js';
import { delegateMediation, noteMediation } from '../decisions/conduct-trial.js';
import { excuseDelay } from '../decisions/excuse-delay.js';
import { refuseSuit } from '../decisions/refuse-suit.js';
import { tellOfSuit } from '../decisions/tell-commission.js';
import { TRIAL, TRIAL_CLOCKS, type FilingAction } from './court-filing.head.js';
import { ChoiceOffer, DelayExcuse, Delegation, DirectSuit, Nothing, SuitFiling, SuitRefusal, WhyText } from './court-filing.inputs.js';
import { CIVIL_PROCEDURE_LAW, INVITED_MEDIATION, ONLINE_MEDIATION } from './sources.js';

/** 起诉和立案: seven days, a mediation before filing if the parties want it, and whether arbitration had to come first. */
export function filing(action: FilingAction) {
  const suit = {
    title: '立案', to: 'filed', by: ['filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '126'), input: SuitFiling,
    stops: ['filing'], drops: ['mediatorChoice', 'mediatorAppointment'], starts: ['copy', ...TRIAL_CLOCKS], refers: ['court-feedback'], issues: ['acceptance-notice', 'response-notice'], decide: tellOfSuit(fileSuit),
  } as const;
  const refusal = {
    title: '裁定不予受理', to: 'notFiled', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '126'), input: SuitRefusal,
    stops: ['filing'], starts: ['rulingAppeal'], issues: ['non-acceptance-ruling'], decide: refuseSuit,
  } as const;

  return {
    receive: action({
      title: '接收转来的起诉', from: 'new', to: 'received', by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '123-124'), input: COURT_FILING.particulars,
      receives: ['court-filing'], starts: ['filing'], issues: ['papers-receipt'],
      decide: (_docket, told, moment) => ({ facts: { ...told, appliedOn: moment.on } }),
    }),
    apply: action({
      title: '当场收取起诉状', from: 'new', to: 'received', by: ['filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '123-124'), input: DirectSuit,
      starts: ['filing'], issues: ['papers-receipt'],
      decide: (_docket, { postedOn, ...told }, moment) => ({ facts: { ...told, appliedOn: postedOn ?? moment.on } }),
    }),
    offerChoice: action({
      title: '告知可以共同选定调解员', from: ['received', ...TRIAL], to: ['received', ...TRIAL], by: ['filing-clerk', 'judge'], basis: law(ONLINE_MEDIATION, '10'),
      input: ChoiceOffer, starts: ['mediatorChoice', 'mediatorAppointment'], decide: offerChoice,
    }),
    choicePassed: action({
      title: '逾期未共同选定，由法院指定', from: ['received', ...TRIAL], to: ['received', ...TRIAL], by: ['system'], basis: law(ONLINE_MEDIATION, '10'),
      input: Nothing, expires: ['mediatorChoice'],
      decide: () => ({ remark: { zh: '当事人未在两个工作日内共同选定，由法院指定调解组织或者调解员', en: 'The parties did not choose in two working days; the court names a mediator' } }),
    }),
    delegateMediation: action({
      title: '立案前委派调解', from: 'received', to: 'delegated', by: ['filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '125'), input: Delegation,
      pauses: ['filing'], stops: ['mediatorChoice', 'mediatorAppointment'], refers: ['mediation'], issues: ['delegation-letter'], decide: delegateMediation,
    }),
    delegationTaken: action({
      title: '调解组织接受委派', from: 'delegated', to: 'delegated', by: ['system'], basis: law(INVITED_MEDIATION, '27'), input: Heard,
      hears: { mediation: ['accepted'] }, starts: ['delegated'],
    }),
    delegationReturned: action({
      title: '委派调解有结果', from: 'delegated', to: 'received', by: ['system'], basis: law(INVITED_MEDIATION, '27'), input: Heard,
      hears: { mediation: ['declined', 'returned', 'sent-on', 'revoked', 'concluded'] }, stops: ['delegated'], resumes: ['filing'], decide: noteMediation,
    }),
    delegationOver: action({
      title: '委派调解期满，材料退回', from: 'delegated', to: 'received', by: ['system'], basis: law(INVITED_MEDIATION, '27'), input: Nothing,
      expires: ['delegated'], resumes: ['filing'],
    }),
    insist: action({
      title: '当事人坚持起诉', from: 'delegated', to: 'received', by: ['filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '126'), input: WhyText,
      drops: ['delegated'], resumes: ['filing'],
    }),
    excuseDelay: action({
      title: '决定是否顺延期限', from: 'received', to: 'received', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '86'), input: DelayExcuse,
      issues: ['time-extension-decision'], decide: excuseDelay,
    }),
    settle: action({
      title: '诉前调解成功，起诉终结', from: 'received', to: 'settled', by: ['filing-clerk'], basis: law(INVITED_MEDIATION, '24'), input: WhyText,
      stops: ['filing'], answers: ['accepted', 'concluded'],
      decide: () => ({ answer: { outcome: 'settled-before-filing', result: { outcome: 'mediated' } } }),
    }),
    file: action({ ...suit, from: 'received', answers: ['accepted'] }),
    fileRetained: action({ ...suit, from: 'retained' }),
    refuseFiling: action({ ...refusal, from: 'received', answers: ['declined'] }),
    // After a refused return the referral counts as taken; only a conclusion can answer it now.
    refuseRetained: action({ ...refusal, from: 'retained', answers: ['concluded'] }),
    ...receivingDesk(action, { waiting: 'received', working: 'retained', returnAsked: 'returnAsked', gone: 'gone' }, ['filing-clerk']),
  };
}
