import { law, procedure } from '@fengqiao/procedure';
import { acceptSetAside, applyForSetAside, mediateInPanel, setAwardAside } from '../decisions/set-award-aside.js';
import { awardSetAsideHead } from './award-set-aside.head.js';
import {
  PanelReview, PanelStatement, RulingService, SetAsideAcceptance, SetAsideApplication, SetAsideDismissal, SetAsideRefusal, SetAsideRuling, SetAsideWithdrawal,
} from './award-set-aside.inputs.js';
import { LABOUR_INTERPRETATION, MEDIATION_AND_ARBITRATION_LAW } from './sources.js';

/** 撤销终局裁决, in the intermediate court: the employer's only remedy against a final award. */
export const awardSetAside = procedure(awardSetAsideHead)(action => ({
  apply: action({
    title: '收取撤销申请', from: 'new', to: 'received', by: ['filing-clerk'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '49'), input: SetAsideApplication,
    starts: ['filing'], issues: ['papers-receipt'], decide: applyForSetAside,
  }),
  accept: action({
    title: '受理撤销申请', from: 'received', to: 'accepted', by: ['filing-clerk', 'judge'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '49'), input: SetAsideAcceptance,
    stops: ['filing'], issues: ['acceptance-notice'], decide: acceptSetAside,
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
    issues: ['mediation-statement'], decide: mediateInPanel,
  }),
  setAside: action({
    title: '裁定撤销仲裁裁决', from: 'accepted', to: 'setAside', by: ['judge'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '49'), input: SetAsideRuling,
    issues: ['set-aside-ruling'], decide: setAwardAside,
  }),
  serveRuling: action({
    title: '送达撤销裁定', from: 'setAside', to: 'closed', by: ['filing-clerk', 'judge'], basis: law(MEDIATION_AND_ARBITRATION_LAW, '49'), input: RulingService,
    starts: ['suit'], issues: ['service-return'],
    decide: (_docket, { receivedOn }) => ({ facts: { rulingReceived: receivedOn }, clocks: { suit: { from: receivedOn } } }),
  }),
  dismiss: action({
    title: '裁定驳回撤销申请', from: 'accepted', to: 'dismissed', by: ['judge'], basis: law(LABOUR_INTERPRETATION, '22'), input: SetAsideDismissal, issues: ['dismissal-ruling'],
  }),
  withdraw: action({
    title: '准许撤回撤销申请', from: ['received', 'accepted'], to: 'withdrawn', by: ['judge', 'filing-clerk'], basis: law(LABOUR_INTERPRETATION, '25'), input: SetAsideWithdrawal,
    issues: ['withdrawal-ruling'],
  }),
}));
