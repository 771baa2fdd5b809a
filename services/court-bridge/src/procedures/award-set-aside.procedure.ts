import { law, procedure } from '@fengqiao/procedure';
import { acceptSetAside, applyForSetAside, mediateInPanel, setAwardAside } from '../decisions/set-award-aside.js';
import { tellOfSetAside } from '../decisions/tell-commission.js';
import { awardSetAsideHead } from './award-set-aside.head.js';
import {
  PanelReview, PanelStatement, RulingService, SetAsideAcceptance, SetAsideApplication, SetAsideDismissal, SetAsideRefusal, SetAsideRuling, SetAsideWithdrawal,
} from './award-set-aside.inputs.js';
import { LABOUR_INTERPRETATION, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';

/** The number of the ruling that ends the matter stands in place of the application's. */
const keepNumber = (_docket: unknown, { number }: { readonly number: string }) => ({ facts: { number } });

/** 撤销终局裁决, in the intermediate court: the employer's only remedy against a final award. */
export const awardSetAside = procedure(awardSetAsideHead)(action => ({
  apply: action({
    title: '收取撤销申请', from: 'new', to: 'received', by: ['filing-clerk'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '49'), input: SetAsideApplication,
    starts: ['filing'], issues: ['papers-receipt'], decide: applyForSetAside,
  }),
  accept: action({
    title: '受理撤销申请', from: 'received', to: 'accepted', by: ['filing-clerk', 'judge'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '49'), input: SetAsideAcceptance,
    stops: ['filing'], refers: ['court-feedback'], issues: ['acceptance-notice'], decide: tellOfSetAside(acceptSetAside),
  }),
  refuseAcceptance: action({
    title: '裁定不予受理', from: 'received', to: 'notAccepted', by: ['filing-clerk', 'judge'], basis: law(LABOUR_INTERPRETATION, '21'), input: SetAsideRefusal,
    stops: ['filing'], issues: ['non-acceptance-ruling'],
  }),
  review: action({
    title: '开庭或者阅卷、询问', from: 'accepted', to: 'accepted', by: ['judge'], basis: law(LABOUR_INTERPRETATION, '23'), input: PanelReview, issues: ['hearing-record'],
    decide: (_docket, { held }, moment) => ({ facts: { hearing: { on: moment.on, held } } }),
  }),
  mediate: action({
    title: '制作调解书', from: 'accepted', to: 'mediated', by: ['judge'], basis: law(LABOUR_INTERPRETATION, '23'), input: PanelStatement,
    refers: ['court-feedback'], issues: ['mediation-statement'], decide: tellOfSetAside(mediateInPanel, (_input, on) => ({ result: 'mediated', receivedOn: on })),
  }),
  setAside: action({
    title: '裁定撤销仲裁裁决', from: 'accepted', to: 'setAside', by: ['judge'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '49'), input: SetAsideRuling,
    issues: ['set-aside-ruling'], decide: setAwardAside,
  }),
  serveRuling: action({
    title: '送达撤销裁定', from: 'setAside', to: 'closed', by: ['filing-clerk', 'judge'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '49'), input: RulingService,
    starts: ['suit'], refers: ['court-feedback'], issues: ['service-return'],
    decide: tellOfSetAside(
      (_docket, { receivedOn }: RulingService) => ({ facts: { rulingReceived: receivedOn }, clocks: { suit: { from: receivedOn } } }),
      ({ receivedOn }) => ({ result: 'set-aside', receivedOn })),
  }),
  dismiss: action({
    title: '裁定驳回撤销申请', from: 'accepted', to: 'dismissed', by: ['judge'], basis: law(LABOUR_INTERPRETATION, '22'), input: SetAsideDismissal,
    refers: ['court-feedback'], issues: ['dismissal-ruling'], decide: tellOfSetAside(keepNumber, (_input, on) => ({ result: 'dismissed', receivedOn: on })),
  }),
  withdraw: action({
    title: '准许撤回撤销申请', from: ['received', 'accepted'], to: 'withdrawn', by: ['judge', 'filing-clerk'], basis: law(LABOUR_INTERPRETATION, '25'), input: SetAsideWithdrawal,
    refers: ['court-feedback'], issues: ['withdrawal-ruling'], decide: tellOfSetAside(keepNumber, (_input, on) => ({ result: 'withdrawn', receivedOn: on })),
  }),
}));
