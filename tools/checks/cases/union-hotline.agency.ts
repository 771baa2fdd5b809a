import { civilDateField, text } from '@fengqiao/case-file';
import { CLAIM_INTAKE, agency } from '@fengqiao/contracts';
import { Heard, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';

const OrderFacts = z.object({ limit: civilDateField, note: text(2000), signedInOn: civilDateField, result: text(60), calledBackOn: civilDateField });

/** 工单: one call to the provincial hotline, handed to the door of the place with a day by which it wants an answer. */
const workOrder = procedure({
  name: 'work-order', title: '热线工单', version: 1, facts: OrderFacts, roles: ['operator'],
  states: {
    sent: { title: '已派单待签收' },
    signedIn: { title: '已签收办理中' },
    done: { title: '已反馈待回访' },
    closed: { title: '已办结', terminal: true },
    refused: { title: '未被接收', terminal: true },
  },
  duties: { handling: { title: '办理工单并反馈' } },
})(action => ({
  dispatch: action({
    title: '派单', from: 'new', to: 'sent', by: ['operator'], basis: practice('热线工单限时办理'),
    input: z.strictObject({ note: text(2000), limit: civilDateField }), starts: ['handling'], refers: ['claim-intake'],
    decide: (_docket, { note, limit }) => ({ facts: { note, limit }, clocks: { handling: { until: limit } }, refer: [{ purpose: CLAIM_INTAKE.id, particulars: { note } }] }),
  }),
  hearSignIn: action({
    title: '签收', from: 'sent', to: 'signedIn', by: ['system'], basis: practice('热线工单限时办理'), input: Heard, hears: { 'claim-intake': ['accepted'] },
    decide: (_docket, _heard, moment) => ({ facts: { signedInOn: moment.on } }),
  }),
  hearResult: action({
    title: '反馈', from: 'signedIn', to: 'done', by: ['system'], basis: practice('热线工单限时办理'), input: Heard, hears: { 'claim-intake': ['concluded'] },
    stops: ['handling'], decide: (_docket, heard) => ({ facts: { result: heard.outcome ?? heard.answer } }),
  }),
  hearRefusal: action({
    title: '未被接收', from: 'sent', to: 'refused', by: ['system'], basis: practice('热线工单限时办理'), input: Heard,
    hears: { 'claim-intake': ['declined', 'returned', 'revoked'] }, stops: ['handling'],
  }),
  callBack: action({
    title: '回访来电人', from: 'done', to: 'closed', by: ['operator'], basis: practice('热线工单回访'), input: z.strictObject({}),
    decide: (_docket, _input, moment) => ({ facts: { calledBackOn: moment.on } }),
  }),
}));

/** An eighth agency, described in the test that needs it: no other agency's page knows of it. */
export const unionHotline = agency({
  name: 'union-hotline',
  title: { zh: '工会热线', en: 'Union hotline' },
  mandate: { zh: '接听来电，派发工单，回访来电人。', en: 'Takes calls, sends out work orders, calls back.' },
  procedures: [workOrder],
});
