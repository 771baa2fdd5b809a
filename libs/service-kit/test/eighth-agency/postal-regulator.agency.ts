import { agency, VIOLATION_CLUE } from '@fengqiao/contracts';
import { WithReason, law, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { z } from 'zod';

const Facts = z.object({
  violation: z.string().max(500),
  /** 快递企业的备案网点. */
  outlet: z.string().max(200),
  finding: z.enum(['ordered', 'advised', 'none']),
});
const officer = ['postal-inspector'] as const;

/** 邮政业线索: a clue about a courier firm; whoever passed it is owed an answer. */
const postalClue = procedure({
  name: 'postal-clue', title: '快递企业用工线索核查', version: 1, facts: Facts, shownTo: ['applicant'], roles: ['postal-inspector'],
  states: {
    received: { title: '待核查' },
    checking: { title: '核查中' },
    returnAsked: { title: '已申请退回' },
    answered: { title: '已反馈', terminal: true },
    declined: { title: '不属于邮政管理职责', terminal: true },
    gone: { title: '移交方已收回', terminal: true },
  },
  duties: { feedback: { title: '核查并反馈' } },
})(action => ({
  receive: action({
    title: '收到线索', from: 'new', to: 'received', by: ['system'], basis: practice('邮政业安全监管协作'), input: VIOLATION_CLUE.particulars,
    receives: ['violation-clue'], starts: ['feedback'],
  }),
  accept: action({
    title: '登记核查', from: 'received', to: 'checking', by: officer, basis: law('快递暂行条例', '40'), input: z.strictObject({ outlet: Facts.shape.outlet }),
    answers: ['accepted'],
  }),
  decline: action({
    title: '说明去向', from: 'received', to: 'declined', by: officer, basis: practice('不属于职责范围的告知'), input: WithReason, stops: ['feedback'],
    answers: ['declined'], decide: (_docket, { reason }) => ({ answer: { reason } }),
  }),
  giveFeedback: action({
    title: '反馈核查结果', from: 'checking', to: 'answered', by: officer, basis: practice('线索移交反馈'),
    input: z.strictObject({ finding: Facts.shape.finding, feedback: z.string().min(1).max(2000) }), stops: ['feedback'], answers: ['concluded'],
    decide: (_docket, { finding, feedback }) => ({ facts: { finding }, answer: { outcome: finding, result: { feedback } } }),
  }),
  ...receivingDesk(action, { waiting: 'received', working: 'checking', returnAsked: 'returnAsked', gone: 'gone' }, officer),
}));

/** An eighth agency: this page is all that there is of it. */
export const postalRegulator = agency({
  name: 'postal-regulator',
  title: { zh: '邮政管理局', en: 'Postal regulator' },
  mandate: { zh: '监管快递企业，核查移交的用工线索并反馈。', en: 'Supervises courier firms; looks into clues about them and answers.' },
  procedures: [postalClue],
  head: 'postal-inspector',
});
