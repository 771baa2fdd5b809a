import { caseNumberField, text } from '@fengqiao/case-file';
import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { answerQuestion } from '../decisions/answer-question.js';
import { Answer, consultationHead, ConsultationFacts } from './consultation.head.js';

const desk = ['clerk', 'duty-lawyer'] as const;

/** 咨询: asked, answered, by whom and from which sources, turned into a claim or not. */
export const consultation = procedure(consultationHead)(action => ({
  ask: action({
    title: '登记咨询', from: 'new', to: 'asked', by: desk, basis: law('法律援助法', '22'),
    input: z.strictObject({
      channel: ConsultationFacts.shape.channel, station: text(60).optional(), topic: text(200), question: text(8000), urgent: z.boolean().default(false),
    }),
    starts: ['answer'],
  }),
  recordCall: action({
    title: '登记通话', from: ['asked', 'answered'], to: 'asked', by: desk, basis: practice('一键求助、远程呼叫'),
    input: z.strictObject({ lawyer: text(100), minutes: z.int().min(0).max(600) }),
    decide: (_docket, input, moment) => ({ facts: { call: { ...input, on: moment.on } } }),
  }),
  answer: action({
    title: '解答', from: 'asked', to: 'answered', by: desk, basis: law('法律援助法', '22'), input: Answer,
    stops: ['answer'], issues: ['consultation-record'], decide: answerQuestion,
  }),
  askFurther: action({
    title: '追问', from: 'answered', to: 'asked', by: desk, basis: practice('咨询可以继续'), input: z.strictObject({ question: text(8000) }),
    starts: ['answer'], decide: (docket, input) => ({ facts: { question: `${docket.facts.question ?? ''}\n\n${input.question}`.slice(-8000) } }),
  }),
  becomeClaim: action({
    title: '转为诉求', from: ['asked', 'answered'], to: 'claimed', by: desk, basis: practice('咨询转登记，一案一号'),
    input: z.strictObject({ claimCase: caseNumberField }), stops: ['answer'],
  }),
  close: action({ title: '结束咨询', from: 'answered', to: 'closed', by: desk, basis: practice('咨询台账'), input: z.strictObject({}) }),
}));
