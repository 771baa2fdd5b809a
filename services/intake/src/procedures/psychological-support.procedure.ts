import { text } from '@fengqiao/case-file';
import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { recordSupport, reportDanger } from '../decisions/record-support.js';
import { psychologicalSupportHead } from './psychological-support.head.js';
import { Alert, Session, Wished } from './psychological-support.inputs.js';

const counsellor = ['counsellor'] as const;

/** 心理支持: at the worker's own wish; its notes are nobody else's. */
export const psychologicalSupport = procedure(psychologicalSupportHead)(action => ({
  ask: action({
    title: '申请心理支持', from: 'new', to: 'asked', by: ['clerk', 'counsellor'], basis: law('个人信息保护法', '29'),
    input: Wished, starts: ['firstContact'],
    decide: (_docket, input, moment) => ({ facts: { source: input.source, urgent: input.urgent, consentOn: moment.on } }),
  }),
  take: action({
    title: '接案', from: 'asked', to: 'supporting', by: counsellor, basis: practice('心理健康体验中心'), input: z.strictObject({ counsellor: text(100) }),
    stops: ['firstContact'],
  }),
  recordSession: action({
    title: '记录会谈', from: 'supporting', to: 'supporting', by: counsellor, basis: law('精神卫生法', '23'), input: Session, decide: recordSupport,
  }),
  alert: action({
    title: '紧急援助', from: ['asked', 'supporting'], to: ['asked', 'supporting'], by: counsellor, basis: law('精神卫生法', '28'), input: Alert,
    refers: ['copy'], decide: reportDanger,
  }),
  end: action({ title: '结束支持', from: 'supporting', to: 'ended', by: counsellor, basis: practice('结案评估'), input: z.strictObject({}) }),
  leave: action({
    title: '不再需要', from: ['asked', 'supporting'], to: 'notTaken', by: ['clerk', 'counsellor'], basis: law('个人信息保护法', '15'), input: z.strictObject({}),
  }),
}));
