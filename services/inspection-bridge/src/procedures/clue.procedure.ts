import { VIOLATION_CLUE } from '@fengqiao/contracts';
import { WithReason, law, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';
import { giveFeedback } from '../decisions/give-feedback.js';
import { clueHead } from './clue.head.js';
import { Feedback } from './clue.inputs.js';

/** 违法线索: passed by legal aid, the union or a station as a statutory duty; the one who passed it is owed an answer. */
export const clue = procedure(clueHead)(action => ({
  receive: action({
    title: '收到线索', from: 'new', to: 'received', by: ['system'], basis: law('劳动保障监察条例', '9'),
    input: VIOLATION_CLUE.particulars, receives: ['violation-clue'], starts: ['feedback'],
  }),
  accept: action({
    title: '登记核查', from: 'received', to: 'checking', by: ['inspector', 'head'], basis: law('劳动保障监察条例', '9'),
    input: z.strictObject({}), answers: ['accepted'],
  }),
  decline: action({
    title: '不属于监察范围，说明去向', from: 'received', to: 'declined', by: ['head'], basis: law('劳动保障监察条例', '18'),
    input: WithReason, stops: ['feedback'], answers: ['declined'], decide: (_docket, { reason }) => ({ answer: { reason } }),
  }),
  giveFeedback: action({
    title: '反馈核查结果', from: 'checking', to: 'answered', by: ['inspector', 'head'], basis: practice('线索移交反馈'),
    input: Feedback, stops: ['feedback'], issues: ['clue-feedback'], answers: ['concluded'], decide: giveFeedback,
  }),
  ...receivingDesk(action, { waiting: 'received', working: 'checking', returnAsked: 'returnAsked', gone: 'gone' }, ['inspector', 'head']),
}));
