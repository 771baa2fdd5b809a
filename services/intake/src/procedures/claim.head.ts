import type { ActionMaker, Decision, DocketView } from '@fengqiao/procedure';
import { ClaimFacts } from './claim.facts.js';

/** The head of the claim page. */
export const claimHead = {
  name: 'claim',
  title: '诉求登记与分流',
  version: 1,
  facts: ClaimFacts,
  roles: ['clerk', 'triage-officer'],
  states: {
    arrived: { title: '转来待登记' },
    registered: { title: '已登记待分流' },
    triaged: { title: '已分流' },
    referred: { title: '其他机构办理中' },
    answered: { title: '已有结果待下一步' },
    returnAsked: { title: '申请退回中' },
    resolved: { title: '已办结待回访' },
    closed: { title: '已归档', terminal: true },
    withdrawn: { title: '劳动者撤回', terminal: true },
    merged: { title: '已并入他案', terminal: true },
    declined: { title: '未予登记', terminal: true },
    goneBack: { title: '已退回转出方', terminal: true },
  },
  duties: {
    triage: { title: '分流' },
  },
} as const;

export type ClaimState = keyof typeof claimHead.states;
export type ClaimRole = (typeof claimHead.roles)[number];
export type ClaimDuty = keyof typeof claimHead.duties;
export type ClaimAction = ActionMaker<ClaimState, ClaimRole, ClaimDuty, ClaimFacts>;
export type ClaimDocket = DocketView<ClaimFacts, ClaimState>;
export type ClaimDecision = Decision<ClaimFacts, ClaimState, ClaimDuty>;

/** The state a docket already is in, for a step that leaves it there. */
export const stay = (docket: ClaimDocket): ClaimState => {
  if (docket.state === 'new') throw new Error('a docket that is being opened has no state to stay in');
  return docket.state;
};
