import { civilDateField, text } from '@fengqiao/case-file';
import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';

const Facts = z.strictObject({
  against: z.enum(['refusal', 'termination']),
  decisionNumber: text(100),
  decidedOn: civilDateField,
  /** The docket of the office whose decision is objected to. */
  docket: text(60),
  grounds: text(4000),
  reasons: text(4000),
  reviewNumber: text(100),
  corrected: text(60),
});
const Objection = Facts.pick({ against: true, decisionNumber: true, decidedOn: true, docket: true, grounds: true });
const Review = Facts.pick({ reviewNumber: true, reasons: true });

/** 异议审查: the justice bureau that set up the aid office looks at a refusal or a termination (法律援助法 art. 49). */
export const aidObjection = procedure({
  name: 'aid-objection', title: '法律援助异议审查', version: 1, facts: Facts, shownTo: ['applicant'], roles: ['bureau-reviewer', 'director'],
  retention: { rule: 'legal-aid.keep-file' },
  states: {
    raised: { title: '异议审查中' },
    upheld: { title: '已维持原决定', terminal: true },
    correctionOrdered: { title: '已责令改正' },
    corrected: { title: '已改正', terminal: true },
    withdrawn: { title: '已撤回异议', terminal: true },
  },
  duties: {
    review: { title: '异议审查', rule: 'legal-aid.objection-review' },
    correction: { title: '改正' },
  },
})(action => ({
  raise: action({
    title: '收到异议', from: 'new', to: 'raised', by: ['bureau-reviewer'], basis: law('法律援助法', '49'),
    input: Objection, starts: ['review'],
  }),
  uphold: action({
    title: '维持原决定', from: 'raised', to: 'upheld', by: ['bureau-reviewer'], basis: law('法律援助法', '49'),
    input: Review, stops: ['review'], issues: ['aid-objection-decision'],
    decide: (_docket, input) => ({
      facts: input,
      remark: { zh: '异议不成立，维持原决定；不服的，可以依法申请行政复议或者提起行政诉讼', en: 'Objection not upheld; reconsideration or an administrative suit is open' },
    }),
  }),
  orderCorrection: action({
    title: '责令改正', from: 'raised', to: 'correctionOrdered', by: ['bureau-reviewer'], basis: law('法律援助法', '49'),
    input: Review, stops: ['review'], starts: ['correction'], issues: ['aid-objection-decision'],
  }),
  recordCorrection: action({
    title: '登记改正结果', from: 'correctionOrdered', to: 'corrected', by: ['director', 'bureau-reviewer'], basis: law('法律援助法', '49'),
    input: Facts.pick({ corrected: true }), stops: ['correction'],
  }),
  withdraw: action({
    title: '撤回异议', from: 'raised', to: 'withdrawn', by: ['bureau-reviewer'], basis: practice('异议人自愿'),
    input: z.strictObject({ why: text(500) }),
  }),
}));
