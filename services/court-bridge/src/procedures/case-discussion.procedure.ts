import { civilDateField, text } from '@fengqiao/case-file';
import { DECIDING_VIEW } from '@fengqiao/contracts';
import { WithReason, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';

/** What the court's side of a common question remembers; no party of any case is named. */
const DiscussionFacts = z.strictObject({
  topic: text(200), trade: text(100), questions: z.array(text(500)), points: z.array(text(2000)),
  meetings: z.array(z.strictObject({ on: civilDateField, who: z.array(text(60)), minutes: text(4000) })).max(50),
  view: z.strictObject({ on: civilDateField, text: text(4000), agrees: z.boolean() }),
});

const STUDY = practice('裁审衔接机制：案例研讨、统一裁判尺度');
const judge = ['judge'] as const;

/** 案件研讨: the commission's question about how to decide, discussed by judges and answered with the court's own view. */
export const caseDiscussion = procedure({
  name: 'case-discussion', title: '裁审衔接案件研讨', version: 1, facts: DiscussionFacts, roles: ['judge', 'president'],
  states: {
    received: { title: '已收到议题' },
    returnAsked: { title: '已申请退回提出机构' },
    discussing: { title: '研讨中' },
    answered: { title: '已反馈意见', terminal: true },
    declined: { title: '不予研讨', terminal: true },
    gone: { title: '提出机构已收回', terminal: true },
  },
  duties: { view: { title: '反馈研讨意见' } },
})(action => ({
  receive: action({
    title: '收到研讨议题', from: 'new', to: 'received', by: ['system'], basis: STUDY, input: DECIDING_VIEW.particulars, receives: ['deciding-view'], starts: ['view'],
  }),
  take: action({ title: '列入研讨', from: 'received', to: 'discussing', by: judge, basis: STUDY, input: z.strictObject({}), answers: ['accepted'] }),
  discuss: action({
    title: '登记研讨', from: 'discussing', to: 'discussing', by: judge, basis: STUDY, issues: ['meeting-minutes'],
    input: z.strictObject({ who: z.array(text(60)).min(2).max(50), minutes: text(4000) }),
    decide: (docket, input, moment) => ({ facts: { meetings: [...(docket.facts.meetings ?? []), { on: moment.on, ...input }] } }),
  }),
  giveView: action({
    title: '反馈意见', from: 'discussing', to: 'answered', by: ['president'], basis: STUDY, input: z.strictObject({ text: text(4000), agrees: z.boolean() }),
    stops: ['view'], answers: ['concluded'],
    decide: (_docket, input, moment) => ({
      facts: { view: { on: moment.on, ...input } },
      answer: { outcome: input.agrees ? 'agreed' : 'differs', result: { view: input.text, agrees: input.agrees } },
    }),
  }),
  decline: action({
    title: '不予研讨', from: 'received', to: 'declined', by: ['president'], basis: STUDY, input: WithReason, stops: ['view'], answers: ['declined'],
    decide: (_docket, { reason }) => ({ answer: { reason } }),
  }),
  ...receivingDesk(action, { waiting: 'received', working: 'discussing', returnAsked: 'returnAsked', gone: 'gone' }, judge),
}));
