import { agency } from '@fengqiao/contracts';
import { practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';

const basis = practice('基准测试');
const Note = z.strictObject({ note: z.string().min(1).max(500) });

/** 询问与答复, in turns and without an end: each step stops one clock, starts another, and tells two observers. */
export const inquiry = procedure({
  name: 'inquiry', title: '询问', version: 1, facts: z.object({ note: z.string() }), roles: ['mediator'],
  states: { working: { title: '办理中' }, asked: { title: '待答复' } },
  duties: {
    work: { title: '办结', rule: 'mediation.new-employment' },
    answer: { title: '答复', rule: 'mediation.consent-inquiry' },
  },
})(action => ({
  begin: action({ title: '受理', from: 'new', to: 'working', by: ['mediator'], basis, input: Note, starts: ['work'] }),
  ask: action({ title: '询问', from: 'working', to: 'asked', by: ['mediator'], basis, input: Note, stops: ['work'], starts: ['answer'] }),
  hear: action({ title: '答复', from: 'asked', to: 'working', by: ['mediator'], basis, input: Note, stops: ['answer'], starts: ['work'] }),
}));

const title = { zh: '调解中心', en: 'Mediation centre' };

/** An agency with that one page, under a name that the shipped mechanisms know. */
export const mediation = agency({ name: 'mediation', title, mandate: title, procedures: [inquiry] });

export const PLACE = 'wenzhou';
export const OBSERVERS = ['intake', 'analytics'] as const;
export const NOTE = '双方到场，已就工资差额与考勤记录逐项询问，当事人当场答复并签字确认。';

/** What a case is opened with: two parties and a claim. Nobody of that name exists. */
export const FILE = {
  title: '虚构配送公司劳动报酬争议',
  parties: [
    { id: 'w1', role: 'applicant', kind: 'person', name: '㛃试' },
    { id: 'e1', role: 'respondent', kind: 'firm', name: '虚构配送公司' },
  ],
} as const;
