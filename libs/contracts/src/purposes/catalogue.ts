import { civilDateField, fenField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { purpose, type Purpose } from '../purpose.js';
import { DECIDING, NOTE, SAME_PAPER, WHAT_EVIDENCE_SHOWS, WHICH_REGION, WHO_STANDS_IN, resultRead } from './for-people.js';
import { DISPUTE, INSTRUMENTS, PARTIES, PARTIES_IN_DISPUTE } from './sections.js';

const nothing = z.strictObject({});
const note = z.strictObject({ note: text(2000).optional() });

/** 法律援助申请, referred with the worker's consent. */
export const LEGAL_AID = purpose({
  id: 'legal-aid', kind: 'referral', title: { zh: '申请法律援助', en: 'application for legal aid' },
  needs: { ...DISPUTE, instruments: INSTRUMENTS },
  forPeople: [SAME_PAPER, NOTE, resultRead('result.outcome', 'result.lawyer', 'result.note')],
  particulars: z.strictObject({
    form: z.enum(['consultation', 'mediation', 'arbitration', 'litigation']),
    /** 免予核查经济困难状况 (法律援助法 art. 42) is claimed, and why. */
    waiver: z.enum(['none', 'migrant-wages', 'migrant-injury', 'social-assistance']),
    urgent: z.boolean(),
    note: text(2000).optional(),
  }),
  result: z.strictObject({ outcome: z.enum(['granted', 'refused', 'ended']), lawyer: text(100).optional(), note: text(2000).optional() }),
});

/** 调查取证协助: the duty stays with the one who asks. */
export const EVIDENCE_HELP = purpose({
  id: 'evidence-help', kind: 'assistance', title: { zh: '调查取证协助', en: 'help with evidence' },
  needs: { parties: ['idNumber', 'phone', 'address'], employment: ['job', 'startedOn', 'endedOn', 'workplace'] },
  forPeople: [
    { fields: ['parties[].address', 'employment.region', 'employment.job', 'employment.startedOn', 'employment.endedOn', 'employment.workplace'],
      why: '到哪里、向谁、就哪一段用工调取证据' },
    NOTE, resultRead('result.obtained', 'result.notObtained[].what', 'result.notObtained[].why'),
  ],
  particulars: z.strictObject({ wanted: z.array(text(200)).min(1).max(30), neededBy: civilDateField.optional(), note: text(2000).optional() }),
  result: z.strictObject({ obtained: z.array(text(200)), notObtained: z.array(z.strictObject({ what: text(200), why: text(500) })) }),
});

/** 调解: by station, union, people's mediation body or trade association. */
export const MEDIATION = purpose({
  id: 'mediation', kind: 'referral', title: { zh: '申请调解', en: 'mediation' },
  needs: DISPUTE,
  forPeople: [SAME_PAPER, resultRead('result.outcome', 'result.failure')],
  particulars: z.strictObject({
    body: z.enum(['station', 'union', 'peoples', 'trade', 'enterprise', 'administrative', 'joint', 'pre-arbitration']),
    station: text(60).optional(),
    mode: z.enum(['walk-in', 'conference', 'emergency']).optional(),
    /** 委派（立案前）或者委托（立案后、仲裁庭前）: by whom the mediation was entrusted decides its clock. */
    commission: z.enum(['delegated', 'entrusted-ordinary', 'entrusted-summary', 'arbitration-entrusted']).optional(),
    note: text(2000).optional(),
  }),
  result: z.strictObject({ outcome: z.enum(['agreement', 'settled', 'failed', 'withdrawn']), failure: text(200).optional() }),
});

/** 劳动争议仲裁申请. */
export const ARBITRATION = purpose({
  id: 'arbitration', kind: 'referral', title: { zh: '申请劳动仲裁', en: 'application for arbitration' },
  needs: DISPUTE,
  forPeople: [...DECIDING, resultRead('result.outcome', 'result.instrument')],
  particulars: z.strictObject({ jurisdiction: z.enum(['performance-place', 'employer-seat']), lawyer: text(100).optional(), note: text(2000).optional() }),
  result: z.strictObject({ outcome: z.enum(['award', 'statement', 'withdrawn', 'not-accepted']), instrument: text(60).optional() }),
});

/** 仲裁审查: joint application, fifteen days from effect. */
export const ARBITRATION_REVIEW = purpose({
  id: 'arbitration-review', kind: 'referral', title: { zh: '申请仲裁审查', en: 'review of an agreement by the commission' },
  needs: { parties: PARTIES_IN_DISPUTE, claims: ['amount'], employment: [], instruments: INSTRUMENTS },
  forPeople: [WHO_STANDS_IN, WHICH_REGION, resultRead('result.outcome', 'result.ground')],
  particulars: z.strictObject({ agreement: text(60), joint: z.boolean(), note: text(2000).optional() }),
  result: z.strictObject({ outcome: z.enum(['statement', 'refused']), ground: text(200).optional() }),
});

/** 司法确认: joint application, thirty days from effect. */
export const JUDICIAL_CONFIRMATION = purpose({
  id: 'judicial-confirmation', kind: 'referral', title: { zh: '申请司法确认', en: 'judicial confirmation of an agreement' },
  needs: { parties: PARTIES, claims: [], instruments: INSTRUMENTS },
  forPeople: [{ fields: ['claims[].title'], why: '审查协议是否超出当事人的请求' }, resultRead('result.outcome', 'result.ground')],
  particulars: z.strictObject({
    agreement: text(60), joint: z.boolean(), mediatedBy: text(100),
    court: z.enum(['inviting-court', 'domicile', 'subject-matter', 'mediation-body']), note: text(2000).optional(),
  }),
  result: z.strictObject({ outcome: z.enum(['confirmed', 'refused', 'withdrawn']), ground: text(200).optional() }),
});

/** 起诉立案. */
export const COURT_FILING = purpose({
  id: 'court-filing', kind: 'referral', title: { zh: '起诉立案', en: 'filing of a suit' },
  needs: { ...DISPUTE, instruments: ['effectiveOn', 'setAsideOn', 'obligations[].onBehalfOf', 'obligations[].paidOn', 'summary'] },
  forPeople: [
    ...DECIDING, WHAT_EVIDENCE_SHOWS, WHICH_REGION, { fields: ['claims[].facts'], why: '诉讼请求所根据的事实和理由（《民事诉讼法》第一百二十四条）' },
    { fields: ['instruments[].obligations[].id', 'instruments[].obligations[].paidOn'], why: '协议、裁决中的各笔款项哪些已经履行' },
    resultRead('result.outcome', 'result.instrument'),
  ],
  particulars: z.strictObject({ cause: text(100), ground: z.enum(['after-award', 'after-set-aside', 'not-accepted', 'wage-slip', 'civil', 'agreement', 'after-payment-order']), note: text(2000).optional() }),
  result: z.strictObject({ outcome: z.enum(['judgment', 'mediated', 'withdrawn', 'not-filed']), instrument: text(60).optional() }),
});

/** 支付令. */
export const PAYMENT_ORDER = purpose({
  id: 'payment-order', kind: 'referral', title: { zh: '申请支付令', en: 'application for a payment order' },
  needs: { parties: PARTIES, claims: [], employment: [], evidence: [], instruments: ['obligations[].paidOn', 'summary'] },
  forPeople: [
    SAME_PAPER, WHICH_REGION,
    { fields: ['claims[].title', 'evidence[].origin', 'instruments[].issuedBy', 'instruments[].issuedOn', 'instruments[].summary'], why: '请求所根据的事实和证据（《民事诉讼法》第二百二十五条）' },
    { fields: ['instruments[].obligations[].id', 'instruments[].obligations[].payer', 'instruments[].obligations[].payee', 'instruments[].obligations[].dueOn'],
      why: '债权债务是否明确、到期，有无对待给付（《民事诉讼法》第二百二十五条）' },
    resultRead('result.outcome', 'result.instrument'),
  ],
  particulars: z.strictObject({ basis: z.enum(['agreement', 'wages']), amount: fenField, agreement: text(60).optional(), note: text(2000).optional() }),
  result: z.strictObject({ outcome: z.enum(['effective', 'objection', 'rejected']), instrument: text(60).optional() }),
});

/** 申请执行. */
export const ENFORCEMENT = purpose({
  id: 'enforcement', kind: 'referral', title: { zh: '申请强制执行', en: 'application for enforcement' },
  needs: { parties: [...PARTIES, 'endedOn', 'successor'], instruments: INSTRUMENTS },
  forPeople: [
    WHO_STANDS_IN, { fields: ['instruments[].setAsideOn', 'instruments[].obligations[].onBehalfOf'], why: '执行依据是否全部或者部分被撤销，垫付的替谁支付' },
    resultRead('result.outcome', 'result.recovered'),
  ],
  particulars: z.strictObject({ instrument: text(60), unpaid: fenField, greenChannel: z.boolean(), knownProperty: text(1000).optional(), note: text(2000).optional() }),
  result: z.strictObject({
    outcome: z.enum(['completed', 'ended-this-time', 'ended', 'cancelled', 'not-enforced', 'rejected']), recovered: fenField,
  }),
});

/** 投诉 to the inspectorate. */
export const INSPECTION_COMPLAINT = purpose({
  id: 'inspection-complaint', kind: 'referral', title: { zh: '劳动保障监察投诉', en: 'complaint to the labour inspectorate' },
  needs: DISPUTE,
  forPeople: [SAME_PAPER, NOTE, resultRead('result.outcome', 'result.note')],
  particulars: note,
  result: z.strictObject({ outcome: z.enum(['paid', 'decision', 'guided', 'withdrawn', 'transferred']), note: text(2000).optional() }),
});

/** 移交案件线索: a statutory duty, no consent needed; feedback is owed. */
export const VIOLATION_CLUE = purpose({
  id: 'violation-clue', kind: 'assistance', title: { zh: '移交违法线索', en: 'clue of a violation' },
  needs: { parties: ['idNumber', 'phone', 'address'], employment: ['workplace'], evidence: ['collectedOn', 'fixedFacts'] },
  forPeople: [
    { fields: ['parties[].address', 'employment.region', 'employment.workplace'], why: '对哪个单位、哪个用工场所开展检查（《劳动保障监察条例》第九条）' },
    { fields: ['particulars.violation', 'evidence[].title', 'evidence[].origin'], why: '线索反映的违法情形和所附证据，决定是否立案' },
    SAME_PAPER, WHAT_EVIDENCE_SHOWS, resultRead('result.feedback'),
  ],
  particulars: z.strictObject({ violation: text(500) }),
  result: z.strictObject({ feedback: text(2000) }),
  statutory: '《劳动保障监察条例》第九条、《工会法》第二十三条',
});

/** 信访、公安、司法所等伙伴转来的求助, taken in as a claim. */
export const CLAIM_INTAKE = purpose({
  id: 'claim-intake', kind: 'referral', title: { zh: '转来诉求', en: 'a claim handed to intake' },
  needs: DISPUTE, particulars: note,
  forPeople: [SAME_PAPER, NOTE, resultRead('result.outcome')],
  result: z.strictObject({ outcome: text(60) }),
});

/** 裁审衔接研讨: how a kind of question is to be decided; about no party of any case. */
export const DECIDING_VIEW = purpose({
  id: 'deciding-view', kind: 'assistance', title: { zh: '裁审衔接研讨', en: 'a common view on how to decide' },
  needs: {},
  forPeople: [{ fields: ['particulars.topic', 'particulars.trade', 'particulars.questions', 'particulars.points'], why: '研讨的题目和要点，由审判人员阅读研究' }],
  particulars: z.strictObject({ topic: text(200), trade: text(100).optional(), questions: z.array(text(500)).min(1).max(30), points: z.array(text(2000)).max(50).optional() }),
  result: z.strictObject({ view: text(4000), agrees: z.boolean() }),
});

/**
 * 裁审衔接反馈: what becomes of an award in court, from filing to the end. Every notice says all that is known of the
 * matter, so that none depends on another. No name, no sum: party and order ids of the case, and the court's own number.
 */
export const COURT_FEEDBACK = purpose({
  id: 'court-feedback', kind: 'notice', title: { zh: '裁审衔接反馈', en: 'what became of an award in court' },
  needs: {}, forPeople: [],
  particulars: z.strictObject({
    /** The court's id of the matter; the same in all its notices. */
    action: text(60), kind: z.enum(['suit', 'set-aside']), courtNumber: text(100), filedOn: civilDateField,
    /** The awards of the case file that it is about, and who went to court. */
    awards: z.array(text(60)).min(1).max(100), by: text(40),
    /** Workers whom it concerns; everybody in the award where none is named. */
    concerning: z.array(text(40)).min(1).max(2000).optional(),
    ended: z.strictObject({
      result: z.enum(['withdrawn', 'dismissed', 'set-aside', 'judged', 'mediated']),
      /** The day the ruling or judgment reached the party that may act next. */
      receivedOn: civilDateField,
      /** 部分撤销: the orders that fall; all of them where none is named. */
      items: z.array(text(40)).min(1).max(5000).optional(),
    }).optional(),
  }),
  result: nothing,
});

/** 抄送、通报. */
export const COPY = purpose({
  id: 'copy', kind: 'notice', title: { zh: '抄送通报', en: 'copy for information' },
  needs: {},
  forPeople: [{ fields: ['particulars.subject', 'particulars.body'], why: '抄送的内容，由收到的机构阅看' }],
  particulars: z.strictObject({ subject: text(200), body: text(4000) }), result: nothing,
});

export const STANDARD_PURPOSES: readonly Purpose[] = [
  LEGAL_AID, EVIDENCE_HELP, MEDIATION, ARBITRATION, ARBITRATION_REVIEW, JUDICIAL_CONFIRMATION, COURT_FILING,
  PAYMENT_ORDER, ENFORCEMENT, INSPECTION_COMPLAINT, VIOLATION_CLUE, CLAIM_INTAKE, DECIDING_VIEW, COURT_FEEDBACK, COPY,
];
