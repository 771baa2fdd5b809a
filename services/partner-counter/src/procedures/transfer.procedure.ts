import { CLAIM_INTAKE } from '@fengqiao/contracts';
import { Heard, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { Handing, Telling, Visit, transferHead } from './transfer.head.js';

const officer = ['counter-officer'] as const;
const system = ['system'] as const;
const FIRST_ASKED = practice('首问负责、信访转介');
const FEEDBACK = practice('转办反馈、告知本人');
const { id } = CLAIM_INTAKE;

/** 转介: whoever comes to a partner with a wage claim is not sent away: the claim is handed to the place's door, and its end is told. */
export const transfer = procedure(transferHead)(action => ({
  register: action({ title: '接待登记', from: 'new', to: 'registered', by: officer, basis: FIRST_ASKED, input: Visit, starts: ['transfer'] }),
  handIn: action({
    title: '转出', from: ['registered', 'refused'], to: 'handedIn', by: officer, basis: FIRST_ASKED, input: Handing, stops: ['transfer'], drops: ['telling'], refers: [id],
    decide: (_docket, given) => ({ facts: given, refer: [{ purpose: id, particulars: given }] }),
  }),
  hearSignedFor: action({ title: '签收', from: 'handedIn', to: 'signedFor', by: system, basis: FEEDBACK, input: Heard, hears: { [id]: ['accepted'] } }),
  hearSentOn: action({
    title: '另转他处办理', from: ['handedIn', 'signedFor'], to: ['handedIn', 'signedFor'], by: system, basis: FEEDBACK, input: Heard, hears: { [id]: ['sent-on'] },
  }),
  hearRefusal: action({
    title: '未被接收', from: ['handedIn', 'signedFor'], to: 'refused', by: system, basis: FEEDBACK, input: Heard, hears: { [id]: ['declined', 'returned', 'revoked'] },
    starts: ['telling'], decide: (_docket, heard) => ({ facts: { answer: heard.answer, ...(heard.reason ? { why: heard.reason.text } : {}) } }),
  }),
  hearResult: action({
    title: '收到办理结果', from: ['handedIn', 'signedFor'], to: 'answered', by: system, basis: FEEDBACK, input: Heard, hears: { [id]: ['concluded'] },
    starts: ['telling'], decide: (_docket, heard) => ({ facts: { answer: heard.answer, ...(heard.outcome ? { outcome: heard.outcome } : {}) } }),
  }),
  tell: action({ title: '告知本人', from: ['refused', 'answered'], to: 'told', by: officer, basis: FEEDBACK, input: Telling, stops: ['telling'] }),
  drop: action({ title: '本人不愿转介', from: 'registered', to: 'dropped', by: officer, basis: practice('本人自愿'), input: z.strictObject({}) }),
}));
