import { Heard, VISITOR, WithReason, law, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';
import { SelfSaid, fileByPhone } from '../decisions/file-by-phone.js';
import { addWorkers, nameRepresentatives, splitGroup } from '../decisions/form-group.js';
import { hearAnswer } from '../decisions/hear-answer.js';
import { linkCase, unlinkCase } from '../decisions/link-case.js';
import { receiveClaim, registerClaim, takeInClaim } from '../decisions/register-claim.js';
import { mergeClaim, recordOutcome, recordVisit, resolveClaim, withdrawClaim } from '../decisions/resolve-claim.js';
import { decideRelation, noteSuspension, supplementClaim, triageClaim } from '../decisions/triage-claim.js';
import { claimHead, type ClaimState } from './claim.head.js';
import * as input from './claim.inputs.js';
import { negotiation } from './claim.negotiation.js';
import { requests } from './claim.requests.js';

const LABOUR = '劳动争议调解仲裁法';
const clerk = ['clerk'] as const;
const officer = ['triage-officer'] as const;
const both = ['clerk', 'triage-officer'] as const;
/** Everything before the end. */
const LIVE = ['registered', 'triaged', 'referred', 'answered'] as const satisfies readonly ClaimState[];

/** 诉求登记: one door for a claim, whatever the channel; it is triaged, handed on, followed and brought to its end. */
export const claim = procedure(claimHead)(action => ({
  register: action({
    title: '登记诉求', from: 'new', to: 'registered', by: [...both, VISITOR], basis: law(LABOUR, '27'), input: input.Registration,
    starts: ['triage'], issues: ['claim-receipt'], decide: registerClaim,
    selfFiling: { particulars: SelfSaid, input: fileByPhone },
  }),
  receive: action({
    title: '收到转来的诉求', from: 'new', to: 'arrived', by: ['system'], basis: practice('首问负责、信访转介'), input: input.Arrival, receives: ['claim-intake'],
    decide: receiveClaim,
  }),
  ...receivingDesk(action, { waiting: 'arrived', working: 'registered', returnAsked: 'returnAsked', gone: 'goneBack' }, clerk),
  takeIn: action({
    title: '接收登记', from: 'arrived', to: 'registered', by: both, basis: law(LABOUR, '27'), input: input.TakeIn,
    starts: ['triage'], answers: ['accepted'], issues: ['claim-receipt'], decide: takeInClaim,
  }),
  turnDown: action({
    title: '不予登记', from: 'arrived', to: 'declined', by: officer, basis: practice('不属于劳动争议的告知其他途径'), input: WithReason,
    answers: ['declined'], issues: ['guidance-note'], decide: (_docket, given) => ({ answer: { reason: given.reason } }),
  }),
  triage: action({
    title: '分流', from: ['registered', 'triaged', 'answered'], to: 'triaged', by: officer, basis: practice('分案处理、有序分流'), input: input.Triage,
    stops: ['triage'], issues: ['triage-note'], decide: triageClaim,
  }),
  decideRelation: action({
    title: '认定用工关系类型', from: LIVE, to: LIVE, by: officer, basis: practice('人社部发〔2021〕56号'), input: input.RelationDecision, decide: decideRelation,
  }),
  supplement: action({
    title: '补充材料和经过', from: LIVE, to: LIVE, by: both, basis: law(LABOUR, '6'), input: input.Supplement, issues: ['evidence-receipt'], decide: supplementClaim,
  }),
  noteSuspension: action({
    title: '登记时效中止事由', from: LIVE, to: LIVE, by: officer, basis: law(LABOUR, '27'), input: input.SuspensionNote, decide: noteSuspension,
  }),
  link: action({ title: '关联案件', from: LIVE, to: LIVE, by: both, basis: practice('关联案件识别'), input: input.Link, decide: linkCase }),
  unlink: action({ title: '取消关联', from: LIVE, to: LIVE, by: both, basis: practice('关联案件识别'), input: input.Unlink, decide: unlinkCase }),
  nameRepresentatives: action({
    title: '确定推选代表人', from: LIVE, to: LIVE, by: both, basis: law(LABOUR, '7'), input: input.Representatives, issues: ['representatives-record'],
    decide: nameRepresentatives,
  }),
  addWorkers: action({
    title: '增加劳动者', from: LIVE, to: LIVE, by: both, basis: law(LABOUR, '7'), input: input.MoreWorkers, issues: ['claim-receipt'], decide: addWorkers,
  }),
  splitGroup: action({ title: '群体拆分', from: LIVE, to: LIVE, by: officer, basis: law(LABOUR, '7'), input: input.Split, decide: splitGroup }),
  ...negotiation(action),
  ...requests(action),
  hearAnswer: action({
    title: '收到办理机构答复', from: [...LIVE, 'resolved'], to: [...LIVE, 'resolved'], by: ['system'], basis: practice('转办规则'), input: Heard,
    hears: Object.fromEntries(['legal-aid', 'evidence-help', 'mediation', 'arbitration', 'arbitration-review', 'judicial-confirmation', 'court-filing',
      'payment-order', 'enforcement', 'inspection-complaint', 'violation-clue']
      .map(purpose => [purpose, ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const])),
    decide: hearAnswer,
  }),
  recordOutcome: action({
    title: '登记个人结果', from: LIVE, to: LIVE, by: both, basis: law(LABOUR, '7'), input: input.Outcome, decide: recordOutcome,
  }),
  resolve: action({
    title: '办结', from: ['triaged', 'referred', 'answered'], to: 'resolved', by: both, basis: practice('闭环管理'), input: input.Resolution,
    answers: ['concluded'], issues: ['outcome-notice'], decide: resolveClaim,
  }),
  visit: action({ title: '回访', from: ['answered', 'resolved'], to: ['answered', 'resolved'], by: both, basis: practice('办结回访'), input: input.Visit,
    issues: ['follow-up-record'], decide: recordVisit }),
  withdraw: action({
    title: '劳动者撤回', from: LIVE, to: 'withdrawn', by: both, basis: law(LABOUR, '3'), input: input.Withdrawal, answers: ['concluded'], decide: withdrawClaim,
  }),
  merge: action({
    title: '并入已有案件', from: ['registered', 'triaged'], to: 'merged', by: officer, basis: practice('关联案件识别'), input: input.Merge, answers: ['concluded'],
    decide: mergeClaim,
  }),
  close: action({ title: '归档', from: 'resolved', to: 'closed', by: both, basis: practice('一案一档'), input: z.strictObject({}) }),
}));
