import { civilDateField, text } from '@fengqiao/case-file';
import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';

const WishFacts = z.strictObject({
  topic: z.enum(['pay', 'hours', 'safety', 'insurance', 'platform-rules', 'rest-place', 'traffic', 'training', 'family', 'law-and-policy', 'other']),
  wish: text(4000),
  station: text(60),
  /** How many workers share it, as far as known. */
  shared: z.int().min(1).max(1_000_000),
  handler: text(100),
  feedback: text(4000),
  feedbackOn: civilDateField,
  toldOn: civilDateField,
});

const desk = ['clerk', 'triage-officer'] as const;

/** 诉求意愿: what workers wish for without a dispute, collected, given to somebody, answered and told back. */
export const wish = procedure({
  name: 'wish', title: '职工意愿收集反馈', version: 1, facts: WishFacts, roles: ['clerk', 'triage-officer'],
  states: {
    collected: { title: '已收集' },
    assigned: { title: '已交办' },
    answered: { title: '已答复待反馈' },
    told: { title: '已反馈职工', terminal: true },
    noted: { title: '留存参考', terminal: true },
  },
  duties: { feedback: { title: '答复反馈' } },
})(action => ({
  collect: action({
    title: '收集', from: 'new', to: 'collected', by: desk, basis: law('工会法', '6'),
    input: z.strictObject({ topic: WishFacts.shape.topic, wish: text(4000), station: text(60).optional(), shared: WishFacts.shape.shared.default(1) }),
    starts: ['feedback'],
  }),
  assign: action({
    title: '交办', from: ['collected', 'assigned'], to: 'assigned', by: ['triage-officer'], basis: practice('收集反馈诉求意愿'),
    input: z.strictObject({ handler: text(100) }),
  }),
  answer: action({
    title: '登记答复', from: 'assigned', to: 'answered', by: desk, basis: practice('收集反馈诉求意愿'), input: z.strictObject({ feedback: text(4000) }),
    decide: (_docket, input, moment) => ({ facts: { feedback: input.feedback, feedbackOn: moment.on } }),
  }),
  tell: action({
    title: '反馈职工', from: 'answered', to: 'told', by: desk, basis: law('工会法', '6'), input: z.strictObject({}), stops: ['feedback'],
    decide: (_docket, _input, moment) => ({ facts: { toldOn: moment.on } }),
  }),
  keep: action({ title: '留存参考', from: 'collected', to: 'noted', by: ['triage-officer'], basis: practice('推动制度完善参考'),
    input: z.strictObject({ feedback: text(4000) }), stops: ['feedback'] }),
}));
