import { law } from '@fengqiao/procedure';
import { fileAppeal, giveFinalJudgment, giveJudgment, judgmentInForce, recordSecondInstance, serveJudgment } from '../decisions/give-judgment.js';
import { tellOfSuit } from '../decisions/tell-commission.js';
import { TRIAL, TRIAL_CLOCKS, type FilingAction } from './court-filing.head.js';
import { Appeal, Judgment, JudgmentService, Nothing, SecondJudgment, WhyText } from './court-filing.inputs.js';
import { CIVIL_PROCEDURE_LAW } from './sources.js';

/** 判决和上诉: judgment, each party's time to appeal, the way up, force. */
export function judgment(action: FilingAction) {
  return {
    extendOrdinary: action({
      title: '延长普通程序审限', from: TRIAL, to: TRIAL, by: ['president'], basis: law(CIVIL_PROCEDURE_LAW, '152'), input: WhyText, extends: ['ordinaryTrial'],
    }),
    extendSummary: action({
      title: '延长简易程序审限', from: TRIAL, to: TRIAL, by: ['president'], basis: law(CIVIL_PROCEDURE_LAW, '164'), input: WhyText, extends: ['summaryTrial'],
    }),
    extendSmallClaims: action({
      title: '延长小额诉讼审限', from: TRIAL, to: TRIAL, by: ['president'], basis: law(CIVIL_PROCEDURE_LAW, '168'), input: WhyText, extends: ['smallClaimsTrial'],
    }),
    judge: action({
      title: '作出第一审判决', from: 'heard', to: 'judged', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '151-155'), input: Judgment,
      stops: TRIAL_CLOCKS, starts: ['delivery'], issues: ['judgment'], decide: giveJudgment,
    }),
    judgeSmallClaim: action({
      title: '小额诉讼判决', from: 'heard', to: 'closed', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '165'), input: Judgment,
      stops: TRIAL_CLOCKS, starts: ['labourPreservation', 'retrial'], refers: ['court-feedback'], answers: ['concluded'], issues: ['judgment'],
      decide: tellOfSuit(giveFinalJudgment, (_input, on) => ({ result: 'judged', receivedOn: on })),
    }),
    serveJudgment: action({
      title: '送达判决书', from: 'judged', to: 'judged', by: ['judge', 'filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '171'), input: JudgmentService,
      stops: ['delivery'], starts: ['appeal'], issues: ['service-return'], decide: serveJudgment,
    }),
    appeal: action({
      title: '收到上诉状', from: ['judged', 'appealed'], to: 'appealed', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '171-174'), input: Appeal,
      stops: ['appeal'], starts: ['appealService'], issues: ['papers-receipt'], decide: fileAppeal,
    }),
    serveAppeal: action({
      title: '送达上诉状副本', from: 'appealed', to: 'appealed', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '174'), input: Nothing,
      stops: ['appealService'], starts: ['appealDefence'], issues: ['service-return'],
    }),
    appealDefence: action({
      title: '收到上诉答辩状', from: 'appealed', to: 'appealed', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '174'), input: Nothing,
      stops: ['appealDefence'], starts: ['appealDefenceCopy', 'appealTransfer'],
    }),
    appealDefencePassed: action({
      title: '上诉答辩期届满', from: 'appealed', to: 'appealed', by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '174'), input: Nothing,
      expires: ['appealDefence'], starts: ['appealTransfer'],
    }),
    sendAppealDefence: action({
      title: '送达上诉答辩状副本', from: 'appealed', to: 'appealed', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '174'), input: Nothing,
      stops: ['appealDefenceCopy'],
    }),
    sendFileUp: action({
      title: '报送案卷，第二审立案', from: 'appealed', to: 'appealed', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '174、183'), input: Nothing,
      stops: ['appealTransfer'], starts: ['secondInstance'], issues: ['file-transfer-letter'],
    }),
    recordSecondInstance: action({
      title: '登记第二审结果', from: 'appealed', to: 'closed', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '177-183'), input: SecondJudgment,
      stops: ['secondInstance'], starts: ['labourPreservation', 'retrial'], refers: ['court-feedback'], answers: ['concluded'],
      decide: tellOfSuit(recordSecondInstance, ({ result }, on) => ({ result: result === 'mediated' ? 'mediated' : 'judged', receivedOn: on })),
    }),
    judgmentInForce: action({
      title: '上诉期满，判决生效', from: 'judged', to: 'closed', by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '158'), input: Nothing,
      expires: ['appeal'], starts: ['labourPreservation', 'retrial'], refers: ['court-feedback'], answers: ['concluded'],
      decide: tellOfSuit(judgmentInForce, (_input, on) => ({ result: 'judged', receivedOn: on })),
    }),
  };
}
