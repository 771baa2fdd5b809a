import { EVIDENCE_HELP } from '@fengqiao/contracts';
import { WithReason, law, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';
import { copyDocuments, deliverEvidence, noteUnavailable, openEvidenceRequest, takeStatement } from '../decisions/help-with-evidence.js';
import { evidenceRequestHead } from './evidence-request.head.js';
import { CopiedDocuments, Statement, Summons, Team, Unavailable } from './evidence-request.inputs.js';

/** 调查取证协助. The duty stays with the one who asks; the inspectorate calls the employer, copies what there is, and returns a list. */
export const evidenceRequest = procedure(evidenceRequestHead)(action => ({
  receive: action({
    title: '收到协助请求', from: 'new', to: 'received', by: ['system'], basis: practice('调查取证协作'),
    input: EVIDENCE_HELP.particulars, receives: ['evidence-help'], starts: ['delivery', 'neededBy'],
    decide: openEvidenceRequest,
  }),
  accept: action({
    title: '同意协助', from: 'received', to: 'gathering', by: ['inspector', 'head'], basis: practice('调查取证协作'),
    input: Team, answers: ['accepted'],
  }),
  decline: action({
    title: '不能协助', from: 'received', to: 'declined', by: ['head'], basis: practice('调查取证协作'),
    input: WithReason, answers: ['declined'], decide: (_docket, { reason }) => ({ answer: { reason } }),
  }),
  ...receivingDesk(action, { waiting: 'received', working: 'gathering', returnAsked: 'returnAsked', gone: 'gone' }, ['inspector', 'head']),

  summonEmployer: action({
    title: '通知用人单位等说明情况', from: 'gathering', to: 'gathering', by: ['inspector'], basis: law('劳动保障监察条例', '15-16'),
    input: Summons, starts: ['appearance'], issues: ['inquiry-notice'],
    decide: (_docket, { whom, appearBy }) => ({ facts: { called: { whom, appearBy } }, clocks: { appearance: { until: appearBy } } }),
  }),
  recordStatement: action({
    title: '制作调查笔录', from: 'gathering', to: 'gathering', by: ['inspector'], basis: law('劳动保障监察条例', '15-16'),
    input: Statement, stops: ['appearance'], issues: ['inquiry-record'], decide: takeStatement,
  }),
  copyDocuments: action({
    title: '调取和复制材料', from: 'gathering', to: 'gathering', by: ['inspector'], basis: law('劳动保障监察条例', '15-16'),
    input: CopiedDocuments, decide: copyDocuments,
  }),
  noteUnavailable: action({
    title: '登记未能调取的材料', from: 'gathering', to: 'gathering', by: ['inspector'], basis: law('保障农民工工资支付条例', '50'),
    input: Unavailable, decide: noteUnavailable,
  }),
  deliverEvidence: action({
    title: '提供证据材料和清单', from: 'gathering', to: 'delivered', by: ['inspector', 'head'], basis: practice('调查取证协作'),
    input: z.strictObject({}), stops: ['delivery', 'neededBy'], issues: ['evidence-list'], answers: ['concluded'], decide: deliverEvidence,
  }),
}));
